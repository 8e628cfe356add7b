import type { Span } from '../../../../corpus/document.ts';
import type { Reading } from '../kind.ts';
import { type CalendarDay, calendarDay, parseIsoDay } from './calendar.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { DateValue } from './value.ts';

/** The day a text was written on. */
export interface Anchor extends CalendarDay {
  /** Days since 1970-01-01. */
  readonly number: number;
}

/** A quarter of a year, the period that business reports speak of. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

/** One reading of a paragraph from left to right: its tokens, when it was written, and what it has spoken of so far. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly anchor: Anchor | undefined;
  readonly dayMonthOrder: 'day-first' | 'month-first' | 'unknown';
  /** The sentence being read, as offsets into `text`. */
  sentence: Span;
  /** The first token that no match has taken. */
  floor: number;
  /** The quarter last spoken of, which *a year earlier* refers to. */
  quarter: Quarter | undefined;
  /** The date last spoken of, which *two days later* refers to. */
  lastDate: string | undefined;
  /** Where that date stands, as an offset into `text`. */
  lastDateStart: number;
  /** Month names that the text uses as surnames; filled when first asked for. */
  surnames: ReadonlySet<string> | undefined;
  /** Whether the text is in title case, as headlines are; filled when first asked for. */
  headline: boolean | undefined;
}

/** Tokens `from` up to `to` are a date. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly value: DateValue;
}

function anchorOf(date: string | undefined): Anchor | undefined {
  const number = parseIsoDay(date);
  return number === undefined ? undefined : { number, ...calendarDay(number) };
}

/** Sets out to read a text; what an earlier stretch of the same paragraph has spoken of is carried on. */
export function scanOf(text: string, reading: Reading, before?: Scan): Scan {
  return {
    text,
    tokens: tokensOf(text),
    anchor: before ? before.anchor : anchorOf(reading.date),
    dayMonthOrder: reading.dayMonthOrder ?? 'unknown',
    sentence: { start: 0, end: text.length },
    floor: 0,
    quarter: before?.quarter,
    lastDate: before?.lastDate,
    lastDateStart: -1,
    surnames: undefined,
    headline: undefined,
  };
}

/** The text of a token; empty beyond either end. */
export function textAt(scan: Scan, index: number): string {
  return scan.tokens[index]?.text ?? '';
}

/** What the token means for dates if it is of the class `is`. */
export function wordAt<Class extends NonNullable<Token['word']>['is']>(
  scan: Scan,
  index: number,
  is: Class,
): Extract<NonNullable<Token['word']>, { is: Class }> | undefined {
  const word = scan.tokens[index]?.word;
  return word?.is === is ? (word as Extract<NonNullable<Token['word']>, { is: Class }>) : undefined;
}

/** Whether the token is joined to the one before (no blank between). */
export function joinedAt(scan: Scan, index: number): boolean {
  return scan.tokens[index]?.joined ?? false;
}

/** Where the determiner's article stands, if no other match has taken it. */
export function withArticle(scan: Scan, index: number): number {
  return textAt(scan, index - 1) === 'the' && index - 1 >= scan.floor ? index - 1 : index;
}

const HYPHENS = new Set(['-', '\u2010', '\u2011']);
const DASHES = new Set(['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014']);

export function isHyphen(scan: Scan, index: number): boolean {
  return HYPHENS.has(textAt(scan, index));
}

export function isDash(scan: Scan, index: number): boolean {
  return DASHES.has(textAt(scan, index));
}

/** A run of digits of at most `length` that is neither part of a longer figure (1,234 · 3.5) nor of a code (A380). */
export function wholeNumberAt(scan: Scan, index: number, length: number): number | undefined {
  const token = scan.tokens[index];
  if (token?.kind !== 'number' || token.text.length > length) return undefined;
  return isPartOfFigure(scan, index) ? undefined : Number(token.text);
}

/** Whether the digits at `index` go on before or after: by a decimal point, a group of three, or a letter before. */
function isPartOfFigure(scan: Scan, index: number): boolean {
  const { tokens } = scan;
  const before = tokens[index - 1];
  if (tokens[index]?.joined && before) {
    if (before.kind === 'word' || before.kind === 'number') return true;
    if (/^[$£€¥#@&=\\_~^+]$/.test(before.text)) return true;
    if (/^[.,:/]$/.test(before.text) && before.joined && tokens[index - 2]?.kind === 'number') {
      // *May 16,2024*: a comma groups digits by three alone.
      if (before.text !== ',' || tokens[index]?.text.length === 3) return true;
    }
    if (before.text === '.' && !before.joined) return true;
  }
  const after = tokens[index + 1];
  const next = tokens[index + 2];
  if (after?.joined && next?.joined && next.kind === 'number') {
    if (after.text === '.' || after.text === ':' || after.text === '/') return true;
    if (after.text === ',' && next.text.length === 3) return true;
  }
  return (after?.joined ?? false) && /^[%°_@=~]$/.test(after?.text ?? '');
}
