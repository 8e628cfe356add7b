import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Writes text and waits while the reader at the other end is behind. */
export async function write(stream: Writable, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** One plain sentence on stderr. Whatever a message quotes, it stays on one line. */
export async function complain(sentence: string): Promise<void> {
  await write(process.stderr, `${printable(sentence)}\n`);
}

/** The text with control characters and overrides of direction made visible, so that no file name or source drives the terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (character) =>
    character === '\t' ? ' ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Ends the process without a word when whoever read our output has gone (`vouch batch | head`). */
export function leaveQuietlyWhenUnread(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/**
 * The lines of a UTF-8 stream, without their line ends (LF or CRLF) and without a byte order mark. Only a line feed
 * ends a line: JSON may hold U+2028 as it is. A last line without a line feed counts; nothing after the last one does not.
 */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let first = true;
  const finish = (end: string): string => {
    const line = [...parts, end].join('').replace(/\r$/, '');
    parts = [];
    if (!first) return line;
    first = false;
    return line.replace(/^\uFEFF/, '');
  };
  for await (const chunk of stream) {
    const pieces = decoder.write(chunk as Buffer).split('\n');
    const rest = pieces.pop() ?? '';
    for (const piece of pieces) yield finish(piece);
    if (rest) parts.push(rest);
  }
  const last = finish(decoder.end());
  if (last) yield last;
}
