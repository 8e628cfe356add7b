/** Lengths of time in the draft's style: *two-day* becomes *three-day*, *six months* *18 months* where figures are used. */
import type { Claim } from '../kind.ts';
import { CARDINALS, TENS, type Unit } from './lexicon.ts';
import { numeralAt } from './numerals.ts';
import { scanOf } from './scan.ts';
import type { Token } from './tokens.ts';
import type { DateValue } from './value.ts';

const UNITS: Readonly<Record<string, Unit>> = {
  Y: 'year',
  Q: 'quarter',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};

/** Style guides write numbers in words up to here. */
const LAST_WORD = 99;

function inWords(value: number): string {
  const small = CARDINALS[value];
  if (small !== undefined) return small;
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? tens : `${tens}-${CARDINALS[value % 10] ?? ''}`;
}

/** The count and unit of a plain duration; undefined for compounds and open counts. */
function plainLength(timex: string): { readonly count: number; readonly unit: Unit } | undefined {
  const match = /^P(T?)(\d{1,6})([YQMWDHS])$/.exec(timex);
  const unit = match && UNITS[`${match[1]}${match[3]}`];
  return unit ? { count: Number(match[2]), unit } : undefined;
}

/** *P20Y* for a draft that counts decades. */
function inUnitOf(written: Unit, length: { count: number; unit: Unit }): { count: number; unit: Unit } {
  const size = { decade: 10, century: 100 }[written as string];
  if (!size || length.unit !== 'year') return length;
  const count = Math.round(length.count / size);
  return count > 0 && Math.abs(count * size - length.count) <= size / 4 ? { count, unit: written } : length;
}

/** The source's length of time in the draft's words; undefined where a hedge would have to change too. */
export function rewordLength(draft: Claim<'date', DateValue>, source: Claim<'date', DateValue>): string | undefined {
  const to = plainLength(source.value.timex);
  if (
    !to ||
    draft.value.timex === source.value.timex ||
    draft.value.bound !== source.value.bound ||
    draft.value.approximate !== source.value.approximate
  )
    return undefined;
  const scan = scanOf(draft.text, {});
  const { tokens } = scan;
  const unitIndex = tokens.findIndex((token) => token.word?.is === 'unit');
  const unit = tokens[unitIndex];
  if (unit?.word?.is !== 'unit' || unitIndex !== tokens.findLastIndex((token) => token.word?.is === 'unit'))
    return undefined;
  const { count, unit: name } = inUnitOf(unit.word.unit, to);
  for (let index = 0; index < unitIndex; index++) {
    const numeral = numeralAt(scan, index);
    const article = /^an?$/.test(tokens[index]?.text ?? '') && index === unitIndex - 1;
    const last = tokens[(numeral?.to ?? index + 1) - 1];
    const first = tokens[index];
    if ((!numeral && !article) || !first || !last) continue;
    if (/\bof\b/.test(draft.text.slice(first.start, unit.start)) || tokens[index - 1]?.text === 'a') return undefined;
    const number = numberLike(first, numeral?.value, count, name, source.text);
    // *two-day*, *a six month break*: before a noun the unit stays as it is.
    const adjective =
      draft.text.slice(last.end, unit.start).includes('-') || (!unit.word.plural && numeral && numeral.value !== 1);
    const noun = count === 1 || adjective ? name : name === 'century' ? 'centuries' : `${name}s`;
    const text =
      draft.text.slice(0, first.start) +
      number +
      draft.text.slice(last.end, unit.start) +
      capitalLike(noun, unit.capital) +
      draft.text.slice(unit.end);
    return text === draft.text ? undefined : text;
  }
  return undefined;
}

/** Ten and more in digits where the source has digits and the draft a small number in words, as style guides have it. */
function numberLike(first: Token, before: number | 'X' | undefined, count: number, unit: Unit, source: string): string {
  const small = before === undefined || before === 'X' || before < 10;
  const digits =
    first.kind !== 'word' || count > LAST_WORD || (small && count >= 10 && !first.capital && /\d/.test(source));
  if (digits) return `${count}`;
  const article = count === 1 && (unit === 'decade' || unit === 'century');
  return capitalLike(article ? 'a' : inWords(count), first.capital);
}

function capitalLike(word: string, capital: boolean): string {
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
