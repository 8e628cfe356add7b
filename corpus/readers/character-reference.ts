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
