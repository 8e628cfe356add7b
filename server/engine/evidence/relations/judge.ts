import { searchTerm } from '../../../../corpus/terms.ts';
import type { Answer, RelationClaim } from '../../claims/relation/claim.ts';
import { answersOf, exclude, isPrefixed } from '../../claims/relation/families.ts';
import type { Sentence } from '../../language/sentences.ts';
import { wordsIn } from '../../language/words.ts';
import { draftText, type JudgeContext, type PassageView, passagesAbout } from '../candidates/context.ts';
import { isQuoted, type Statement, sharedOf, statementOf } from './statement.ts';

/** A source that says the opposite in the same words. */
export interface OtherRelation {
  readonly view: PassageView;
  readonly span: { readonly start: number; readonly end: number };
  readonly ours: Answer;
  readonly theirs: Answer;
}

/** Telling words that two sentences share beside the relation, and what share of either has the other. */
const FEWEST_SHARED = 3;
const OF_DRAFT = 0.5;
const OF_SOURCE = 0.25;

/** What of the draft's sentence another must share to bear the relation out: then nothing is said. */
const TOLD = 0.4;

/**
 * Where a source has the draft's sentence with another relation of the same family: *the council rejected the tunnel*
 * where it *approved the tunnel*. All names and figures must be the same, and what stands on either side of the word;
 * nothing where any source has the draft's relation in a like sentence.
 */
export function otherRelationOf(claim: RelationClaim, context: JudgeContext): OtherRelation | undefined {
  const sentence = draftText(claim.sentence, context);
  const ours = statementOf(sentence, claim.sentence.start, claim.span.start);
  if (ours.telling.size < FEWEST_SHARED - 1) return undefined;
  const views = passagesAbout(sentence, context).map((passage) => context.view(passage));
  const others = views.flatMap((view) => view.paragraph.sentences.map((theirs) => ({ view, theirs })));
  const isUnknown = context.store.documentFrequencies([searchTerm(claim.text)])[0] === 0;
  for (const { view, theirs } of others) {
    const found = opposed(claim, ours, theirs, isUnknown);
    if (!found || isQuoted(view, found.span)) continue;
    // Asked last, for it takes all sentences apart.
    return others.some((each) => isTold(claim, ours, each.theirs)) ? undefined : { view, ...found };
  }
  return undefined;
}

function isTold({ answers }: RelationClaim, ours: Statement, { text, start }: Sentence): boolean {
  const theirs = statementOf(text, start);
  const has = theirs.words.some(({ key }) =>
    answersOf(key).some((each) =>
      answers.some(({ family, answer }) => family === each.family && answer === each.answer),
    ),
  );
  return has && sharedOf(ours, theirs) >= TOLD * ours.telling.size;
}

function opposed(
  { answers }: RelationClaim,
  ours: Statement,
  theirSentence: Sentence,
  isUnknown: boolean,
): Omit<OtherRelation, 'view'> | undefined {
  for (const word of wordsIn(theirSentence)) {
    const pair = answers.flatMap((our) =>
      answersOf(word.key).flatMap((their) => (exclude(our, their) ? [{ ours: our, theirs: their }] : [])),
    )[0];
    if (!pair) continue;
    const theirs = statementOf(theirSentence.text, theirSentence.start, word.start);
    const isSame =
      areTheSame(ours, theirs) || (isUnknown && isPrefixed(pair.ours, pair.theirs) && areNear(ours, theirs));
    if (isSame) return { ...pair, span: { start: word.start, end: word.end } };
  }
  return undefined;
}

function areTheSame(ours: Statement, theirs: Statement): boolean {
  const shared = sharedOf(ours, theirs);
  if (shared < FEWEST_SHARED || shared < OF_DRAFT * ours.telling.size || shared < OF_SOURCE * theirs.telling.size)
    return false;
  if (![...ours.strict].every((concept) => theirs.all.has(concept))) return false;
  if (ours.setting.join(' ') !== theirs.setting.join(' ')) return false;
  return (
    [...ours.before].every((each) => theirs.allBefore.has(each)) &&
    [...ours.after].every((each) => theirs.allAfter.has(each))
  );
}

/** Beside a word that no source knows, two words in common are enough, one of them near it. */
function areNear(ours: Statement, theirs: Statement): boolean {
  const shared = sharedOf(ours, theirs);
  return shared > 1 && shared >= TOLD * ours.telling.size && [...ours.around].some((each) => theirs.around.has(each));
}
