/** TIMEX3 values taken apart: what is known of a date, part by part. */

/** The parts of a TIMEX3 date that its value states; all others are unknown. */
export interface DateParts {
  readonly century?: number;
  readonly decade?: number;
  readonly year?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: string;
  readonly month?: number;
  readonly day?: number;
  readonly week?: number;
  readonly weekend?: true;
  /** ISO weekday where the value is a weekday of an unknown week. */
  readonly weekday?: number;
  /** Minutes after midnight. */
  readonly clock?: number;
  readonly dayPart?: string;
}

const SHAPE =
  /^(\d{4}|\d{2,3}|XXXX)(?:-(?:(\d{2}|XX)(?:-(\d{2}|XX))?|W(\d{2}|XX)(?:-(WE|\d))?|Q(\d)|H(\d)|(SP|SU|FA|WI)))?(?:T(?:(\d{2}):(\d{2})|(MO|MI|AF|EV|NI)))?$/;

function known(text: string | undefined): number | undefined {
  return text === undefined || text.startsWith('X') ? undefined : Number(text);
}

function yearParts(text: string): DateParts {
  if (text.startsWith('X')) return {};
  if (text.length === 2) return { century: Number(text) };
  return text.length === 3 ? { decade: Number(text) } : { year: Number(text) };
}

/** The parts of one date or time; undefined for durations, ranges and references such as `PRESENT_REF`. */
export function datePartsOf(timex: string): DateParts | undefined {
  const match = SHAPE.exec(timex);
  if (!match) return undefined;
  const [, year, month, day, week, weekOrDay, quarter, half, season, hour, minute, dayPart] = match;
  const parts: Record<string, number | string | true | undefined> = { ...yearParts(year ?? 'XXXX') };
  const set = (name: keyof DateParts, value: number | string | true | undefined) => {
    if (value !== undefined) parts[name] = value;
  };
  set('month', known(month));
  set('day', known(day));
  set('week', known(week));
  if (weekOrDay === 'WE') set('weekend', true);
  else set('weekday', known(weekOrDay));
  set('quarter', known(quarter));
  set('half', known(half));
  set('season', season);
  if (hour !== undefined) set('clock', Number(hour) * 60 + Number(minute));
  set('dayPart', dayPart);
  return parts as DateParts;
}
