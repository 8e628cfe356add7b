import { createHash } from 'node:crypto';
import type { SourceDocument } from '../document.ts';
import type { SourceRecord } from '../store/store.ts';
import type { ScannedFile } from './scan.ts';

/**
 * The ids of sources: made of the path below the chosen folder, so that a folder that moves keeps them. Where two
 * folders have a file of the same path, the later one's folder goes in too.
 */
export function sourceIds(files: readonly ScannedFile[]): Map<ScannedFile, string> {
  const taken = new Set<string>();
  const ids = new Map<ScannedFile, string>();
  for (const file of files) {
    const short = idOf(file.relativePath);
    const id = taken.has(short) ? idOf(`${file.folder}\0${file.relativePath}`) : short;
    taken.add(id);
    ids.set(file, id);
  }
  return ids;
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}

/** What the index keeps of a document as a whole. */
export function sourceOf(
  document: SourceDocument,
  file: { readonly id: string; readonly path: string; readonly hash: string },
): SourceRecord {
  return {
    ...file,
    metadata: document.metadata,
    problems: document.problems,
    words: wordCount(document.prose),
  };
}

/** Runs of characters that are not blank. */
function wordCount(prose: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < prose.length; at += 1) {
    const unit = prose.charCodeAt(at);
    const blank = unit <= 0x20 || unit === 0xa0;
    if (!blank && !inside) words += 1;
    inside = !blank;
  }
  return words;
}
