import { calendarDay, parseIsoDay } from './date/calendar.ts';
import { datePartsOf } from './date/timex.ts';
import type { DateValue } from './date/value.ts';
import type { Reading, Relation } from './kind.ts';
import { ordinalEnding, spellOrdinal } from './number/spell.ts';
import type { NumberValue } from './number/value.ts';

/** *Its 60th anniversary* with the year it is counted from, where the date of the text is known. */
export function withBeginning(value: NumberValue, { date }: Reading): NumberValue {
  const today = parseIsoDay(date);
  if (today === undefined || value.unit !== 'ordinal' || value.noun !== 'anniversary' || value.low === null)
    return value;
  return { ...value, began: calendarDay(today).year - value.low };
}

/** The year that a date says in so many words. */
function yearOf({ timex, type, implied }: DateValue): number | undefined {
  return type === 'DATE' && !timex.includes('/') && !implied?.includes('year') ? datePartsOf(timex)?.year : undefined;
}

/** How an anniversary and a year relate; a year apart may lie in the day of the text. */
export function compareAnniversary({ began }: NumberValue, date: DateValue): Relation {
  const year = yearOf(date);
  if (began === undefined || year === undefined) return 'incomparable';
  if (year === began) return 'converted';
  return Math.abs(year - began) === 1 ? 'coarser' : 'contradicting';
}

/** The anniversary of the date's year, in figures or words as the draft has it. */
export function rewordAnniversary(text: string, { began, low }: NumberValue, date: DateValue): string | undefined {
  const year = yearOf(date);
  if (began === undefined || year === undefined || low === null) return undefined;
  const count = began + low - year;
  if (count < 1) return undefined;
  if (/\d/.test(text)) return text.replace(/\d+(?:st|nd|rd|th)/i, `${count}${ordinalEnding(count)}`);
  const words = spellOrdinal(count);
  return words && (/^\p{Lu}/u.test(text) ? words.charAt(0).toUpperCase() + words.slice(1) : words);
}

/** The year that the source's anniversary is counted from, for a draft that gives the year alone. */
export function rewordBeginning(text: string, { began }: NumberValue): string | undefined {
  return began !== undefined && /^\d{4}$/.test(text) ? `${began}` : undefined;
}
