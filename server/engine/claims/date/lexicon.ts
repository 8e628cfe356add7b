/** The words that dates are made of. A word is looked up in lower case, without its full stop. */
export type Word =
  | { readonly is: 'month'; readonly value: number; readonly short?: true }
  | { readonly is: 'weekday'; readonly value: number; readonly short?: true }
  | { readonly is: 'weekdays'; readonly value: number }
  | { readonly is: 'unit'; readonly unit: Unit; readonly plural: boolean }
  | { readonly is: 'cardinal'; readonly value: number }
  | { readonly is: 'ordinal'; readonly value: number }
  | { readonly is: 'vague' }
  | { readonly is: 'season'; readonly code: 'SP' | 'SU' | 'FA' | 'WI' }
  | { readonly is: 'day-part'; readonly code: DayPart }
  | { readonly is: 'decade'; readonly value: number }
  | { readonly is: 'day'; readonly shift: number; readonly part?: DayPart }
  | { readonly is: 'reference'; readonly timex: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | { readonly is: 'frequency'; readonly timex: string }
  | { readonly is: 'clock'; readonly hour: number }
  | { readonly is: 'holiday' }
  | { readonly is: 'opener' };

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'period';

/** TIMEX3's day parts: morning, midday, afternoon, evening, night. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const SHORT_MONTHS = 'jan feb mar apr - jun jul aug sep oct nov dec'.split(' ');
const SHORT_WEEKDAYS = ['mon', 'tue tues', 'wed weds', 'thu thur thurs', 'fri', 'sat', 'sun'];

export const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
export const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const DECADES = '- - twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const UNITS: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'week',
  'weekend',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'period',
];

function lexicon(): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>();
  for (const [index, name] of CARDINALS.entries()) words.set(name, { is: 'cardinal', value: index });
  for (const [index, name] of TENS.entries()) if (name !== '-') words.set(name, { is: 'cardinal', value: index * 10 });
  for (const [index, name] of ORDINALS.entries()) words.set(name, { is: 'ordinal', value: index });
  for (const [index, name] of DECADES.entries()) if (name !== '-') words.set(name, { is: 'decade', value: index });
  words.set('dozen', { is: 'cardinal', value: 12 }).set('hundred', { is: 'cardinal', value: 100 });
  for (const unit of UNITS) {
    if (unit !== 'second') words.set(unit, { is: 'unit', unit, plural: false });
    words.set(unit === 'century' ? 'centuries' : `${unit}s`, { is: 'unit', unit, plural: true });
  }
  for (const [index, name] of MONTHS.entries()) words.set(name, { is: 'month', value: index + 1 });
  for (const [index, name] of SHORT_MONTHS.entries()) {
    if (name !== '-') words.set(name, { is: 'month', value: index + 1, short: true });
  }
  words.set('sept', { is: 'month', value: 9, short: true });
  for (const [index, name] of WEEKDAYS.entries()) {
    words.set(name, { is: 'weekday', value: index + 1 });
    words.set(`${name}s`, { is: 'weekdays', value: index + 1 });
  }
  for (const [index, names] of SHORT_WEEKDAYS.entries()) {
    for (const name of names.split(' ')) words.set(name, { is: 'weekday', value: index + 1, short: true });
  }
  for (const name of ['several', 'few', 'couple', 'many']) words.set(name, { is: 'vague' });
  words
    .set('spring', { is: 'season', code: 'SP' })
    .set('summer', { is: 'season', code: 'SU' })
    .set('autumn', { is: 'season', code: 'FA' })
    .set('fall', { is: 'season', code: 'FA' })
    .set('winter', { is: 'season', code: 'WI' })
    .set('morning', { is: 'day-part', code: 'MO' })
    .set('afternoon', { is: 'day-part', code: 'AF' })
    .set('evening', { is: 'day-part', code: 'EV' })
    .set('yesterday', { is: 'day', shift: -1 })
    .set('today', { is: 'day', shift: 0 })
    .set('tomorrow', { is: 'day', shift: 1 })
    .set('tonight', { is: 'day', shift: 0, part: 'NI' })
    .set('noon', { is: 'clock', hour: 12 })
    .set('midday', { is: 'clock', hour: 12 })
    .set('midnight', { is: 'clock', hour: 24 })
    .set('now', { is: 'reference', timex: 'PRESENT_REF' })
    .set('currently', { is: 'reference', timex: 'PRESENT_REF' })
    .set('nowadays', { is: 'reference', timex: 'PRESENT_REF' })
    .set('recently', { is: 'reference', timex: 'PAST_REF' })
    .set('daily', { is: 'frequency', timex: 'P1D' })
    .set('nightly', { is: 'frequency', timex: 'P1D' })
    .set('weekly', { is: 'frequency', timex: 'P1W' })
    .set('monthly', { is: 'frequency', timex: 'P1M' })
    .set('annually', { is: 'frequency', timex: 'P1Y' })
    .set('yearly', { is: 'frequency', timex: 'P1Y' });
  for (const name of HOLIDAY_OPENERS) words.set(name, { is: 'holiday' });
  for (const name of ['half', 'past', 'future', 'these', 'q', 'h']) words.set(name, { is: 'opener' });
  return words;
}

/** First words of the holidays that `holidays.ts` knows. */
const HOLIDAY_OPENERS = [
  'thanksgiving',
  'christmas',
  'easter',
  'halloween',
  'new',
  'independence',
  'labor',
  'labour',
  'memorial',
  'election',
  'valentine',
  'boxing',
  'veterans',
  'good',
  'ash',
  'palm',
] as const;

const WORDS = lexicon();

/** What a word of a text means for dates; undefined for all others. */
export function wordOf(text: string): Word | undefined {
  return WORDS.get(text);
}
