import type { Problem } from '../document.ts';

/** Thrown inside a reader when nothing at all can be read; `readDocument` turns it into the document's first problem. */
export class ReadingFailure extends Error {
  readonly code: string;

  /** `code` is stable; `message` is one plain sentence that tells a person why. */
  constructor(code: string, message: string) {
    super(message);
    this.name = 'ReadingFailure';
    this.code = code;
  }
}

/** What went wrong, as a problem. Errors of libraries are not shown word for word: they speak of their own insides. */
export function problemOf(error: unknown, formatTitle: string): Problem {
  if (error instanceof ReadingFailure) return { code: error.code, message: error.message };
  if (error instanceof RangeError)
    return { code: 'too-deep', message: `This ${formatTitle} file is nested too deeply to be read.` };
  return { code: 'damaged', message: `This file is damaged or is not a valid ${formatTitle} file.` };
}
