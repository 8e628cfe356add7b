import type { ConceptWord } from '../../language/concepts.ts';
import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import { isInClause } from './cues.ts';
import type { QuestionContext, Typed } from './question.ts';

/** A run of capitalised words: `from`..`to` are indices. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Words that are written with a capital and are nobody's name. */
const NO_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
  december president senator sen rep representative gov governor mr mrs ms dr justice judge officer chief secretary minister`.split(
    /\s+/,
  ),
);

/** Characters between two words of one name. */
const NAME_GAP = 2;

function runsOf(words: readonly ConceptWord[], isTaken: (index: number) => boolean): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isNameWord(words, at) || isTaken(at)) continue;
    let to = at + 1;
    while (
      to < words.length &&
      isNameWord(words, to) &&
      !isTaken(to) &&
      words[to]!.start - words[to - 1]!.end < NAME_GAP
    )
      to++;
    runs.push({ from: at, to });
    at = to - 1;
  }
  return runs;
}

const isNameWord = (words: readonly ConceptWord[], at: number): boolean =>
  words[at]!.isName && !NO_NAMES.has(words[at]!.term);

/** What a player has many of in one report: it belongs to whoever was named last. */
const OF_PLAYER = /^count:(?:point|goal|rebound|assist|touchdown|yard)$/;

/** Words that take the place of a person's name. */
const STAND_INS = new Set('he she his her him hers'.split(' '));
/** Words between a name and the age that belongs to it, beside nouns of the description. */
const AGE_REACH = 6;
const AGE_BREAKS = new Set('and but who whose with by from in of at'.split(' '));

/** Whom or what a question is asked about. */
export function subjectOf(
  { type, cue }: Typed,
  sentence: AnalysedSentence,
  placed: PlacedClaim,
  context: QuestionContext,
): readonly string[] {
  const runs = runsOf(sentence.words, (index) => sentence.inClaim[index]!);
  if (type === 'age:person') return personOf(sentence, placed, runs, context);
  const inClause = runs.filter(({ from }) => isInClause(sentence, placed, from));
  const named = inClause.length > 0 ? inClause : runs;
  if (type === 'date:speak' && cue && named.length > 1) {
    return keysOf(sentence.words, [named.filter(({ to }) => to <= cue.from).at(-1) ?? named[0]!]);
  }
  if (OF_PLAYER.test(type)) {
    const last = runs.filter(({ to }) => to <= placed.from).at(-1);
    return last ? keysOf(sentence.words, [last]) : [];
  }
  if (named.length > 0) return keysOf(sentence.words, named);
  return keysOf(
    context.before,
    runsOf(context.before, () => false),
  );
}

function keysOf(words: readonly ConceptWord[], runs: readonly Run[]): string[] {
  return [...new Set(runs.flatMap(({ from, to }) => words.slice(from, to).map(({ term }) => term)))];
}

/** The person whose age a claim is: *Ann Lund, 34,* · *34-year-old Ann Lund* · *Lund, a 34-year-old* · *he was 34*. */
function personOf(
  sentence: AnalysedSentence,
  placed: PlacedClaim,
  runs: readonly Run[],
  context: QuestionContext,
): readonly string[] {
  const { words } = sentence;
  const isLong = placed.to - placed.from > 1;
  const before = runs.filter(({ to }) => to <= placed.from).at(-1);
  const gapBefore = before && textBetween(sentence, words[before.to - 1]!.end, words[placed.from]!.start);
  if (!isLong && before && gapBefore !== undefined && /^['’]?s?[,\s(]{1,3}$/.test(gapBefore))
    return keysOf(words, [before]);
  const after = runs.find(({ from }) => from >= placed.to);
  if (
    isLong &&
    after &&
    after.from - placed.to <= AGE_REACH &&
    isDescription(sentence, placed.to, after.from) &&
    !isOrigin(words, after)
  ) {
    return keysOf(words, [after]);
  }
  if (before && isApposition(sentence, before.to, placed.from)) return keysOf(words, [before]);
  const standIn = words.slice(Math.max(0, placed.from - 4), placed.from).some(({ term }) => STAND_INS.has(term));
  return standIn ? lastPerson(before ? words.slice(before.from, before.to) : context.before) : [];
}

const TO_AGE = new Set('was is a an the aged age just only who turned turn now dead died die at'.split(' '));

/** *Lund, who is 34*, *Lund was a 34-year-old*: whether only words that lead from a name to its age stand between. */
function isApposition(sentence: AnalysedSentence, from: number, to: number): boolean {
  const between = sentence.words.slice(from, to);
  const gap = textBetween(sentence, sentence.words[from - 1]!.end, sentence.words[to]!.start);
  return between.every(({ term }) => TO_AGE.has(term)) && !/[;:.()]/.test(gap);
}

const ORIGIN = /(?:an|ian|ish|ese|i|ic|ch|er)$/;
const DESCRIBED = /^(?:born|boy|girl|man|woman|resident|actor|native|based|citizen|national|driver|student)$/;

/** *The 34-year-old Lornian*, *a 34-year-old Lorne resident*: where from, and not who. */
function isOrigin(words: readonly ConceptWord[], { from, to }: Run): boolean {
  return to - from === 1 && (ORIGIN.test(words[from]!.term) || DESCRIBED.test(words[to]?.term ?? ''));
}

/** Whether only nouns and adjectives stand between an age and a name. */
function isDescription(sentence: AnalysedSentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (sentence.inClaim[at] || AGE_BREAKS.has(sentence.words[at]!.term)) return false;
  }
  const left = sentence.words[from - 1]!;
  return !/[;:()]/.test(textBetween(sentence, left.end, sentence.words[to]!.start));
}

/** The name mentioned last, where it has two words or more: a surname alone may be a place. */
function lastPerson(words: readonly ConceptWord[]): readonly string[] {
  const runs = runsOf(words, () => false);
  const full = runs.filter(({ from, to }) => to - from === 2 || to - from === 3).at(-1);
  return full ? keysOf(words, [full]) : runs.length === 1 ? keysOf(words, runs) : [];
}

function textBetween(sentence: AnalysedSentence, start: number, end: number): string {
  return sentence.text.slice(Math.max(0, start - sentence.start), Math.max(0, end - sentence.start));
}
