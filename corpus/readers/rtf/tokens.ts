/** A piece of an RTF file: a brace, a control word with its number, a byte written in hexadecimal, or text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

const CONTROL = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const TEXT = /[^\\{}\r\n]+/y;
const HEXADECIMAL = /[\da-fA-F]{2}/y;

/** The pieces of an RTF file in order; binary pictures (`\bin`) are passed over. Linear. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  while (at < source.length) {
    const unit = source[at] as string;
    if (unit === '{' || unit === '}') {
      yield unit === '{' ? { kind: 'open' } : { kind: 'close' };
      at++;
    } else if (unit === '\r' || unit === '\n') at++;
    else if (unit === '\\') at = yield* control(source, at + 1);
    else {
      TEXT.lastIndex = at;
      const text = TEXT.exec(source)?.[0] ?? unit;
      yield { kind: 'text', text };
      at += text.length;
    }
  }
}

/** The control that starts after a backslash; returns where it ends. */
function* control(source: string, at: number): Generator<RtfToken, number> {
  CONTROL.lastIndex = at;
  const word = CONTROL.exec(source);
  if (word?.[1]) {
    const value = word[2] === undefined ? undefined : Number(word[2]);
    const end = at + word[0].length;
    if (word[1] === 'bin') return end + Math.max(0, value ?? 0);
    yield { kind: 'word', name: word[1], value };
    return end;
  }
  HEXADECIMAL.lastIndex = at + 1;
  const hexadecimal = source[at] === "'" ? HEXADECIMAL.exec(source)?.[0] : undefined;
  if (hexadecimal) {
    yield { kind: 'byte', value: Number.parseInt(hexadecimal, 16) };
    return at + 3;
  }
  const symbol = source[at];
  if (symbol !== undefined) yield { kind: 'word', name: symbol, value: undefined };
  return at + 1;
}
