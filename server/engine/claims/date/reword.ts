import type { Claim } from '../kind.ts';
import { lengthsAgo } from './ago.ts';
import { dayNumber, weekdayOf } from './calendar.ts';
import { endsOf } from './intervals.ts';
import { MONTHS, WEEKDAYS } from './lexicon.ts';
import { rewordAgo, rewordElapsed } from './reword-ago.ts';
import { rewordClock } from './reword-clock.ts';
import { rewordLength } from './reword-length.ts';
import { rewordCentury, rewordSeason, withHalf } from './reword-period.ts';
import { type DateParts, datePartsOf } from './timex.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { DateValue } from './value.ts';

type DateClaim = Claim<'date', DateValue>;

/** Associated Press style: months of five letters or fewer are never shortened. */
const SHORT_MONTHS = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** The source's date in the draft's own style; undefined where the words leave no safe way. */
export function rewordDate(draft: DateClaim, source: DateClaim): string | undefined {
  const [a, b] = [draft.value, source.value];
  const ago = lengthsAgo(a, b);
  if (ago) return rewordLength({ ...draft, value: ago[0] }, { ...source, value: ago[1] });
  const reckoned =
    rewordElapsed(draft, source) ??
    rewordAgo(draft, source) ??
    rewordClock(draft, source) ??
    rewordSeason(draft, source) ??
    rewordCentury(draft, source);
  if (reckoned !== undefined) return reckoned === draft.text ? undefined : reckoned;
  if (a.type === 'DURATION' || b.type === 'DURATION')
    return a.type === b.type ? rewordLength(draft, source) : undefined;
  if ((a.type === 'SET') !== (b.type === 'SET') || a.timex.includes('/') !== b.timex.includes('/')) return undefined;
  const ends = endsOf(b.timex);
  if (!ends) return undefined;
  const text =
    figuresOf(draft, ends[0]) ??
    rewritten(
      draft,
      [withHalf(draft, withWeekday(ends[0], b.weekday)), withWeekday(ends[1], undefined)],
      /\bfall\b/i.test(`${draft.text} ${source.text}`) && !/autumn/i.test(draft.text),
    );
  return text === draft.text ? undefined : text;
}

/** The parts with the weekday that is written or follows from the date. */
function withWeekday(parts: DateParts, written: number | undefined): DateParts {
  const { year, month, day } = parts;
  const full = year !== undefined && month !== undefined && day !== undefined;
  const weekday = full ? weekdayOf(dayNumber(year, month, day)) : (written ?? parts.weekday);
  return weekday === undefined ? parts : { ...parts, weekday };
}

function two(value: number): string {
  return `${value}`.padStart(2, '0');
}

/** A date in figures alone keeps its order and separators. */
function figuresOf(draft: DateClaim, to: DateParts): string | undefined {
  const shape = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/.exec(draft.text);
  const from = datePartsOf(draft.value.timex);
  if (!shape || !from?.month || !from.day || !to.year || !to.month || !to.day) return undefined;
  const [, first = '', separator = '', second = '', third = ''] = shape;
  const like = (model: string, value: number) => (model.length === 2 ? two(value % 100) : `${value}`);
  if (first.length === 4) return [to.year, two(to.month), two(to.day)].join(separator);
  if (from.month === from.day || draft.value.alternatives) return undefined;
  const dayFirst = Number(first) === from.day;
  const ordered = dayFirst ? [to.day, to.month] : [to.month, to.day];
  return [like(first, ordered[0] ?? 0), like(second, ordered[1] ?? 0), like(third, to.year)].join(separator);
}

/** What stands at one place of the draft's words and can be put right there. */
interface Slot {
  readonly part: 'weekday' | 'month' | 'day' | 'year' | 'short-year' | 'decade' | 'quarter' | 'season' | 'other';
  readonly start: number;
  readonly end: number;
}

const RELATIVE =
  /^(?:year|week|month|quarter|weekend|ago|earlier|later|yesterday|today|tomorrow|tonight|half|century|decade|noon|midnight|midday)$/;

function slotOf(tokens: readonly Token[], index: number): Slot | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  const { start, end } = token;
  const next = tokens[index + 1];
  if (token.kind === 'number') {
    const decade = next?.joined && (next.text === 's' || next.text === "'s");
    if (decade) return { part: token.text.length === 4 ? 'decade' : 'other', start, end };
    if (tokens[index - 1]?.text === 'q' && token.joined) return { part: 'quarter', start, end };
    if (token.text.length === 4) return { part: 'year', start, end };
    if (/^['’]$/.test(tokens[index - 1]?.text ?? '') && token.joined) return { part: 'short-year', start, end };
    const suffix = next?.joined && /^(?:st|nd|rd|th)$/.test(next.text);
    return { part: 'day', start, end: suffix ? next.end : end };
  }
  switch (token.word?.is) {
    case 'weekday':
    case 'weekdays':
      return { part: 'weekday', start, end };
    case 'month':
      return { part: 'month', start, end: token.word.short && next?.text === '.' ? next.end : end };
    case 'ordinal':
      return { part: 'quarter', start, end };
    case 'season':
      return { part: 'season', start, end };
    case 'unit':
    case 'day':
    case 'clock':
      return RELATIVE.test(token.text) ? { part: 'other', start, end } : undefined;
    default:
      return undefined;
  }
}

/** The draft's words with the source's weekday, month, day, quarter and year in their places. */
function rewritten(draft: DateClaim, ends: readonly [DateParts, DateParts], isFall: boolean): string | undefined {
  const tokens = tokensOf(draft.text);
  const slots = tokens.flatMap((_, index) => slotOf(tokens, index) ?? []);
  if (!isRewritable(draft, slots, ends[0])) return undefined;
  let text = '';
  let last = 0;
  let days = 0;
  let filled = 0;
  const several = (part: Slot['part']) => slots.filter((slot) => slot.part === part).length > 1;
  for (const slot of slots) {
    const second =
      slot.start > 0 &&
      days > 0 &&
      (slot.part === 'day' || (slot.part === 'month' && several('month')) || (slot.part === 'year' && several('year')));
    const written = draft.text.slice(slot.start, slot.end);
    const word = worded(slot, written, second ? ends[1] : ends[0], isFall);
    if (word === undefined && slot.part !== 'year' && slot.part !== 'short-year' && slot.part !== 'other') {
      if (!slots.some(({ part }) => part === 'weekday') || slot.part === 'weekday') return undefined;
    }
    if (word !== undefined) filled++;
    if (slot.part === 'day' || slot.part === 'year') days++;
    text += draft.text.slice(last, slot.start) + (word ?? written);
    last = slot.end;
  }
  return filled > 0 ? text + draft.text.slice(last) : undefined;
}

/** *June last year* can be put right only within that year; a clock time or *two weeks ago* not at all. */
function isRewritable(draft: DateClaim, slots: readonly Slot[], to: DateParts): boolean {
  if (!slots.some(({ part }) => part !== 'other')) return false;
  if (/\d\d?:\d\d|(?:\b|\d)[ap]\.?m\b|\bago\b|o['’]clock/i.test(draft.text)) return false;
  const from = datePartsOf(draft.value.timex);
  // *and 12* stands in the month named before it.
  if (slots.every(({ part }) => part === 'day') && from?.month !== to.month) return false;
  if (!/\byear\b/.test(draft.text)) return true;
  return from?.year !== undefined && (to.year === undefined || to.year === from.year);
}

/** The word for one place; undefined where the source does not know it. Autumn is *fall* where draft or source call it so. */
function worded(slot: Slot, written: string, to: DateParts, isFall: boolean): string | undefined {
  switch (slot.part) {
    case 'weekday':
      return to.weekday === undefined ? undefined : cased(weekdayLike(written, to.weekday), written);
    case 'month':
      return to.month === undefined ? undefined : cased(monthLike(written, to.month), written);
    case 'day':
      return to.day === undefined ? undefined : dayLike(written, to.day);
    case 'year':
      return to.year === undefined ? undefined : `${to.year}`;
    case 'short-year':
      return to.year === undefined ? undefined : two(to.year % 100);
    case 'decade':
      return to.decade !== undefined
        ? `${to.decade * 10}`
        : to.year === undefined
          ? undefined
          : `${Math.floor(to.year / 10) * 10}`;
    case 'quarter':
      return rewordedQuarter(written, to);
    case 'season':
      return to.season === undefined
        ? undefined
        : cased(
            { SP: 'spring', SU: 'summer', FA: isFall ? 'fall' : 'autumn', WI: 'winter' }[to.season] ?? written,
            written,
          );
    default:
      return undefined;
  }
}

function rewordedQuarter(written: string, { half, quarter }: DateParts): string | undefined {
  const number = half ?? quarter;
  return number === undefined ? undefined : quarterLike(written, number);
}

function cased(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  return model.charAt(0) === model.charAt(0).toUpperCase()
    ? word.charAt(0).toUpperCase() + word.slice(1)
    : word.toLowerCase();
}

function monthLike(model: string, month: number): string {
  const full = MONTHS[month - 1] ?? model;
  const name = full.charAt(0).toUpperCase() + full.slice(1);
  if (model.endsWith('.')) return SHORT_MONTHS[month - 1] ?? name;
  return /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i.test(model) ? name.slice(0, 3) : name;
}

function weekdayLike(model: string, weekday: number): string {
  const name = WEEKDAYS[weekday - 1] ?? model;
  if (/days$/i.test(model)) return `${name}s`;
  return /day$/i.test(model) ? name : name.slice(0, 3);
}

function dayLike(model: string, day: number): string {
  const suffixed = /[a-z]/i.test(model);
  if (!suffixed) return model.length === 2 && model.startsWith('0') ? two(day) : `${day}`;
  const teen = day > 10 && day < 14;
  return `${day}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}

const QUARTERS = ['first', 'second', 'third', 'fourth'];

function quarterLike(model: string, quarter: number): string {
  return /\d/.test(model) ? `${quarter}` : cased(QUARTERS[quarter - 1] ?? model, model);
}
