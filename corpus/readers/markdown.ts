import type { Block, Problem, SourceDocument, SourceMetadata } from '../document.ts';
import type { TextFormat } from './format.ts';
import { LIMITS } from './limits.ts';
import { definitionsFor, labelsOf } from './markdown/definitions.ts';
import { withoutEditing } from './markdown/editing.ts';
import { type MarkdownReading, parseMarkdown, type RoleSpan } from './markdown/parse.ts';
import { sectionsOf } from './markdown/sections.ts';
import { headingsOfTables, type ReadTables, withUnits } from './markdown/tables.ts';
import { metadataOfYaml } from './metadata.ts';
import { readPlain } from './plain.ts';
import type { HeadingsOf } from './table/headings.ts';

/** Markdown as CommonMark and GitHub define it, with footnotes and YAML front matter. */
export const markdown: TextFormat = {
  name: 'markdown',
  title: 'Markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd', 'mdx', 'qmd', 'rmd'],
  media: ['text/markdown', 'markdown', 'mdx'],
  kind: 'text',
  inProcess: true,
  // A source is shown without its mark-up, and keeps its offsets: blanks stand where mark-up was.
  read: (text) => {
    const document = readMarkdown(text, withUnits);
    return { ...document, text: document.prose };
  },
  draft: (text) => readMarkdown(text, (read) => read),
};

/** Reads Markdown; offsets are those of the file. Code, link targets, footnote markers and mark-up are no prose. */
function readMarkdown(text: string, shown: (read: ReadTables) => Pick<ReadTables, 'prose' | 'spans'>): SourceDocument {
  if (text.length > LIMITS.markdownLength) return tooLong(text);
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const labels = labelsOf(text);
  const prose: string[] = [' '.repeat(mark)];
  const spans: RoleSpan[] = [];
  let tables = 0;
  let frontMatter: string | undefined;
  const written = withoutEditing(text);
  for (const { start, end } of sectionsOf(written, mark)) {
    const section = written.slice(start, end);
    const reading = sectionReading(section, definitionsFor(section, labels), start === mark);
    prose.push(reading.prose);
    for (const span of reading.spans)
      spans.push({
        ...span,
        start: span.start + start,
        end: span.end + start,
        ...(span.cell && { cell: { ...span.cell, table: span.cell.table + tables } }),
      });
    tables += reading.tables;
    frontMatter ??= reading.frontMatter;
  }
  const whole = withoutFillers(prose.join(''), text, written);
  const headings = headingsOfTables(whole, spans);
  const complete = shown({ prose: whole, spans, headings });
  return {
    text,
    prose: complete.prose,
    blocks: blocksOf(complete.prose, complete.spans, headings),
    ...described(frontMatter),
  };
}

/** The prose with blanks where a text was changed for the parser. */
function withoutFillers(prose: string, text: string, written: string): string {
  if (written === text) return prose;
  const parts: string[] = [];
  for (let at = 0; at < prose.length; at++)
    parts.push(written[at] !== text[at] && prose[at] === written[at] ? ' ' : (prose[at] as string));
  return parts.join('');
}

function described(frontMatter: string | undefined): { metadata: SourceMetadata; problems: readonly Problem[] } {
  return frontMatter === undefined
    ? { metadata: {}, problems: [] }
    : metadataOfYaml(frontMatter, 'front matter', 'front-matter');
}

function tooLong(text: string): SourceDocument {
  const most = LIMITS.markdownLength.toLocaleString('en');
  const message = `This Markdown file is longer than ${most} characters and was read as plain text.`;
  return { ...readPlain(text), problems: [{ code: 'too-long', message }] };
}

/** Readings of sections, kept while a draft is written: of all its sections a keystroke changes one. */
const known = new Map<string, MarkdownReading>();
const MOST_KNOWN = 2000;
const LONGEST_KNOWN = 8000;

function sectionReading(section: string, definitions: string, first: boolean): MarkdownReading {
  // Only at the top of a file is a block between dashes front matter.
  const before = definitions || (!first && /^(?:---|\+\+\+)/.test(section) ? '\n' : '');
  const key = `${before}\0${section}`;
  const found = known.get(key);
  if (found) return found;
  const reading = parseMarkdown(section, before);
  if (known.size >= MOST_KNOWN) known.clear();
  if (section.length <= LONGEST_KNOWN) known.set(key, reading);
  return reading;
}

/** The spans that hold any prose, trimmed to it, in order. Only the first block of a text can be its title. */
function blocksOf(prose: string, spans: readonly RoleSpan[], headings: readonly HeadingsOf[]): Block[] {
  const blocks: Block[] = [];
  for (const { start, end, role, note, cell } of spans) {
    const part = prose.slice(start, end);
    const from = start + part.length - part.trimStart().length;
    const to = start + part.trimEnd().length;
    if (from >= to) continue;
    const first = blocks.length === 0;
    const context = cell && headings[cell.table]?.(cell.row, cell.column).context;
    blocks.push({
      start: from,
      end: to,
      role: role === 'title' && !first ? 'heading' : role,
      locator: { paragraph: blocks.length + 1, ...(note !== undefined && { note }) },
      ...(context && { context }),
    });
  }
  return blocks;
}
