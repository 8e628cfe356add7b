import type { ConceptWord } from '../../language/concepts.ts';
import type { Sentence } from '../../language/sentences.ts';
import { isAuxiliary, isVerbForm } from '../../language/verbs.ts';

/** A sentence as statements: what is denied or planned in one of them is not so in the next. */
export interface Statements {
  /** Each word in lower case, without apostrophes. */
  readonly keys: readonly string[];
  /** Whether each word is written with a capital; none in a headline that has them throughout. */
  readonly capitals: readonly boolean[];
  /** What stands before each word: blanks, marks. */
  readonly gaps: readonly string[];
  /** For each word, the first word of its statement and the first behind it. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A claim's words in its sentence, as indices, the end exclusive. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

const HARD = /[;:()[\]—!?…]|\s[-–]{1,3}\s/;
/** Words that open a statement wherever they stand. */
const OPENERS = new Set(
  'but although though whereas while because which who whose whom where when if unless whether how why'.split(' '),
);
/** Words that open a statement where a verb follows. */
const LOOSE_OPENERS = new Set(['as', 'after', 'before', 'since', 'until', 'so', 'and', 'or', 'then', 'till', 'once']);
/** A statement that begins so ends at its first comma. */
const SUBORDINATE = new Set(
  'although though whereas while because where when if unless as after before since until once'.split(' '),
);

const MONTH_OF_MAY = 'month of may';
const RELATIVE = new Set(['which', 'who', 'whose', 'whom']);
const LEAST_RELATIVE = 3;

/** Cuts a sentence into statements. Linear in its words. */
export function statementsOf(sentence: Sentence, words: readonly ConceptWord[]): Statements {
  const surfaces = words.map(({ start, end }) => sentence.text.slice(start - sentence.start, end - sentence.start));
  const keys = surfaces.map(keyOf);
  const gaps = words.map(({ start }, at) =>
    sentence.text.slice(at === 0 ? 0 : words[at - 1]!.end - sentence.start, start - sentence.start),
  );
  const verbAhead = verbsAhead(keys, gaps);
  const starts = [0];
  let hasVerb = false;
  for (let at = 1; at < keys.length; at++) {
    if (opensStatement(at, starts.at(-1)!, hasVerb)) {
      starts.push(at);
      hasVerb = false;
    }
    hasVerb ||= isVerbForm(keys[at - 1]!) && at - 1 >= starts.at(-1)!;
  }
  const from: number[] = [];
  const to: number[] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? keys.length;
    for (let at = start; at < end; at++) {
      from.push(start);
      to.push(end);
    }
  }
  return { keys, capitals: capitalsOf(surfaces), gaps, from, to };

  function opensStatement(at: number, start: number, verbSoFar: boolean): boolean {
    const key = keys[at]!;
    const gap = gaps[at]!;
    if (HARD.test(gap) || OPENERS.has(key)) return true;
    const isInner = RELATIVE.has(keys[start]!) || SUBORDINATE.has(keys[start]!);
    // *Those who do not comply may be fined*: the outer verb.
    if (isInner && verbSoFar && at - start >= LEAST_RELATIVE && isAuxiliary(key) && !isAuxiliary(keys[at - 1]!))
      return true;
    const verb = verbSoFar || isVerbForm(keys[at - 1]!);
    if (gap.includes(',')) {
      if (SUBORDINATE.has(keys[start]!)) return true;
      if (RELATIVE.has(keys[start]!) && at - start >= LEAST_RELATIVE) return true;
      if (verb && (verbAhead[at] || (key.length > 5 && key.endsWith('ing')) || key === 'with')) return true;
    }
    return (verb || SUBORDINATE.has(key)) && LOOSE_OPENERS.has(key) && verbAhead[at + 1] === true;
  }
}

const CAPITAL = /^\p{Lu}/u;
/** Fewest longer words that make a headline, and the share of capitals from which on it has them throughout. */
const LEAST_HEADLINE = 6;
const CAPITALS_THROUGHOUT = 0.7;

function capitalsOf(surfaces: readonly string[]): boolean[] {
  const capitals = surfaces.map((surface) => CAPITAL.test(surface));
  const long = surfaces.flatMap((surface, at) => (surface.length >= 4 && !/^\d/.test(surface) ? [capitals[at]!] : []));
  const isHeadline = long.length >= LEAST_HEADLINE && long.filter(Boolean).length > CAPITALS_THROUGHOUT * long.length;
  return isHeadline ? capitals.map(() => false) : capitals;
}

/** *He'll* is read as *will*; the month of May is not the verb. */
function keyOf(surface: string): string {
  if (surface === 'May') return MONTH_OF_MAY;
  const lower = surface.toLowerCase();
  return /['’]ll$/.test(lower) ? 'will' : lower.replace(/['’]/g, '');
}

/** For each word: whether a verb stands from it on, before the next comma, mark or joint. */
function verbsAhead(keys: readonly string[], gaps: readonly string[]): boolean[] {
  const ahead: boolean[] = keys.map(() => false);
  let verb = false;
  for (let at = keys.length - 1; at >= 0; at--) {
    const key = keys[at]!;
    if (OPENERS.has(key) || LOOSE_OPENERS.has(key)) verb = false;
    else verb ||= isVerbForm(key);
    // A joint passes on what follows it, so that a comma before *and* counts too.
    ahead[at] = verb || (LOOSE_OPENERS.has(key) && ahead[at + 1] === true);
    if (gaps[at]!.includes(',') || HARD.test(gaps[at]!)) verb = false;
  }
  return ahead;
}
