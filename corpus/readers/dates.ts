const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_WORD =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** The three ways in which a page's date is written with words or as ISO 8601; each names day, month and year. */
const MONTH_FIRST = new RegExp(`\\b${MONTH_WORD}\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s{1,3}(?:of\\s)?${MONTH_WORD},?\\s{1,3}(\\d{4})\\b`, 'i');
const ISO = /\b(\d{4})([-/])(\d{2})\2(\d{2})(?=T|\b)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{6})?Z?$/;
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d./-])/;
/** A time of day with a zone of North America, where the month is written first. */
const AMERICAN = /\d\s{0,2}[ap]\.?m\.?,?\s{0,2}\(?[ECMP](?:[SD]?T|astern|entral|acific|ountain)\b/i;

/** Which of the two small numbers of a date in figures is the month, where that is known. */
export type NumericOrder = 'month-first' | 'day-first';

/** A date found in a text: its ISO form and where it stands. */
export interface FoundDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first full date (day, month and year) that a short text names. A date in figures counts where it can be read in
 * one way only, or where `order` or an American time of day behind it says how.
 */
export function findDate(text: string, order?: NumericOrder): FoundDate | undefined {
  const known = order ?? (AMERICAN.test(text) ? 'month-first' : undefined);
  const readings: [RegExp, (match: RegExpExecArray) => string | undefined][] = [
    [ISO, (match) => isoDate(match[1], match[3], match[4])],
    [MONTH_FIRST, (match) => isoDate(match[3], monthNumber(match[1]), match[2])],
    [DAY_FIRST, (match) => isoDate(match[3], monthNumber(match[2]), match[1])],
    [NUMERIC, (match) => numericDate(Number(match[1]), Number(match[3]), match[4], known)],
  ];
  let first: FoundDate | undefined;
  for (const [pattern, read] of readings) {
    const match = pattern.exec(text);
    const date = match && read(match);
    if (match && date && (!first || match.index < first.start))
      first = { date, start: match.index, end: match.index + match[0].length };
  }
  return first;
}

/**
 * The ISO 8601 date that a metadata field states, without its time of day. `2024-05` and `2024` stay as they are.
 * A numeric date that could be read day-first and month-first is left alone: a wrong date is worse than none.
 */
export function isoDateOf(text: string): string | undefined {
  const trimmed = text.trim();
  const [, year, month = '01'] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(trimmed) ?? [];
  if (year) return isoDate(year, month, '01') && trimmed;
  const compact = COMPACT.exec(trimmed);
  if (compact) return isoDate(compact[1], compact[2], compact[3]);
  return findDate(trimmed.slice(0, 200))?.date;
}

function numericDate(first: number, second: number, year?: string, order?: NumericOrder): string | undefined {
  if (first > 12 && second <= 12) return isoDate(year, String(second), String(first));
  if (second > 12 && first <= 12) return isoDate(year, String(first), String(second));
  if (first === second || order === 'month-first') return isoDate(year, String(first), String(second));
  return order === 'day-first' ? isoDate(year, String(second), String(first)) : undefined;
}

function monthNumber(word: string | undefined): string {
  return String(MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1);
}

/** A day that exists, in a year in which something can have been published. */
function isoDate(year?: string, month?: string, day?: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= 1500 && y <= 2200 && m >= 1 && m <= 12 && d >= 1)) return undefined;
  const daysInMonth = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (d > daysInMonth) return undefined;
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
