import type { Problem } from '../document.ts';
import { ReadingFailure } from './failure.ts';

/** A file's characters, and what had to be guessed to get them. */
export interface Decoded {
  readonly text: string;
  readonly problems: readonly Problem[];
}

const HEAD = 4096;

/** What is known about a file's encoding before it is decoded. */
export interface DecodeOptions {
  /** The encoding label that the file states. */
  readonly declared?: string | undefined;
  /** Whether a byte order mark stays in the text, so that offsets are those of the file. */
  readonly keepMark?: boolean;
}

/**
 * Decodes bytes as UTF-8 or UTF-16 (by byte order mark or by their zero bytes), else as the file
 * declares, else as windows-1252, which is said as a problem. A byte order mark is left out
 * unless asked for.
 * @throws ReadingFailure `binary` for bytes that are no text.
 */
export function decode(bytes: Uint8Array, { declared, keepMark = false }: DecodeOptions = {}): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide, { ignoreBOM: keepMark }).decode(bytes), problems: [] };
  if (looksBinary(bytes)) throw new ReadingFailure('binary', 'This file holds binary data, not text.');
  const stated = declared && !/^utf-?8$/i.test(declared) ? decodeAs(bytes, declared, keepMark) : undefined;
  if (stated !== undefined) return { text: stated, problems: [] };
  const utf8 = decodeAs(bytes, 'utf-8', keepMark);
  if (utf8 !== undefined) return { text: utf8, problems: [] };
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    problems: [
      {
        code: 'encoding',
        message: 'This file is not valid UTF-8; it was read as windows-1252, so some characters may be wrong.',
      },
    ],
  };
}

function decodeAs(bytes: Uint8Array, label: string, ignoreBOM: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark, or by zero bytes in every other place of the head, as Latin text without a mark has them. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(bytes.length, HEAD) / 2);
  if (pairs < 4) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < pairs; at++) {
    if (bytes[2 * at] === 0) evenZeros++;
    if (bytes[2 * at + 1] === 0) oddZeros++;
  }
  if (oddZeros > pairs * 0.6 && evenZeros < pairs * 0.05) return 'utf-16le';
  if (evenZeros > pairs * 0.6 && oddZeros < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** Whether a file's head holds zero bytes or more control characters than any text does. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return controls > head.length * 0.05;
}
