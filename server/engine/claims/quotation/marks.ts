/**
 * Which characters of a paragraph are quotation marks, and which way they may face. What only looks like one
 * (apostrophes, *'90s*, feet and inches) is left out here, so that pairing need not think of it.
 */

/** A quotation mark: where it stands, how long it is, and what it can be. */
export interface QuotationMark {
  readonly index: number;
  readonly length: number;
  readonly family: 'double' | 'single';
  readonly opens: boolean;
  readonly closes: boolean;
  /** A closing mark that may as well be a plural's apostrophe (*the workers’ plan*). */
  readonly doubtful?: boolean;
}

const CANDIDATE = /``|''|[“”„‟«»"‘’‚‛'`]/g;
const OPENING_CONTEXT = /[\s([{—–\-/:>*_“„«"‘‚]/u;
const CLOSING_CONTEXT = /[\s)\]}—–\-/:;,.!?…<*_”»"’']/u;
/** Words that begin with an apostrophe, after the mark. */
const ELISION = /^(?:\d0s|\d\ds?\b|tis\b|twas\b|em\b|til\b|cause\b|bout\b|n['’]|round\b)/iu;

/** The quotation marks of a paragraph, in order. Linear in its length. */
export function quotationMarks(text: string): QuotationMark[] {
  const marks: QuotationMark[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const mark = markAt(text, match.index, match[0]);
    if (mark) marks.push(mark);
  }
  return marks;
}

function markAt(text: string, index: number, sign: string): QuotationMark | undefined {
  const before = text[index - 1] ?? ' ';
  const after = text[index + sign.length] ?? ' ';
  const place = { index, length: sign.length };
  if ('“„‟«'.includes(sign) || sign === '``') return { ...place, family: 'double', opens: true, closes: false };
  if (sign === '”' || sign === '»') {
    // Some type a closing mark for both sides: at the start of a word it opens.
    const opens = OPENING_CONTEXT.test(before) && /[\p{L}\p{N}]/u.test(after);
    return { ...place, family: 'double', opens, closes: true };
  }
  const opens = OPENING_CONTEXT.test(before) && !/\s/.test(after) && index + sign.length < text.length;
  const closes = CLOSING_CONTEXT.test(after) && !/[\s(]/.test(before);
  if (sign === '"' || sign === "''") {
    if (
      sign === '"' &&
      !opens &&
      /\d/.test(before) &&
      /\d['’]\d{1,2}$/u.test(text.slice(Math.max(0, index - 5), index))
    )
      return undefined;
    return { ...place, family: 'double', opens, closes };
  }
  return singleMark(text, place, sign, { before, after, opens, closes });
}

interface Sides {
  readonly before: string;
  readonly after: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

function singleMark(
  text: string,
  place: { index: number; length: number },
  sign: string,
  { before, after, opens, closes }: Sides,
): QuotationMark | undefined {
  const inWord = /[\p{L}\p{N}]/u;
  if (inWord.test(before) && inWord.test(after)) return undefined;
  const elided = ELISION.test(text.slice(place.index + 1, place.index + 8));
  const mayOpen = opens && sign !== '’' && !elided && /[\p{L}\p{N}[“"…$]/u.test(after);
  const mayClose = closes && sign !== '‘' && sign !== '‚' && sign !== '`';
  if (!mayOpen && !mayClose) return undefined;
  const doubtful = mayClose && inWord.test(before) && !/[,.;:!?)\]”"]/u.test(after);
  return { ...place, family: 'single', opens: mayOpen, closes: mayClose, ...(doubtful ? { doubtful } : {}) };
}
