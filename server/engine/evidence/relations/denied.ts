import type { Span } from '../../../../corpus/document.ts';
import { conceptAt, type Denial, denialsIn, isNegative } from '../../claims/relation/denials.ts';
import type { Sentence } from '../../language/sentences.ts';
import { type Word, wordsIn } from '../../language/words.ts';
import { type JudgeContext, type PassageView, passagesAbout } from '../candidates/context.ts';
import { isQuoted, type Statement, sharedOf, statementOf } from './statement.ts';

/** A source that denies what the draft says, or says what the draft denies, in the same words. */
export interface Denied {
  readonly view: PassageView;
  /** The words that differ: *did not sign* on the one side, *signed* on the other. */
  readonly ours: Span;
  readonly theirs: Span;
  /** Which of the two denies. */
  readonly isOurs: boolean;
  /** The auxiliary of the denial. */
  readonly auxiliary: string;
}

/** Telling words that the two sentences share, and what share of either the other must have. */
const FEWEST_SHARED = 3;
const ALIKE = 0.75;
/** What share of the draft's another sentence must have to say the same: then there is nothing to tell. */
const TOLD = 0.5;

/** What a sentence that denies something must have. */
const NEGATION = /\bnot\b|n['’]t\b/u;

/**
 * Where a source has a sentence of the draft with a negation more or less: *did not sign the bill*, *signed the bill*.
 * Nothing where any source has it as the draft does.
 */
export function deniedBy(sentence: Sentence, context: JudgeContext): Denied | undefined {
  const ours = statementOf(sentence.text, sentence.start);
  const [denial, ...more] = denialsIn(ours.words);
  if (ours.telling.size < FEWEST_SHARED || more.length > 0 || sentence.text.endsWith('?')) return undefined;
  if (isNegative(ours.words) !== (denial !== undefined)) return undefined;
  const views = passagesAbout(sentence.text, context).map((passage) => context.view(passage));
  const sentences = views.flatMap((view) => view.paragraph.sentences.map((theirs) => ({ view, theirs })));
  const found = sentences.flatMap(({ view, theirs }) => {
    if (denial === undefined && !NEGATION.test(theirs.text)) return [];
    const clash = clashOf(sentence, denial, theirs);
    return clash && !isQuoted(view, clash.theirs) ? [{ view, ...clash }] : [];
  })[0];
  if (!found) return undefined;
  const isTold = sentences.some(({ theirs: { text, start } }) => {
    const other = statementOf(text, start);
    return isNegative(other.words) === (denial !== undefined) && sharedOf(ours, other) >= TOLD * ours.telling.size;
  });
  return isTold ? undefined : found;
}

function clashOf(ours: Sentence, denial: Denial | undefined, theirs: Sentence): Omit<Denied, 'view'> | undefined {
  const there: Place = { text: theirs.text, start: theirs.start, words: wordsIn(theirs) };
  const [denied, ...more] = denialsIn(there.words);
  if (more.length > 0 || isNegative(there.words) !== (denied !== undefined)) return undefined;
  if ((denial === undefined) === (denied === undefined)) return undefined;
  const here: Place = { text: ours.text, start: ours.start, words: wordsIn(ours) };
  return denial ? between(here, denial, there, true) : between(there, denied!, here, false);
}

interface Place {
  readonly text: string;
  readonly start: number;
  readonly words: readonly Word[];
}

/** The denied verb of the one sentence, met by that of the other. */
function between(denying: Place, denial: Denial, plain: Place, isOurs: boolean): Omit<Denied, 'view'> | undefined {
  const verb = denying.words[denial.verb]!;
  const said = plain.words.find((word) => conceptAt(word) === conceptAt(verb));
  if (!said) return undefined;
  const one = statementOf(denying.text, denying.start, verb.start);
  const other = statementOf(plain.text, plain.start, said.start);
  if (!areAlike(one, other) || !areAlike(other, one)) return undefined;
  const setting = one.setting
    .map((key) => key.replace(/n't$/, ''))
    .filter((key) => !/^(?:not|do|does|did|is|are|was|were|has|have|had)$/.test(key));
  if (setting.join(' ') !== other.setting.join(' ')) return undefined;
  const whole = { start: denying.words[denial.from]!.start, end: verb.end };
  const auxiliary = denying.words[denial.from]!.key.replace(/n't$/, '');
  const alone = { start: said.start, end: said.end };
  return isOurs ? { ours: whole, theirs: alone, isOurs, auxiliary } : { ours: alone, theirs: whole, isOurs, auxiliary };
}

function areAlike(one: Statement, other: Statement): boolean {
  const shared = sharedOf(one, other);
  if (shared < FEWEST_SHARED || shared < ALIKE * one.telling.size) return false;
  if (![...one.strict].every((concept) => other.all.has(concept))) return false;
  return (
    [...one.before].every((each) => other.allBefore.has(each)) &&
    [...one.after].every((each) => other.allAfter.has(each))
  );
}
