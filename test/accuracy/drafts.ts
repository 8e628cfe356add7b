import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../corpus/readers/read.ts';
import { EVALUATION, type ExpectedVerdict, type LabelledCase, readCases } from './cases.ts';

const VERDICTS: Readonly<Record<string, string>> = {
  '[[': 'refuted',
  '((': 'supported',
  '{{': 'conflicting',
  '<<': 'not-enough-evidence',
};
const MARK = /\[\[([^\]]+)\]\]|\(\(([^)]+)\)\)|\{\{([^}]+)\}\}|<<([^>]+)>>/g;

/** Takes the marks out of a draft: `[[wrong||right||kind]]`, `((supported||kind))`, `{{disputed||kind}}`, `<<unknown||kind>>`. */
export function parseMarkedDraft(marked: string): { text: string; expected: ExpectedVerdict[] } {
  let text = '';
  let last = 0;
  const expected: ExpectedVerdict[] = [];
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    const parts = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').split('||');
    const span = parts[0] ?? '';
    const verdict = VERDICTS[match[0].slice(0, 2)]!;
    const right = verdict === 'refuted' ? parts[1] : undefined;
    const kind = parts[verdict === 'refuted' ? 2 : 1] ?? '';
    const mark = { start: text.length, end: text.length + span.length, text: span, verdict, kind };
    expected.push(right === undefined ? mark : { ...mark, right });
    text += span;
  }
  return { text: text + marked.slice(last), expected };
}

/** The marked drafts about the scraped pages, and our own about the sources of single cases (`sources:` in their front matter names the case). */
export function readMarkedDrafts(): LabelledCase[] {
  const pages = scrapedPages();
  const about = (folder: string) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.md') && name !== 'README.md')
          .sort()
          .map((name) => ({ name, marked: readFileSync(join(folder, name), 'utf8') }))
      : [];
  return [...about(join(EVALUATION, 'drafts')), ...about(join(import.meta.dirname, 'drafts'))].map(
    ({ name, marked }) => {
      const { text, expected } = parseMarkedDraft(marked);
      const named = /^sources:\s*(\S+)\s+(\S+)\s*$/m.exec(text);
      const date = readText('markdown', text).metadata.published;
      return {
        id: name,
        sources: named ? sourcesOfCase(named[1]!, named[2]!) : pages,
        draft: date ? { text, date } : { text },
        expected,
      };
    },
  );
}

function sourcesOfCase(file: string, id: string): LabelledCase['sources'] {
  return readCases(file).find((labelled) => labelled.id === id)?.sources ?? [];
}

function scrapedPages(): LabelledCase['sources'] {
  const folder = join(EVALUATION, '../sources');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({ id: name, text: readFileSync(join(folder, name), 'utf8') }));
}
