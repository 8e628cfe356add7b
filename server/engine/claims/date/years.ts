/** Years, decades and centuries: *in 2023* · *1990s* · *the nineties* · *20th century* · *fiscal 2023*. */
import { formatYear } from './calendar.ts';
import { isCounted } from './names.ts';
import { ordinalAt, spelledYearAt } from './numerals.ts';
import { isDash, isHyphen, joinedAt, type Match, type Scan, textAt, wholeNumberAt, wordAt } from './scan.ts';

/** Words before a bare year that leave little doubt even where it could be a count (*in 2000*). */
const FIRM = new Set('in since by until till from before after during year fiscal early late mid circa'.split(' '));

/** Words before a year of long ago (*the 1715 treaty*). */
const LIKELY = new Set(
  'through of between and around the a an to back or for as summer winter spring autumn fall his her its their our my your'.split(
    ' ',
  ),
);

/** Words before four digits that make them the number of something else. */
const NUMBERED = new Set(
  `windows office peugeot route room flight model article section resolution no number page line bus unit box suite zip
   code psalm channel highway interstate rule act chapter lot serial version area extension ext pin`
    .trim()
    .split(/\s+/),
);

/** Words before a count. */
const COUNTING = new Set(
  'approximately nearly almost over some about least most roughly under exceeding total numbered up than'.split(' '),
);

const STREETS = new Set('street st avenue ave road rd boulevard blvd drive lane way court place square'.split(' '));

function isAddress(scan: Scan, index: number): boolean {
  for (let at = index + 1; at < index + 4; at++) {
    if (!scan.tokens[at]?.capital) return false;
    if (STREETS.has(textAt(scan, at)) && at > index + 1) return true;
  }
  return false;
}

/** *"1984"*: a figure alone between quotation marks is a title. */
function isQuoted(scan: Scan, index: number): boolean {
  return (
    /["'“‘_*]/.test(textAt(scan, index - 1)) &&
    joinedAt(scan, index) &&
    /["'”’_*]/.test(textAt(scan, index + 1)) &&
    joinedAt(scan, index + 1)
  );
}

/** Whether the words right beside four digits rule a year out: a title, an address, a number of something, a count. */
function isOtherNumber(scan: Scan, index: number): boolean {
  const before = textAt(scan, index - 1);
  const next = scan.tokens[index + 1];
  if (isQuoted(scan, index) || isAddress(scan, index) || isCounted(scan, index + 1)) return true;
  if (next?.joined && next.kind === 'word') return true;
  if (NUMBERED.has(before) || (before === '.' && textAt(scan, index - 2) === 'no')) return true;
  return (next?.joined ?? false) && isHyphen(scan, index + 1) && isCounted(scan, index + 2);
}

/** A plural in lower case, which a figure before it may count. */
function isPluralNoun(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  if (token?.kind !== 'word' || token.capital) return false;
  return /[a-z]{3}s$/.test(token.text) && !/(?:ss|us|is|was|has)$/.test(token.text);
}

/** Whether four digits are a year: by the words around them, the more strictly the less they look like one. */
function isYear(scan: Scan, index: number, year: number): boolean {
  if (year < 1000 || year > 2150 || textAt(scan, index).length !== 4 || isOtherNumber(scan, index)) return false;
  const before = textAt(scan, index - 1);
  const round = year % 100 === 0;
  const usual = year >= 1900 && year <= 2035;
  const plural = isPluralNoun(scan, index + 1);
  if (usual && !round) return !(plural && COUNTING.has(before));
  if (plural || COUNTING.has(before)) return false;
  if (FIRM.has(before)) return true;
  const next = scan.tokens[index + 1];
  if (year >= 1500 && !round) return LIKELY.has(before) || !next || next.kind === 'mark' || next.capital;
  return usual && /^(?:to|and|through|of|the)$/.test(before);
}

/** A year that stands alone. */
export function yearMatch(scan: Scan, index: number): Match | undefined {
  const year = wholeNumberAt(scan, index, 4);
  if (year === undefined) return undefined;
  const before = scan.tokens[index - 1];
  if (
    scan.tokens[index]?.joined &&
    before &&
    /^[-/.]$/.test(before.text) &&
    before.joined &&
    scan.tokens[index - 2]?.kind !== 'word'
  )
    return undefined;
  if (!isYear(scan, index, year)) return undefined;
  const from = textAt(scan, index - 1) === 'fiscal' && index - 1 >= scan.floor ? index - 1 : index;
  return { from, to: index + 1, value: { timex: formatYear(year), type: 'DATE' } };
}

/** *1990s*, *1990's*, *’90s*, *the 60s*. */
export function decadeMatch(scan: Scan, index: number): Match | undefined {
  const token = scan.tokens[index];
  if (token?.kind !== 'number' || !joinedAt(scan, index + 1) || !token.text.endsWith('0')) return undefined;
  const ending = textAt(scan, index + 1);
  if (ending !== 's' && ending !== "'s") return undefined;
  const value = Number(token.text);
  if (token.text.length === 4 && value >= 1000 && value < 2200) {
    return { from: index, to: index + 2, value: { timex: `${Math.floor(value / 10)}`, type: 'DATE' } };
  }
  if (token.text.length !== 2 || value < 20) return undefined;
  const before = textAt(scan, index - 1);
  const apostrophe = (before === "'" || before === '\u2019' || before === '\u2018') && token.joined;
  const lead = textAt(scan, apostrophe ? index - 2 : index - 1);
  if (!apostrophe && !isDecadeLead(scan, index - 1, lead)) return undefined;
  return { from: apostrophe ? index - 1 : index, to: index + 2, value: { timex: `19${value / 10}`, type: 'DATE' } };
}

/** *the 60s*, *the early 60s*, *mid-60s*; but *in his 60s* is an age. */
function isDecadeLead(scan: Scan, index: number, lead: string): boolean {
  if (lead === 'the') return true;
  const at = isDash(scan, index) ? index - 1 : index;
  return /^(?:early|late|mid)$/.test(textAt(scan, at)) && textAt(scan, at - 1) === 'the';
}

/** *the nineties*, *the late seventies*. */
export function spelledDecadeMatch(scan: Scan, index: number): Match | undefined {
  const word = wordAt(scan, index, 'decade');
  const before = isDash(scan, index - 1) ? index - 2 : index - 1;
  if (!word || !isDecadeLead(scan, before, textAt(scan, before))) return undefined;
  return { from: index, to: index + 1, value: { timex: `19${word.value}`, type: 'DATE' } };
}

/** *the 20th century*, *nineteenth-century*, *21st century*. */
export function centuryMatch(scan: Scan, index: number): Match | undefined {
  const ordinal = ordinalAt(scan, index);
  if (!ordinal || ordinal.value < 1 || ordinal.value > 30) return undefined;
  const at = isHyphen(scan, ordinal.to) ? ordinal.to + 1 : ordinal.to;
  const unit = wordAt(scan, at, 'unit');
  if (unit?.unit !== 'century') return undefined;
  return { from: index, to: at + 1, value: { timex: `${ordinal.value - 1}`.padStart(2, '0'), type: 'DATE' } };
}

/** *nineteen ninety-six*; *the year two thousand*. */
export function spelledYearMatch(scan: Scan, index: number): Match | undefined {
  const year = spelledYearAt(scan, index);
  if (!year || year.value === 'X') return undefined;
  if (year.value === 2000 && textAt(scan, index - 1) !== 'year' && textAt(scan, index - 1) !== 'in') return undefined;
  if (isCounted(scan, year.to)) return undefined;
  return { from: index, to: year.to, value: { timex: formatYear(year.value), type: 'DATE' } };
}
