/** Expressions that point at no date of their own: *now* · *recently* · *in the past* · *in the future*; and sets: *daily*. */
import { type Match, type Scan, textAt, wordAt } from './scan.ts';

/** *now*, *currently*, *recently*, as annotators of news mark them. */
export function referenceMatch(scan: Scan, index: number): Match | undefined {
  const word = wordAt(scan, index, 'reference');
  if (!word) return undefined;
  if (textAt(scan, index) === 'now') {
    if (/^(?:for|right|until|by|from)$/.test(textAt(scan, index - 1)) && textAt(scan, index - 1) === 'for')
      return undefined;
    if (textAt(scan, index + 1) === 'that') return undefined;
  }
  return { from: index, to: index + 1, value: { timex: word.timex, type: 'DATE' } };
}

/** *daily*, *annually*. */
export function frequencyMatch(scan: Scan, index: number): Match | undefined {
  const word = wordAt(scan, index, 'frequency');
  if (!word || (scan.tokens[index]?.capital && index > 0 && scan.tokens[index - 1]?.kind === 'word')) return undefined;
  return { from: index, to: index + 1, value: { timex: word.timex, type: 'SET' } };
}

/** *in the past*, *the future*, *these days*. */
export function phraseMatch(scan: Scan, index: number): Match | undefined {
  const text = textAt(scan, index);
  const lead = textAt(scan, index - 1);
  const next = textAt(scan, index + 1);
  if (
    text === 'past' &&
    lead === 'the' &&
    /^(?:in|than|from|of)$/.test(textAt(scan, index - 2)) &&
    (scan.tokens[index + 1]?.kind ?? 'mark') === 'mark'
  ) {
    return { from: index - 1, to: index + 1, value: { timex: 'PAST_REF', type: 'DATE' } };
  }
  if (text === 'future' && lead === 'the' && textAt(scan, index - 2) === 'in') {
    return { from: index - 1, to: index + 1, value: { timex: 'FUTURE_REF', type: 'DATE' } };
  }
  if (text === 'these' && next === 'days')
    return { from: index, to: index + 2, value: { timex: 'PRESENT_REF', type: 'DATE' } };
  return undefined;
}
