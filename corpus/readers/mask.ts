import type { Span } from '../document.ts';

const NOT_BREAK = /[^\n\r]/g;
const REPLACED = 2;

/** The text with everything outside or inside certain spans turned into blanks. Same length; line breaks stay. */
export class Mask {
  private readonly text: string;
  private readonly keeps: Uint8Array;
  private readonly replaced = new Map<number, string>();

  /** With `keep`, everything shows until it is blanked; without, everything is blank until it is kept. */
  constructor(text: string, keep: boolean) {
    this.text = text;
    this.keeps = new Uint8Array(text.length).fill(keep ? 1 : 0);
  }

  keep(span: Span): void {
    this.keeps.fill(1, span.start, span.end);
  }

  blank(span: Span): void {
    this.keeps.fill(0, span.start, span.end);
  }

  /** Shows one UTF-16 unit at the start of a span and blanks in the rest of it: what a character reference stands for. */
  replace(span: Span, unit: string): void {
    this.blank(span);
    this.replaced.set(span.start, unit);
    this.keeps[span.start] = REPLACED;
  }

  /** Blanks every match of a global pattern inside a span. */
  blankMatches(pattern: RegExp, span: Span): void {
    const part = this.text.slice(span.start, span.end);
    for (const match of part.matchAll(pattern))
      this.blank({ start: span.start + match.index, end: span.start + match.index + match[0].length });
  }

  toString(): string {
    const parts: string[] = [];
    let from = 0;
    while (from < this.text.length) {
      const state = this.keeps[from];
      let to = from + 1;
      if (state !== REPLACED) while (to < this.text.length && this.keeps[to] === state) to++;
      if (state === REPLACED) parts.push(this.replaced.get(from) ?? ' ');
      else parts.push(state ? this.text.slice(from, to) : this.text.slice(from, to).replace(NOT_BREAK, ' '));
      from = to;
    }
    return parts.join('');
  }
}

/** Web and mail addresses in running text; closing punctuation is left to the sentence. */
const ADDRESS =
  /\b(?:(?:https?|ftp|file):\/\/|www\.)[^\s<>"“”]{1,2000}|\bmailto:[^\s<>"]{1,300}|\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/gi;

/** What every address has, so that texts without one are not searched for one. */
const ADDRESS_SIGN = /:\/\/|www\.|mailto:|@/i;

/** A prose with its web and mail addresses blanked. Same length. */
export function proseWithoutAddresses(prose: string): string {
  if (!ADDRESS_SIGN.test(prose)) return prose;
  return prose.replace(ADDRESS, (address) => {
    const closing = /[.,;:!?)\]}'’]{1,8}$/.exec(address)?.[0] ?? '';
    return ' '.repeat(address.length - closing.length) + closing;
  });
}
