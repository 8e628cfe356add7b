import { Parser } from 'htmlparser2';

const known = new Map<string, string>();

/** Named references are about 2,200, numeric ones a million; the memory is emptied before it grows past this. */
const MOST_KNOWN = 4096;

/** The characters that an HTML character reference (`&amp;`, `&#8217;`) stands for; unknown ones stay as they are. */
export function decodeReference(reference: string): string {
  let text = known.get(reference);
  if (text === undefined) {
    text = parseReference(reference);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(reference, text);
  }
  return text;
}

function parseReference(reference: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true });
  parser.end(reference);
  return text;
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;
/** How often a text may have been escaped: JSON-LD in a page is, and its writer often escapes it once more. */
const MOST_ROUNDS = 2;
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/** A value from a page's metadata as a person would read it: character references resolved, blanks made one. */
export function plainValue(value: string, most = 500): string {
  let text = value.slice(0, most * 4);
  for (let round = 0; round < MOST_ROUNDS && text.includes('&'); round++)
    text = text.replace(REFERENCE, (reference) => decodeReference(reference));
  return text.replace(ZERO_WIDTH, '').replace(/\s+/g, ' ').trim().slice(0, most);
}
