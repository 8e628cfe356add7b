import PostalMime, { type Email } from 'postal-mime';
import { isoDateOf } from '../dates.ts';

/** Reads a message of Internet mail (RFC 5322, MIME); the library bounds its nesting and its headers itself. */
export async function parseMessage(bytes: Uint8Array): Promise<Email> {
  return await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
}

/** The value of a header of a message, by its name in lower case. */
export function headerOf(message: Email, name: string): string | undefined {
  return message.headers.find((header) => header.key === name)?.value.trim();
}

/** The day on which the sender wrote, as his own clock had it. */
export function dayOf(message: Email): string | undefined {
  return isoDateOf(headerOf(message, 'date') ?? '');
}
