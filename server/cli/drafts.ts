import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourceDocument } from '../../corpus/document.ts';
import { reasonOf } from '../../corpus/indexing/trouble.ts';
import { readDraft } from '../../corpus/readers/read.ts';

/** Reads a draft from disk, or says in one plain sentence why there is none. */
export async function readDraftFile(file: string): Promise<SourceDocument | string> {
  // A pipe that nobody writes to would be waited for without end; those of the shell, <(…), are links to theirs.
  const stats = await lstat(file).catch(() => undefined);
  if (stats?.isFIFO()) return unusable(file, 'It is a pipe, not a file.');
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return unusable(file, bytes.code === 'EISDIR' ? 'It is a folder.' : reasonOf(bytes));
  const document = readDraft(path.basename(file), bytes);
  const [problem] = document.problems;
  return document.text === '' && problem ? unusable(file, problem.message) : document;
}

function unusable(file: string, reason: string): string {
  return `The draft ${file} could not be read: ${reason}`;
}
