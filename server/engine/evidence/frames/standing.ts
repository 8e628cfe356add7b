import type { ConceptWord } from '../../language/concepts.ts';
import { conceptOf } from '../../language/concepts.ts';
import { answersOf, OPPOSITE_QUESTIONS } from '../../language/opposites.ts';
import type { Sentence } from '../../language/sentences.ts';
import { baseOf, isAuxiliary, isPast, isUnchanged, isVerbForm } from '../../language/verbs.ts';
import { type OppositeAnswer, oppositesNear } from './opposites-near.ts';
import { askedStretches, isOpenQuestion } from './questions.ts';
import { type Cue, type CueText, cueAt } from './standing-cues.ts';
import { type Place, type Statements, statementsOf } from './statements.ts';

/**
 * How a figure is told: asserted; denied or said to be false; asked (a question that takes it for granted presupposes it);
 * supposed or possible only; planned or expected; or superseded by what is said later.
 */
export type StandingKind =
  | 'asserted'
  | 'denied'
  | 'asked'
  | 'presupposed'
  | 'supposed'
  | 'possible'
  | 'planned'
  | 'superseded';

/** How a statement stands, as far as its figure is concerned. */
export interface Standing {
  readonly kind: StandingKind;
  /** The concept of the verb that is denied or planned. */
  readonly verb: string | undefined;
  /** The denial stands right before the figure: *not £3.9m*. */
  readonly isAtFigure: boolean;
  /** A plan that is as good as done: *will meet on*. */
  readonly isFirm: boolean;
  /** Concepts of the verbs that the statement tells as done. */
  readonly done: ReadonlySet<string>;
  /** Concepts of the verbs that it denies, wherever the figure stands. */
  readonly undone: ReadonlySet<string>;
  /** The concepts of the statement's telling words. */
  readonly concepts: ReadonlySet<string>;
  /** Which of two opposites is said of the figure, by question; see `oppositesNear`. */
  readonly opposites: ReadonlyMap<number, OppositeAnswer>;
}

/** Determiners of what is taken for granted: *the £5m bridge was not opened*. */
const DEFINITE = new Set(['the', 'its', 'his', 'her', 'their', 'our', 'this', 'that', 'these', 'those']);
/** Words between a verb's negation and the verb. */
const LIGHT = new Set(
  'be been being have has had to yet ever even actually really also it he she they any the a an in on at by from'.split(
    ' ',
  ),
);

/** A figure in its place. */
export interface PlacedFigure extends Place {
  readonly claim: { readonly kind: string };
}

/** How the figures at some places of a sentence stand. Linear in its words for each few figures. */
export function standingsOf(
  sentence: Sentence,
  words: readonly ConceptWord[],
  claims: readonly PlacedFigure[],
  inClaim: readonly boolean[],
  statements: Statements = statementsOf(sentence, words),
): Standing[] {
  const text: CueText = { ...statements, inClaim };
  const cues = cuesOf(text);
  const asked = askedStretches(sentence);
  const facts = new Map<number, StatementFacts>();
  return claims.map((place) => {
    const at = Math.min(place.from, words.length - 1);
    if (at < 0) return ASSERTED;
    const start = statements.from[at]!;
    const own = facts.get(start) ?? factsOf(text, words, start, cues);
    facts.set(start, own);
    const bearing = bearingOn(place, text, words, own, place.claim.kind === 'date');
    const opposites = oppositesNear(text, words, place, own.negated);
    const common = { done: own.done, undone: own.undone, concepts: own.concepts, opposites };
    const stretch = asked.find(({ from, to }) => words[at]!.start >= from && words[at]!.start < to);
    if (stretch) {
      const kind = isOpenQuestion(sentence, stretch) ? 'presupposed' : 'asked';
      return { ...common, kind, verb: undefined, isAtFigure: false, isFirm: false };
    }
    if (!bearing) return { ...common, kind: 'asserted', verb: undefined, isAtFigure: false, isFirm: false };
    return {
      ...common,
      kind: bearing.effect,
      verb: verbAfter(text, words, bearing.from),
      isAtFigure: bearing.isShort,
      isFirm: bearing.isFirm,
    };
  });
}

const NO_WORDS: ReadonlySet<string> = new Set();
/** The standing of a figure of which nothing is known. */
export const ASSERTED: Standing = {
  kind: 'asserted',
  verb: undefined,
  isAtFigure: false,
  isFirm: false,
  done: NO_WORDS,
  undone: NO_WORDS,
  concepts: NO_WORDS,
  opposites: new Map(),
};

interface PlacedCue extends Cue {
  readonly at: number;
  /** The first word that it no longer bears on. */
  readonly to: number;
}

interface StatementFacts {
  readonly cues: readonly PlacedCue[];
  readonly done: ReadonlySet<string>;
  readonly undone: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  /** Places of words right behind a negation. */
  readonly negated: ReadonlySet<number>;
  readonly firstPast: number;
}

/** All cues of a sentence, each with its reach. */
function cuesOf(text: CueText): PlacedCue[] {
  const cues: PlacedCue[] = [];
  for (let at = 0; at < text.keys.length; at++) {
    const found = cueAt(text, at);
    if (!found) continue;
    const home = Math.min(found.from, text.keys.length - 1);
    // A falsehood told behind its report bears on what lies between; everything else on what follows in its statement.
    let to = found.from <= at ? at : text.to[home]!;
    if (found.isShort) to = shortEnd(text, found.from, to);
    cues.push({ ...found, at, to });
  }
  return cues;
}

function shortEnd({ gaps, keys }: CueText, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (gaps[at]!.includes(',') || keys[at] === 'to') return at;
  return to;
}

function factsOf(
  text: CueText,
  words: readonly ConceptWord[],
  start: number,
  cues: readonly PlacedCue[],
): StatementFacts {
  const end = text.to[start]!;
  const own = cues.filter(({ at, from, to }) => (at >= start && at < end) || (from < end && to > start));
  const done = new Set<string>();
  const undone = new Set<string>();
  const concepts = new Set<string>();
  const negated = new Set<number>();
  let firstPast = end;
  for (let at = start; at < end; at++) {
    const word = words[at]!;
    const key = text.keys[at]!;
    if (word.substance > 0 && !text.inClaim[at]) concepts.add(verbConcept(key));
    if (isPast(key) && !isAhead(text, at, start)) {
      if (!isAuxiliary(key)) done.add(verbConcept(key));
      else if (key === 'was' || key === 'were' || key === 'had') done.add(key);
      firstPast = Math.min(firstPast, at);
    }
  }
  for (const { effect, from, at } of own) {
    if (effect !== 'denied' || at < start) continue;
    for (let word = from; word < Math.min(end, from + 3); word++) negated.add(word);
    const verb = verbAfter(text, words, from);
    if (verb !== undefined) undone.add(verb);
  }
  return { cues: own, done, undone, concepts, negated, firstPast };
}

/** *To cost*, *will cut*, *is carried*: no past, though it looks like one. */
function isAhead({ keys }: CueText, at: number, start: number): boolean {
  if (at === start) return false;
  const before = keys[at - 1]!;
  return PRESENT_BE.has(before) || (isUnchanged(keys[at]!) && BEFORE_INFINITIVE.has(before));
}

const PRESENT_BE = new Set(['is', 'are', 'be', 'being']);
const BEFORE_INFINITIVE = new Set('to will would could should may might must can did didnt not do does'.split(' '));

const verbConcept = (key: string): string => conceptOf(baseOf(key));

/** The concept of the first telling word behind a cue. */
function verbAfter(text: CueText, words: readonly ConceptWord[], from: number): string | undefined {
  const end = Math.min(text.to[Math.min(from, text.keys.length - 1)] ?? 0, from + 5);
  for (let at = from; at < end; at++) {
    if (text.inClaim[at]) return undefined;
    if (LIGHT.has(text.keys[at]!) || words[at]!.isName) continue;
    return verbConcept(text.keys[at]!);
  }
  return undefined;
}

const STRENGTH: Readonly<Record<Cue['effect'], number>> = {
  denied: 5,
  superseded: 4,
  asked: 3,
  supposed: 2,
  planned: 1,
  possible: 0,
};

/** The strongest cue that bears on a figure. */
function bearingOn(
  place: Place,
  text: CueText,
  words: readonly ConceptWord[],
  facts: StatementFacts,
  isDate: boolean,
): PlacedCue | undefined {
  let best: PlacedCue | undefined;
  const granted = isDate ? isAttribute(text, words, place) : isDefinite(text, place.from);
  for (const cue of facts.cues) {
    if (cue.effect === 'denied' && turnsToOpposite(text, words, cue.from)) continue;
    if (best && STRENGTH[best.effect] >= STRENGTH[cue.effect]) continue;
    const follows = place.from >= cue.from && place.from < cue.to;
    if (!follows && !(cue.isWide && cue.effect !== 'denied' && leadsTo(place, cue, text, facts))) continue;
    if (granted && !bearsOnGranted(cue, place)) continue;
    if (isDate && cue.isOfAmounts) continue;
    if (follows && DEEP[cue.effect] < place.from - cue.from) continue;
    best = cue;
  }
  return best;
}

/** *Not guilty* is an assertion of its own. */
function turnsToOpposite(text: CueText, words: readonly ConceptWord[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + 2); at++) {
    const answers = answersOf(words[at]!.term, text.keys[at]!);
    if (answers.some(({ question }) => isTurned(question))) return true;
  }
  return false;
}

function isTurned(question: number): boolean {
  const { isComplementary, scope } = OPPOSITE_QUESTIONS[question]!;
  return isComplementary && scope === 'statement';
}

/** *Not the £3.9m reported*, *an earlier version said the £5m*: what a determiner takes for granted can still be put right. */
function bearsOnGranted(cue: PlacedCue, place: Place): boolean {
  return cue.isShort || cue.effect === 'superseded' || (cue.effect === 'denied' && cue.from > place.from - 3);
}

/** *In June the bridge will open*: nothing that is told as done stands between. */
function leadsTo(place: Place, cue: PlacedCue, text: CueText, facts: StatementFacts): boolean {
  const { keys, from } = text;
  if (place.from >= cue.at || from[place.from] !== from[cue.at] || cue.at - place.to > LEAD || facts.firstPast < cue.at)
    return false;
  for (let at = place.to; at < cue.at; at++) if (keys[at] === 'that') return false;
  return true;
}

/** Most words between a figure and a cue behind it that bears on it. */
const LEAD = 10;
/** How far behind a cue a figure may stand: deep in a phrase it is taken for granted. */
const DEEP: Readonly<Record<Cue['effect'], number>> = {
  denied: 40,
  superseded: 20,
  asked: 12,
  supposed: 12,
  planned: 10,
  possible: 10,
};

/** Whether a determiner takes the figure for granted: *the £5m bridge*, *the full £5m*. */
function isDefinite({ keys, from }: CueText, place: number): boolean {
  if (place === from[place]) return false;
  if (DEFINITE.has(keys[place - 1]!)) return true;
  const between = keys[place - 1]!;
  return place - 2 >= from[place]! && ARTICLES.has(keys[place - 2]!) && !between.endsWith('s') && !isUnchanged(between);
}

const ARTICLES = new Set(['the', 'its', 'his', 'her', 'their', 'our']);

/** Whether a date stands before a noun as its attribute: *the 2016 election*. */
function isAttribute(
  { keys, gaps, from }: CueText,
  words: readonly ConceptWord[],
  { from: place, to }: Place,
): boolean {
  const next = words[to];
  if (!next || gaps[to]!.trim() !== '' || from[to] !== from[place] || next.substance === 0) return false;
  return !isVerbForm(keys[to]!) && !AT_TIME.has(keys[place - 1] ?? '');
}

const AT_TIME = new Set(['in', 'on', 'by', 'since', 'until', 'after', 'before', 'during']);
