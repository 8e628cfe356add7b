import { isDash, type Token, tokenAt } from './tokens.ts';
import type { NumberValue } from './value.ts';

/** The tens that people are said to be in. */
const DECADES: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map((word, index) => [
    word,
    20 + 10 * index,
  ]),
);

/** Years of a decade that *early*, *mid* and *late* leave. */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 4]],
  ['mid', [3, 7]],
  ['late', [6, 9]],
]);

export interface DecadeAge {
  readonly first: number;
  readonly next: number;
  readonly value: NumberValue;
}

/** *In his 30s*, *in her early forties*, *in their teens*: an age that is given by the decade. */
export function decadeAgeAt(tokens: readonly Token[], at: number): DecadeAge | undefined {
  const part = PARTS.get(tokenAt(tokens, at).lower);
  const start = part ? (isDash(tokenAt(tokens, at + 1)) ? at + 2 : at + 1) : at;
  if (!/^(?:his|her|their|my|our|your)$/.test(tokenAt(tokens, at - 1).lower)) return undefined;
  const decade = decadeAt(tokens, start);
  if (!decade) return undefined;
  const [from, to] = part ?? [0, decade.years - 1];
  const value = { low: decade.low + from, high: decade.low + to, unit: 'a', noun: 'age', tolerance: 0.5 };
  return { first: at, next: decade.next, value };
}

function decadeAt(tokens: readonly Token[], at: number): { low: number; years: number; next: number } | undefined {
  const token = tokenAt(tokens, at);
  if (token.lower === 'teens') return { low: 13, years: 7, next: at + 1 };
  const spelled = DECADES.get(token.lower);
  if (spelled !== undefined) return { low: spelled, years: 10, next: at + 1 };
  if (token.kind !== 'digits' || !/^[1-9]0$/.test(token.text)) return undefined;
  const apostrophe = /^['’]$/.test(tokenAt(tokens, at + 1).text) ? 1 : 0;
  const ending = tokenAt(tokens, at + 1 + apostrophe);
  return ending.lower === 's' && !ending.spaced
    ? { low: Number(token.text), years: 10, next: at + 2 + apostrophe }
    : undefined;
}

/** Words that may open such an age, for the finder's list of starters. */
export const DECADE_AGE_WORDS: readonly string[] = [...DECADES.keys(), ...PARTS.keys(), 'teens'];

/** Whether the words of a claim are such an age. */
export function decadeAgeIn(text: string): boolean {
  return /^(?:early|mid|late)?[\s-]*(?:[1-9]0['’]?s|[a-z]+ties|teens)$/i.test(text);
}

/** The decade of another age in the words of `text`; undefined where it has none. */
export function rewordDecadeAge(text: string, { low, high }: NumberValue): string | undefined {
  if (low === null || high === null || low < 20 || Math.floor(low / 10) !== Math.floor(high / 10)) return undefined;
  const decade = Math.floor(low / 10) * 10;
  const words = [...DECADES].find(([, tens]) => tens === decade)?.[0];
  const spelled = /ies$/i.test(text) && words !== undefined;
  const written = spelled ? words : `${decade}${/['’]s$/.exec(text)?.[0] ?? 's'}`;
  const part = /^(early|mid|late)([\s-]+)/i.exec(text);
  if (!part || low !== high) return written;
  const [year, gap] = [low % 10, part[2] ?? ' '];
  if (year < 4) return `early ${written}`;
  return year < 7 ? `mid${gap.includes('-') ? '-' : gap}${written}` : `late ${written}`;
}
