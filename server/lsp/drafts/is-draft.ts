import path from 'node:path';
import { workspaceFolderOf } from '../corpus/folders.ts';

/**
 * Whether a file is one of the drafts that the person named, by glob patterns relative to its workspace folder (or its
 * own folder). Every file is, where none is named; and so is a document that has no file yet.
 */
export function isDraft(
  file: string | undefined,
  patterns: readonly string[],
  workspaceFolders: readonly string[],
): boolean {
  if (patterns.length === 0 || file === undefined) return true;
  const root = workspaceFolderOf(file, workspaceFolders) ?? path.dirname(file);
  const relative = path.relative(root, file);
  return patterns.some((pattern) => path.matchesGlob(relative, pattern));
}
