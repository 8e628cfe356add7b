import path from 'node:path';
import type { Writable } from 'node:stream';
import type { Archive } from '../../corpus/archive/archive.ts';
import { ArchiveTrouble } from '../../corpus/archive/trouble.ts';
import { openIndex } from '../../corpus/indexing/database.ts';
import { type IndexResult, indexFolders, LARGE_BATCH } from '../../corpus/indexing/indexer.ts';
import { workerEntry } from '../../corpus/indexing/worker-entry.ts';
import { IsolatedReader } from '../../corpus/readers/isolated.ts';
import type { IndexStore } from '../../corpus/store/store.ts';
import { archiveAt } from './archive-option.ts';
import { parseWords } from './arguments.ts';
import { indexPlace, namedIndex } from './index-place.ts';
import { shownPath } from './paths.ts';
import { progressBar, type Screen } from './progress-bar.ts';
import { printable, write } from './streams.ts';
import { UsageError } from './usage.ts';

/** What a command writes to. */
export interface Streams {
  readonly stdout: Writable & Partial<Pick<Screen, 'isTTY' | 'columns'>>;
  readonly stderr: Writable & Partial<Pick<Screen, 'isTTY' | 'columns'>>;
}

/**
 * `vouch index PATH... [--index FILE] [--archive URL]`: reads the sources at the paths into an index that `vouch check
 * --index` uses, and brings an archive in line with it. Resolves with 0, or with 2 where nothing could be read, the index
 * is not kept or the archive did not take it.
 */
export async function run(words: readonly string[], streams: Streams = process): Promise<number> {
  const { values, positionals } = parseWords('index', words, {
    index: { type: 'string' },
    archive: { type: 'string' },
  });
  if (positionals.length === 0) throw new UsageError('Say which sources to index, such as "vouch index sources".');
  const place = path.resolve(namedIndex(values.index) ?? indexPlace(positionals));
  const archive = archiveAt(values.archive);
  const bar = progressBar(streams.stderr);
  const { store, problems } = openIndex(place);
  const reader = new IsolatedReader(workerEntry());
  try {
    const result = await indexFolders(positionals, store, {
      read: reader.read,
      batchLength: LARGE_BATCH,
      onProgress: (progress) => bar.draw(progress),
    });
    bar.clear();
    for (const { message } of problems) await write(streams.stderr, `${message}\n`);
    for (const { path: file, reason } of result.unreadable) {
      await write(streams.stderr, `${printable(shownPath(file))}: ${reason}\n`);
    }
    const sources = store.sourceCount();
    if (sources === 0) throw new UsageError(`There is no source that can be read in ${positionals.join(' or ')}.`);
    const kept = !problems.some(({ code }) => code === 'index-in-memory');
    await write(streams.stdout, summary(result, sources, store.passageCount()));
    if (kept) await write(streams.stdout, placeLine(place, values.index));
    const isIn = !archive || (await fill(archive, store, positionals, streams));
    return kept && isIn ? 0 : 2;
  } finally {
    bar.clear();
    await reader.close();
    store.close();
  }
}

/** Brings the archive in line with the index. Resolves with whether it took everything. */
async function fill(archive: Archive, store: IndexStore, paths: readonly string[], streams: Streams): Promise<boolean> {
  const bar = progressBar(streams.stderr);
  try {
    const { written, unchanged, removed } = await archive.fill(store, paths, {
      onProgress: (progress) => bar.draw(progress),
    });
    bar.clear();
    const done = `${written} written, ${unchanged} unchanged, ${removed} removed`;
    await write(streams.stdout, `Archive ${archive.address.shown}: ${done}.\n`);
    return true;
  } catch (error) {
    bar.clear();
    if (!(error instanceof ArchiveTrouble)) throw error;
    const more = 'What was written stays, and the same command goes on from there.';
    await write(streams.stderr, `${printable(error.message)} ${more}\n`);
    return false;
  } finally {
    await archive.close();
  }
}

function summary({ indexed, unchanged, removed }: IndexResult, sources: number, passages: number): string {
  const held = `${counted(sources, 'source')}, ${counted(passages, 'passage')}`;
  return `${held}: ${indexed} read, ${unchanged} unchanged, ${removed} removed.\n`;
}

/** Where the index is, and how a check comes to use it: of itself where the place was not chosen. */
function placeLine(place: string, chosen: string | undefined): string {
  const option = chosen === undefined ? '' : ` --index ${chosen}`;
  return `Kept in ${shownPath(place)}; "vouch check${option}" uses it.\n`;
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
