import type { Span } from '../../../corpus/document.ts';
import { isHeadline, isHeadlineWord } from './headline.ts';
import { HONORIFICS, TITLES } from './titles.ts';
import { isFunctionWord, type Word, wordsOf } from './words.ts';

/**
 * A name as written: *Mr. King*, *Gov. Ada Stone*, *the Harbour Board*. `span` and `text` are the name without
 * titles, forms of address and possessive; `full` takes in the titles before it.
 */
export interface NameMention {
  readonly span: Span;
  readonly text: string;
  readonly full: Span;
  /** Keys of the name's words: `['ada', 'stone']`. */
  readonly keys: readonly string[];
  /** The form of address, as a key: `mr`. */
  readonly honorific?: string;
  /** Titles before the name as written: *Prime Minister*. */
  readonly title?: Span;
}

const CAPITAL = /^\p{Lu}/u;
const PARTICLES = new Set([
  'de',
  'da',
  'di',
  'du',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'del',
  'della',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ibn',
  'y',
]);
const OPENERS = new Set(
  `us earlier later meanwhile however according asked speaking looking based although though despite since until when while
  yesterday today tomorrow last next now then still yet instead also even once both either neither perhaps many most
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december dec nov oct sept sep feb told said one two three four five six seven eight nine ten another other others such during among amid before
  after following including like unlike per via within without over under between against across near ahead firstly
  secondly finally additionally moreover furthermore notably recently i'm here's let asking writing responding well yes no oh`.split(
    /\s+/,
  ),
);

/** The names in a text that starts at `offset`: runs of capitalised words, cut at titles. Linear. */
export function nameMentions(text: string, offset = 0): NameMention[] {
  return mentionsIn(wordsOf(text, offset), text, offset);
}

/** The names in a text whose words are known already. */
export function mentionsIn(words: readonly Word[], text: string, offset: number): NameMention[] {
  const mentions: NameMention[] = [];
  const inHeadline = isHeadline(words);
  let at = 0;
  while (at < words.length) {
    const end = runFrom(words, at, text, offset, inHeadline);
    if (end === at) {
      at++;
      continue;
    }
    const run = words.slice(at, end);
    const parts = isPair(run, words[end]) ? [run.slice(0, -1), run.slice(-1)] : [run];
    mentions.push(...parts.flatMap((part) => mentionOf(part, text, offset) ?? []));
    at = end;
  }
  return mentions;
}

/** What two people or countries have together: *the Stone-Hill summit*. */
const OF_TWO = /^(?:summit|meeting|talks|debate|relations|relationship|ties|alliance|pact|border|war|rivalry|bill)$/;

/** Whether a run is two names joined by a hyphen; that of *Bo Stone-Hill* is one. */
function isPair(run: readonly Word[], next: Word | undefined): boolean {
  if (run.length < 2 || !next || !OF_TWO.test(next.key)) return false;
  const [left, right] = run.slice(-2) as [Word, Word];
  return left.end + 1 === right.start && run.slice(0, -2).every(opensSentence);
}

/** Words of the longest run taken for one name. */
const LONGEST_NAME = 16;

/** Nouns of bodies whose names go on with *of* or *for*: *Institute for Harbour Studies*. */
export const BODY =
  /^(?:institutes?|association|center|centre|committee|council|department|bureau|office|university|college|school|academy|bank|board|foundation|coalition|alliance|league|union|ministry|court|house|society|federation|confederation|chamber|church|bishops|conference|congress|republic|kingdom|states|organi[sz]ation|partnership|campaign|fund|museum|library|hospital|secretary|endowment|ministers|bishop|archbishop|duke|duchess|prince|princess|isle|city|bay|gulf)$/;

/** The end (exclusive) of the run of capitalised words that begins at `at`; `at` where none does. */
function runFrom(words: readonly Word[], at: number, text: string, offset: number, inHeadline: boolean): number {
  let end = at;
  while (end < words.length && end - at < LONGEST_NAME) {
    const word = words[end]!;
    if (inHeadline && isHeadlineWord(word.key)) break;
    if (end > at && !isJoined(words[end - 1]!, word, text, offset)) break;
    if (CAPITAL.test(word.text)) end++;
    else if (end > at && isConnector(words, at, end) && end + 1 < words.length && joinsNext(words, end, text, offset))
      end++;
    else if (end > at && text[word.start - offset - 1] === '-' && words[end - 1]!.end === word.start - 1) end++;
    else break;
    if (/['’]s$/u.test(word.text)) break;
  }
  return end;
}

function isConnector(words: readonly Word[], from: number, at: number): boolean {
  const { text } = words[at]!;
  if (PARTICLES.has(text)) return true;
  if (text === 'on' && OPENERS.has(words[at + 1]?.key ?? '')) return false;
  return (text === 'of' || text === 'for' || text === 'on') && at > from && BODY.test(words[at - 1]!.key);
}

function joinsNext(words: readonly Word[], at: number, text: string, offset: number): boolean {
  return CAPITAL.test(words[at + 1]!.text) && isJoined(words[at]!, words[at + 1]!, text, offset);
}

/** Letters of what may stand beside a slash inside a name. */
const LONGEST_LETTERS = 3;

/** Only a blank, a hyphen, an ampersand, or the point of an initial or abbreviation may stand inside a name. */
function isJoined(left: Word, right: Word, text: string, offset: number): boolean {
  const gap = text.slice(left.end - offset, right.start - offset);
  if (gap === ' ' || gap === '-' || gap === '\u00a0' || gap === ' & ') return true;
  // *AC/DC* is one name; *Stone/Harbour Gazette* are two.
  if (gap === '/') return Math.max(left.text.length, right.text.length) <= LONGEST_LETTERS;
  if (gap !== '. ' && gap !== '.') return false;
  return (
    left.text.length === 1 || TITLES.has(left.key) || HONORIFICS.has(left.key) || left.key === 'st' || left.key === 'jr'
  );
}

function mentionOf(run: readonly Word[], text: string, offset: number): NameMention | undefined {
  let from = 0;
  // What opens a sentence is capitalised without being a name.
  while (from < run.length && opensSentence(run[from]!) && !isNameAfterAll(run, from)) from++;
  let last = run.length;
  while (last > from && PARTICLES.has(run[last - 1]!.key)) last--;
  if (from >= last) return undefined;
  let name = from;
  for (let at = from; at < last - 1; at++)
    if (isTitleWord(run[at]!, run[at + 1]!) || (at === name + 1 && at > from + 1 && isClass(run, at))) name = at + 1;
  const words = run.slice(name, last);
  const start = words[0]!.start;
  const end = withoutPossessive(words.at(-1)!);
  const before = run[name - 1];
  const honorific = before && HONORIFICS.has(before.key) ? before.key : undefined;
  const titleEnd = honorific ? name - 1 : name;
  const title = titleEnd > from ? { start: run[from]!.start, end: run[titleEnd - 1]!.end } : undefined;
  return {
    span: { start, end },
    text: text.slice(start - offset, end - offset),
    full: { start: run[from]!.start, end },
    keys: words.map((word) => word.key.replace(/'s?$/, '')),
    ...(honorific ? { honorific } : {}),
    ...(title ? { title } : {}),
  };
}

/** A capitalised word that is no name by itself; *US* is not *us*. */
function opensSentence(word: Word): boolean {
  if (/^(?:US|IT|WHO)$/.test(word.text)) return false;
  return isFunctionWord(word.key) || OPENERS.has(word.key);
}

/** *May* and *March* are openers and first names: kept where a second capitalised word follows and no sentence opens. */
function isNameAfterAll(run: readonly Word[], at: number): boolean {
  return run[at]!.key === 'will' && run[at + 1] !== undefined;
}

function isTitleWord(word: Word, next: Word): boolean {
  if (!TITLES.has(word.key) && !HONORIFICS.has(word.key) && word.key !== 'of') return false;
  // *Del.* is a delegate, *Del* a given name.
  if (word.key === 'del' && next.start < word.end + 2) return false;
  return word.key !== 'of' && next.key !== 'of';
}

/** *Seaman First Class*: what stands behind a rank. */
function isClass(run: readonly Word[], at: number): boolean {
  return run[at]!.key === 'class' && /^(?:first|second|third|1st|2nd|3rd)$/.test(run[at - 1]!.key);
}

function withoutPossessive(word: Word): number {
  return /['’]s$/u.test(word.text) ? word.end - 2 : word.end;
}

/** Whether a name is that of a body by its words or its capitals: *Harbour Institute*, *HRB*. */
export function isBody(name: NameMention): boolean {
  return name.keys.some((key) => BODY.test(key)) || /^[\p{Lu}\d/&.-]{2,}$/u.test(name.text);
}
