import type { SourceDocument } from '../document.ts';
import type { FileRecord } from '../store/store.ts';

/**
 * Problems that say the reader was ended, not that the file is wrong: the computer may have been busy. Such a file is
 * tried once more, when the computer is quiet; when it ends its reader again, it is left alone until its content changes.
 */
const READER_ENDED: ReadonlySet<string> = new Set(['crashed', 'too-slow', 'too-much-memory', 'no-worker']);

/** How often this content has ended its reader, with the reading that gave `document`. */
export function failuresAfter(document: SourceDocument, hash: string, known: FileRecord | undefined): number {
  const ended = document.text === '' && document.problems.some(({ code }) => READER_ENDED.has(code));
  if (!ended) return 0;
  return known?.hash === hash ? (known.failures ?? 0) + 1 : 1;
}

/** Whether a file is to be read again although it has not changed. */
export function deservesAnotherTry(known: FileRecord | undefined): boolean {
  return known?.failures === 1;
}

/** Why a file is not among the sources, and what will become of it after so many failures. */
export function reasonAfter(failures: number, reason: string): string {
  if (failures === 0) return reason;
  return failures === 1
    ? `${reason} It will be tried once more when the computer has less to do.`
    : `${reason} It failed twice and is left alone until it changes.`;
}
