/** Seasons, halves of years and centuries in the draft's style: *2010/11*, *the first half of 2024*, *19th-century*. */
import type { Claim } from '../kind.ts';
import { type DateParts, datePartsOf } from './timex.ts';
import type { DateValue } from './value.ts';

type DateClaim = Claim<'date', DateValue>;

/** *2012/13* with the source's season, its mark and the length of its second year kept. */
export function rewordSeason(draft: DateClaim, source: DateClaim): string | undefined {
  const written = /(\d{4})([-/\u2010-\u2014])(\d{4}|\d{2})$/.exec(draft.text);
  const years = /^(\d{4})\/(\d{4})$/.exec(source.value.timex);
  if (!written || !years || !/^\d{4}\/\d{4}$/.test(draft.value.timex)) return undefined;
  const end = written[3]!.length === 2 ? years[2]!.slice(2) : years[2];
  return `${draft.text.slice(0, written.index)}${years[1]}${written[2]}${end}`;
}

/** The half of the year in which the source's date lies, for a draft that names a half. */
export function withHalf(draft: DateClaim, to: DateParts): DateParts {
  if (!/-H\d$/.test(draft.value.timex) || to.half !== undefined) return to;
  const half =
    to.month !== undefined ? (to.month <= 6 ? 1 : 2) : to.quarter !== undefined ? (to.quarter <= 2 ? 1 : 2) : undefined;
  return half === undefined ? to : { ...to, half };
}

/** *The 19th century* for a year of the 18th. */
export function rewordCentury(draft: DateClaim, source: DateClaim): string | undefined {
  if (!/^\d\d$/.test(draft.value.timex)) return undefined;
  const { year, century, decade } = datePartsOf(source.value.timex) ?? {};
  const number =
    century ??
    (year !== undefined ? Math.floor(year / 100) : decade !== undefined ? Math.floor(decade / 10) : undefined);
  const written = /(\d+)(?:st|nd|rd|th)/i.exec(draft.text);
  if (number === undefined || !written) return undefined;
  const ordinal = number + 1;
  const teen = ordinal % 100 > 10 && ordinal % 100 < 14;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][ordinal % 10] ?? 'th');
  return draft.text.slice(0, written.index) + ordinal + ending + draft.text.slice(written.index + written[0].length);
}
