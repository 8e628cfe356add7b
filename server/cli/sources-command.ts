import { loadCorpus } from '../../corpus/indexing/load.ts';
import type { Unreadable } from '../../corpus/indexing/trouble.ts';
import type { SourceRecord } from '../../corpus/store/store.ts';
import { parseWords } from './arguments.ts';
import { counted, type Streams } from './index-command.ts';
import { namedIndex } from './index-place.ts';
import { shownPath } from './paths.ts';
import { progressBar } from './progress-bar.ts';
import { styleOf } from './report/style.ts';
import { printable, write } from './streams.ts';
import { UsageError } from './usage.ts';

/**
 * `vouch sources PATH... [--index FILE] [--json]`: what the sources at the paths are: title, publisher, date, words and
 * what is wrong with them. Resolves with 0, or with 2 where there is none that can be read.
 */
export async function run(words: readonly string[], streams: Streams = process): Promise<number> {
  const { values, positionals } = parseWords('sources', words, {
    index: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (positionals.length === 0) throw new UsageError('Say which sources to list, such as "vouch sources research".');
  const bar = progressBar(streams.stderr);
  const { store, unreadable, problems } = await loadCorpus(positionals, {
    ...(values.index !== undefined && { location: namedIndex(values.index) }),
    onProgress: (progress) => bar.draw(progress),
  });
  bar.clear();
  try {
    for (const { message } of problems) await write(streams.stderr, `${message}\n`);
    const sources = [...store.sources()].sort((a, b) => (shown(a) < shown(b) ? -1 : 1));
    await write(streams.stdout, values.json ? asJson(sources, unreadable) : asTable(sources, unreadable, streams));
    return sources.length > 0 ? 0 : 2;
  } finally {
    store.close();
  }
}

const shown = (source: SourceRecord) => (source.path === undefined ? source.id : shownPath(source.path));

function asJson(sources: readonly SourceRecord[], unreadable: readonly Unreadable[]): string {
  const report = {
    version: 1,
    sources: sources.map(({ id, path, metadata, words, voice, problems }) => ({
      id,
      path: path && shownPath(path),
      ...metadata,
      words,
      ...(voice !== undefined && { voice }),
      problems,
    })),
    unreadable: unreadable.map(({ path, reason }) => ({ path: shownPath(path), reason })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** A line for each source, columns wide enough for what stands in them, then what could not be read. */
function asTable(sources: readonly SourceRecord[], unreadable: readonly Unreadable[], { stdout }: Streams): string {
  const { strong, quiet, wrong } = styleOf(stdout.isTTY === true && !process.env['NO_COLOR']);
  const rows = sources.map((source) => [
    printable(shown(source)),
    source.metadata.published ?? 'no date',
    source.words.toLocaleString('en'),
    printable([source.metadata.publisher, source.metadata.title].filter(Boolean).join(': ')),
  ]);
  const heads = ['source', 'published', 'words', 'title'];
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]!.length)));
  const aligned = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 2 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd();
  const lines = sources.length > 0 ? [strong(aligned(heads))] : [];
  for (const [at, row] of rows.entries()) {
    lines.push(aligned(row), ...sources[at]!.problems.map(({ message }) => quiet(`  ${printable(message)}`)));
  }
  if (lines.length > 0) lines.push('');
  for (const { path, reason } of unreadable) lines.push(`${wrong(printable(shownPath(path)))}: ${reason}`);
  const words = sources.reduce((sum, source) => sum + source.words, 0);
  const missing = unreadable.length > 0 ? `; ${unreadable.length} could not be read` : '';
  lines.push(`${counted(sources.length, 'source')}, ${counted(words, 'word')}${missing}.`);
  return `${lines.join('\n')}\n`;
}
