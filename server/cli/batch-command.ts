import type { Archive } from '../../corpus/archive/archive.ts';
import type { SourceMetadata } from '../../corpus/document.ts';
import { passagesOf } from '../../corpus/passages.ts';
import { readSourceText, readText } from '../../corpus/readers/read.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import type { SourceRecord } from '../../corpus/store/store.ts';
import { DraftsCheck } from '../archived/drafts-check.ts';
import { createCrossEncoder, type SecondReader } from '../cross-encoder/cross-encoder.ts';
import { tagger } from '../tagger.ts';
import { archiveAt } from './archive-option.ts';
import { parseWords } from './arguments.ts';
import { type BatchCase, type CaseSource, parseCase } from './batch-case.ts';
import { claimJson } from './claim-json.ts';
import { linesOf, write } from './streams.ts';
import { UsageError } from './usage.ts';

/** What only Markdown writes: front matter, a heading, a link, a footnote. Without one of them a draft is plain text. */
const MARKDOWN = /^---\r?\n|^#{1,6} |\]\(|\[\^/m;

/** `vouch batch`: one case a line on stdin, one report a line on stdout, in the same order. */
export async function batchCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords('batch', words, {
    archive: { type: 'string' },
    'second-reading': { type: 'boolean' },
  });
  if (positionals.length > 0)
    throw new UsageError(`"vouch batch" reads its cases from stdin, not from ${positionals[0]}.`);
  const archive = archiveAt(values.archive);
  const reader = (values['second-reading'] ?? true) ? createCrossEncoder() : undefined;
  let number = 0;
  try {
    for await (const line of linesOf(process.stdin)) {
      number += 1;
      await write(process.stdout, `${JSON.stringify(await answer(line, number, { archive, reader }))}\n`);
    }
    return 0;
  } finally {
    reader?.close();
    await archive?.close();
  }
}

/** What cases are checked with beside their own sources. */
interface BatchTools {
  readonly archive: Archive | undefined;
  readonly reader: SecondReader | undefined;
}

async function answer(line: string, number: number, tools: BatchTools): Promise<object> {
  const parsed = parseCase(line, number);
  if ('error' in parsed) return parsed;
  try {
    return { id: parsed.id, ...(await checkCase(parsed, tools)) };
  } catch (error) {
    return { id: parsed.id, error: `Line ${number} could not be checked: ${(error as Error).message}` };
  }
}

async function checkCase({ sources, draft }: BatchCase, { archive, reader }: BatchTools): Promise<object> {
  const store = openStore(':memory:');
  try {
    for (const source of sources) {
      const document = readSourceText('plain', source.text);
      store.add(recordOf(source, document.metadata), passagesOf(document));
    }
    const document = readText(MARKDOWN.test(draft.text) ? 'markdown' : 'plain', draft.text);
    const check = new DraftsCheck(store, archive, { tagger, ...(reader && { reader }) });
    const { findings, limits } = await check.check(document, draft.date === undefined ? {} : { date: draft.date });
    const told = check.problem ? [...limits, check.problem] : limits;
    return { claims: findings.map(claimJson), ...(told.length > 0 && { limits: told }) };
  } finally {
    store.close();
  }
}

/** What the case says of a source wins over what the text says of itself. */
function recordOf({ id, text, metadata }: CaseSource, found: SourceMetadata): SourceRecord {
  return { id, hash: '', metadata: { ...found, ...metadata }, problems: [], words: text.split(/\s+/).length };
}
