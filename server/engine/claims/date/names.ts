/** Tells the month and the weekday from the verb, the person and the newspaper of the same name. */
import { joinedAt, type Scan, textAt, wordAt } from './scan.ts';

/** Month names that are other words or first names too. */
const DOUBTFUL = new Set(['may', 'march', 'april', 'june', 'august', 'jan', 'mar', 'dec', 'jun']);

/** Words before a bare month that leave no doubt. */
const BEFORE_MONTH = new Set(
  `in since by until till of from last next this late early mid to through between during before after past
   around each every previous following`
    .trim()
    .split(/\s+/),
);

/** Whether the month word at `index` names a month, where no day or year stands beside it to prove it. */
export function isBareMonth(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  if (!token) return false;
  const short = wordAt(scan, index, 'month')?.short;
  if (short && textAt(scan, index + 1) !== '.') return false;
  if (!DOUBTFUL.has(token.text)) return token.capital || !short;
  if (!token.capital) return token.text === 'april' || token.text === 'june';
  const before = textAt(scan, index - 1);
  const previous = scan.tokens[index - 1];
  const listed = /^(?:and|or)$/.test(before) && wordAt(scan, index - 2, 'month') !== undefined;
  const firm = BEFORE_MONTH.has(before) || listed || (before === '-' && textAt(scan, index - 2) === 'mid');
  const follower = scan.tokens[index + 1];
  const named = follower?.kind === 'word' && follower.capital && !follower.joined && !wordAt(scan, index + 1, 'month');
  if (firm && (before === 'in' || before === 'since' || before === 'last' || before === 'next' || before === 'this'))
    return !named || token.text !== 'april';
  if (named) return false;
  if (firm) return !(token.text === 'may' || token.text === 'march') || !isPersonalName(scan, token.text);
  if (token.text === 'april' || token.text === 'june' || token.text === 'august')
    return previous?.kind !== 'word' || !previous.capital;
  return false;
}

/** Whether the text calls somebody by the word as a surname (*Theresa May*, *Mrs. March*). */
function isPersonalName(scan: Scan, name: string): boolean {
  scan.surnames ??= surnamesOf(scan);
  return scan.surnames.has(name);
}

/** How many words tell whether a text is in title case. */
const TITLE_WORDS = 60;

/** Whether the text is a headline in title case: capitals then say nothing about names. */
export function isHeadline(scan: Scan): boolean {
  scan.headline ??= isTitleCase(scan);
  return scan.headline;
}

function isTitleCase(scan: Scan): boolean {
  const words = scan.tokens.filter(({ kind, text }) => kind === 'word' && text.length > 3).slice(0, TITLE_WORDS);
  return words.length > 1 && words.filter(({ capital }) => capital).length >= 0.75 * words.length;
}

/** The doubtful month names that stand behind a capitalised word which is no preposition. */
function surnamesOf(scan: Scan): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [index, token] of scan.tokens.entries()) {
    if (!token.capital || !DOUBTFUL.has(token.text) || scan.tokens[index + 1]?.kind === 'number') continue;
    const at = textAt(scan, index - 1) === '.' ? index - 2 : index - 1;
    const before = scan.tokens[at];
    if (before?.kind === 'word' && before.capital && !before.word && !BEFORE_MONTH.has(before.text))
      names.add(token.text);
  }
  return names;
}

/** Names in which a weekday is no date: the word before and the word after. */
const NAMED_BEFORE = new Set([
  'bloody',
  'black',
  'super',
  'cyber',
  'sheffield',
  'ruby',
  'man',
  'tgi',
  'fat',
  'casual',
  'happy',
  'freaky',
  'palm',
  'ash',
  'good',
  'holy',
  'maundy',
  'shrove',
  'easter',
  'giving',
  'dress',
]);
const NAMED_AFTER = new Set([
  'times',
  'telegraph',
  'mirror',
  'mail',
  'express',
  'herald',
  'world',
  'independent',
  'people',
  'post',
  'sun',
  'school',
  'tribune',
  'politics',
]);

/** Whether the weekday word at `index` names a day. */
export function isWeekdayName(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  const word = wordAt(scan, index, 'weekday');
  if (!token || !word) return false;
  if (word.short) return token.capital && isShortWeekday(scan, index);
  const before = scan.tokens[index - 1];
  const after = scan.tokens[index + 1];
  if (before?.capital && NAMED_BEFORE.has(before.text)) return false;
  if (after?.capital && NAMED_AFTER.has(after.text)) return false;
  if (token.text === 'saturday' && textAt(scan, index + 1) === 'night' && textAt(scan, index + 2) === 'live')
    return false;
  if (token.text === 'friday' && textAt(scan, index + 1) === 'the' && textAt(scan, index + 2) === '13') return false;
  return !(before?.text === 'on' && textAt(scan, index - 2) === 'mail' && scan.tokens[index - 2]?.capital);
}

/** *Sat* and *Sun* are words; *Mon.* and *Thurs* hardly ever. */
function isShortWeekday(scan: Scan, index: number): boolean {
  const dotted = textAt(scan, index + 1) === '.' && joinedAt(scan, index + 1);
  const after = dotted ? index + 2 : index + 1;
  const next = textAt(scan, after) === ',' ? after + 1 : after;
  if (wordAt(scan, next, 'month') || scan.tokens[next]?.kind === 'number') return true;
  const text = textAt(scan, index);
  return (
    text === 'tues' ||
    text === 'thurs' ||
    (dotted &&
      text !== 'sun' &&
      text !== 'sat' &&
      text !== 'mon' &&
      scan.tokens[after]?.kind === 'word' &&
      !scan.tokens[after]?.capital)
  );
}

const COUNTED = new Set(
  `people persons men women children troops soldiers percent per million billion thousand hundred trillion police officers
   students workers jobs homes houses miles kilometres kilometers metres meters feet tons tonnes pounds dollars euros cents
   copies votes seats members points cases deaths victims employees staff shares units barrels acres hectares
   passengers guests patients calories words pages ft km kg mph mm cm yards inches degrees volts watts hp cc square
   rupees yen yuan pesos rubles roubles francs marks guilders of-them am pm hours minutes seconds days weeks months years times
   families protesters prisoners refugees migrants residents respondents voters customers companies firms schools cars`
    .trim()
    .split(/\s+/),
);

/** Whether the word at `index` is what a figure before it counts (*2000 troops*). */
export function isCounted(scan: Scan, index: number): boolean {
  return COUNTED.has(textAt(scan, index));
}
