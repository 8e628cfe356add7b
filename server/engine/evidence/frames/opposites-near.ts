import type { ConceptWord } from '../../language/concepts.ts';
import { answersOf, OPPOSITE_QUESTIONS } from '../../language/opposites.ts';
import type { CueText } from './standing-cues.ts';
import type { Place } from './statements.ts';

/** Which of two opposites is said of a figure, and of whom. */
export interface OppositeAnswer {
  readonly answer: number;
  /** Concepts of the words before it in its statement: its subject. */
  readonly subject: ReadonlySet<string>;
  /** Behind a form of *be*: its subject is what it is done to. */
  readonly isPassive: boolean;
}

/** How far an opposite may stand from its figure, in words. */
const REACH = 9;
/** How much farther a word seems behind a comma or *and*. */
const JOINT = 10;
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
/** What may stand between a figure and the word that bounds it: *more than 30*. */
const LINKS = new Set(['than', 'to', 'the', 'of']);
const JOINTS = new Set(['and', 'or', 'but']);
const VOTES = new Set('vote votes voted voting ballot ballots motion bill division senators members mps'.split(' '));

/** The opposites said of a figure in its own statement: of several words for one question the nearest counts. Linear. */
export function oppositesNear(
  text: CueText,
  words: readonly ConceptWord[],
  place: Place,
  negated: ReadonlySet<number>,
): ReadonlyMap<number, OppositeAnswer> {
  const found = new Map<number, OppositeAnswer & { readonly away: number }>();
  const at = Math.min(place.from, words.length - 1);
  const start = text.from[at] ?? 0;
  const end = text.to[at] ?? 0;
  const isStart = text.keys[place.from - 1] === 'from' || text.keys[place.from] === 'from';
  const nearby = text.keys.slice(Math.max(start, place.from - REACH), Math.min(end, place.to + REACH));
  const isVote = nearby.some((key) => VOTES.has(key));
  const learn = (index: number, away: number, isDirect: boolean) => {
    for (const { question, answer } of answersOf(words[index]!.term, text.keys[index]!)) {
      const { scope, isComplementary, isDirection, answers } = OPPOSITE_QUESTIONS[question]!;
      if (scope === 'figure' && !isDirect) continue;
      if (scope === 'vote' && !isVote) continue;
      // A figure from which something rose or fell is the same either way.
      if (isStart && isDirection) continue;
      const known = found.get(question);
      if (known && known.away <= away) continue;
      const before = text.keys[index - 1];
      const isNegated = negated.has(index) || (scope === 'figure' && (before === 'no' || before === 'not'));
      if (isNegated && !isComplementary) continue;
      const said = isNegated && answers === 2 ? 1 - answer : answer;
      found.set(question, {
        answer: said,
        subject: subjectOf(text, words, start, index),
        isPassive: BE.has(text.keys[index - 1] ?? ''),
        away,
      });
    }
  };
  let joints = isJoint(text, place.from) ? 1 : 0;
  for (let index = place.from - 1; index >= start && place.from - index <= REACH; index--) {
    const isNext = index === place.from - 1 || (index === place.from - 2 && LINKS.has(text.keys[index + 1]!));
    learn(index, place.from - index - 1 + joints * JOINT, isNext);
    if (isJoint(text, index) || text.inClaim[index]) joints++;
  }
  joints = 0;
  for (let index = place.to; index < end && index - place.to < REACH; index++) {
    if (isJoint(text, index) || text.inClaim[index]) joints++;
    learn(index, index - place.to + joints * JOINT, false);
  }
  // The figure's own words: *before 6 May* is one date.
  for (let index = place.from; index < Math.min(place.to, place.from + 1); index++) learn(index, 0, true);
  return found;
}

/** Whether a word stands behind a comma or joins what follows to what came before. */
function isJoint({ keys, gaps }: CueText, index: number): boolean {
  return JOINTS.has(keys[index] ?? '') || (gaps[index] ?? '').includes(',');
}

function subjectOf(text: CueText, words: readonly ConceptWord[], start: number, index: number): ReadonlySet<string> {
  const subject = new Set<string>();
  for (let at = Math.max(start, index - REACH); at < index; at++) {
    if (words[at]!.substance > 0 && !text.inClaim[at]) subject.add(words[at]!.concept);
  }
  return subject;
}

/** Whether two figures have opposites said of them. */
export function areOpposite(
  left: ReadonlyMap<number, OppositeAnswer>,
  right: ReadonlyMap<number, OppositeAnswer>,
): boolean {
  for (const [question, ours] of left) {
    const theirs = right.get(question);
    if (!theirs || theirs.answer === ours.answer) continue;
    const { isConverse } = OPPOSITE_QUESTIONS[question]!;
    if (!isConverse || (ours.isPassive === theirs.isPassive && isSameParty(ours.subject, theirs.subject))) return true;
  }
  return false;
}

/** One deal has a buyer and a seller: two subjects without a word in common may be these. */
function isSameParty(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  if (left.size === 0 || right.size === 0) return true;
  for (const concept of left) if (right.has(concept)) return true;
  return false;
}
