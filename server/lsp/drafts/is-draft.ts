import path from 'node:path';
import { REPORT_FORMATS } from '../../report/formats.ts';
import { workspaceFolderOf } from '../corpus/folders.ts';

/**
 * Whether a file is one of the drafts that the person named, by glob patterns relative to its workspace folder (or its
 * own folder). Every file is, where none is named, but for the reports that we write; and so is a document that has no
 * file yet.
 */
export function isDraft(
  file: string | undefined,
  patterns: readonly string[],
  workspaceFolders: readonly string[],
): boolean {
  if (file === undefined) return true;
  if (REPORT_FORMATS.some(({ suffix }) => file.endsWith(suffix))) return false;
  if (patterns.length === 0) return true;
  const root = workspaceFolderOf(file, workspaceFolders) ?? path.dirname(file);
  const relative = path.relative(root, file);
  return patterns.some((pattern) => path.matchesGlob(relative, pattern));
}
