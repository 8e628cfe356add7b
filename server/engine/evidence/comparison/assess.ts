import { agrees, type Relation } from '../../claims/kind.ts';
import { compareMeasured } from '../../claims/measured.ts';
import type { ConceptWord } from '../../language/concepts.ts';
import type { CandidateSentence, Library } from '../candidates/library.ts';
import { pairOf, type SentencePair, share } from '../candidates/pair.ts';
import { bySource, type Meeting, otherValues, type Topic, topicOf } from '../candidates/topic.ts';
import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import { ownerRelation } from '../frames/owner-relation.ts';
import { type PlacedReckoning, reckoningsOf } from '../frames/reckoned.ts';
import { standingRelation } from '../frames/standing-relation.ts';
import { isWhole } from '../frames/whole.ts';
import type { TypedQuestion } from '../questions/question.ts';
import { differenceOf, isOneQuestion, relateQuestions } from '../questions/relate.ts';
import { typedQuestionOf } from '../questions/typed.ts';
import { alignmentScore } from '../verdict/weights.ts';
import type { AlignedClaim, Assessment, DraftSentence } from './assessment.ts';
import { UNKNOWN_CLOSENESS } from './closeness.ts';
import { featuresOf } from './features.ts';
import { isOpen, isRate, isVague, likeness, namesNoFigure, saysWhen } from './settle.ts';
import { isSlip } from './slip.ts';

/** Sentences that share less than this with the draft's are not looked into. */
const LEAST_COVERAGE = 0.08;
const LEAST_COVERAGE_AROUND = 0.25;
/** In a corpus of so few passages every sentence is looked into, however few words it shares. */
const FEW_PASSAGES = 40;

/**
 * Figures of one sentence that are set against others: more make a table, in which words no longer tell them apart. What
 * is beyond stays unassessed on the draft's side, which the caller says, and is no evidence on the sources' side.
 */
export const MOST_CLAIMS = 24;

/** Sets every measured claim of a sentence against the claims of the sentences that the library finds for it. */
export function assess({ sentence, around, index: place, before }: DraftSentence, library: Library): Assessment[] {
  const draft =
    sentence.claims.length > MOST_CLAIMS ? { ...sentence, claims: sentence.claims.slice(0, MOST_CLAIMS) } : sentence;
  const searched = { sources: library.sourceCount(), passages: library.store.passageCount() };
  const questions = draft.claims.map((placed) => typedQuestionOf(draft, placed, { before: around }));
  const candidates = withAnswers(library.candidates(draft.words, around), draft, questions, around, library);
  const draftSurroundings = new Set(around.filter((word) => word.substance > 0).map((word) => word.concept));
  const meetings = candidates.map((candidate) => ({ candidate, pair: pairOf(draft, candidate.sentence, library) }));
  const aligned: AlignedClaim[][] = draft.claims.map(() => []);
  for (const sameSource of bySource(meetings)) {
    const topic = { ...topicOf(sameSource), draftSurroundings };
    for (const meeting of sameSource) {
      const { pair } = meeting;
      if (pair.source.claims.length === 0) continue;
      alignPair(meeting, topic, library, aligned, questions);
    }
  }
  return draft.claims.map((placed, index) => {
    const all = aligned[index]!.sort((a, b) => b.score - a.score);
    const agreeing = all.filter((each) => agrees(each.relation) && !isVague(each) && isSameFrame(placed, each.placed));
    const equal = all.filter(({ relation }) => agrees(relation));
    const isPart = !isWhole(draft, placed);
    const contradicting = (namesNoFigure(placed.claim) ? [] : all)
      .filter((each) => !(isPart && isWhole(each.candidate.sentence, each.placed)))
      .filter((each) => isOpen(each, agreeing, equal) && ownerRelation(placed, each.placed) !== 'clash')
      .sort((a, b) => likeness(b) - likeness(a));
    return {
      sentence: draft,
      placed,
      agreeing,
      contradicting,
      index: place,
      before,
      isLede: false,
      searched,
      closeness: UNKNOWN_CLOSENESS,
      isRead: false,
    };
  });
}

/** The candidates, and sentences that answer the typed question of a claim in other words. */
function withAnswers(
  candidates: readonly CandidateSentence[],
  draft: AnalysedSentence,
  questions: readonly (TypedQuestion | undefined)[],
  around: readonly ConceptWord[],
  library: Library,
): readonly CandidateSentence[] {
  const known = new Set(candidates.map(({ passage }) => passage.id));
  const answers = draft.claims.flatMap((placed, index) => {
    const question = questions[index];
    const found = question ? library.questionsInSource(question, placed, around, known) : [];
    for (const { passage } of found) known.add(passage.id);
    return found;
  });
  return [...candidates, ...answers];
}

/** Whether a source tells its figure as the draft does, and of the same thing. */
function isSameFrame(draft: PlacedClaim, source: PlacedClaim): boolean {
  return standingRelation(draft, source) !== 'clash' && ownerRelation(draft, source) !== 'clash';
}

/** Whether two sentences share enough to be looked into, the words around the draft's counted in. */
function isWorthwhile(pair: SentencePair, draftSurroundings: ReadonlySet<string>): boolean {
  if (pair.coverage >= LEAST_COVERAGE || pair.coverageBack >= LEAST_COVERAGE) return true;
  const known = (index: number) => draftSurroundings.has(pair.source.words[index]!.concept);
  return share(pair.sourceWeights, known) >= LEAST_COVERAGE_AROUND;
}

/** How much the other claims of a draft's sentence say for a pair of sentences, by what the two have in common. */
function companionship(pair: SentencePair, relations: readonly (readonly Relation[])[], row: number): number {
  let sum = 0;
  for (const [other, { specificity }] of pair.draft.claims.entries()) {
    if (other !== row && relations[other]!.includes('equal')) sum += specificity;
  }
  return Math.min(1, sum / FULL_COMPANY);
}

/** As much as two telling figures in common. */
const FULL_COMPANY = 4;

/** Whether a contradiction of two claims means that the sentences differ: claims of one shape, or two rates. */
function isClash(draft: PlacedClaim, source: PlacedClaim): boolean {
  return draft.shape === source.shape || (isRate(draft) && isRate(source));
}

/** Whether a relation speaks neither for the draft's claim nor against it. */
function isSilent(relation: Relation): boolean {
  return relation === 'incomparable' || relation === 'coarser';
}

/** Whether the sentence allows the draft's figure by another one of the same shape as `source`, which then contradicts nothing. */
function isAllowed(source: PlacedClaim, sources: readonly PlacedClaim[], relations: readonly Relation[]): boolean {
  return sources.some((other, column) => relations[column] === 'coarser' && other.shape === source.shape);
}

/** Values reckoned from one sentence that are looked at: more make a table. */
const MOST_RECKONED = 8;

/**
 * How a claim relates to those that a sentence writes, then to those reckoned from it. Where a reckoned value bears it out,
 * what that follows from contradicts nothing; most of the reckoned ones never contradict.
 */
function relationsTo(
  { claim }: PlacedClaim,
  written: readonly PlacedClaim[],
  reckonings: readonly PlacedReckoning[],
): Relation[] {
  const toReckoned = reckonings.map(({ placed }) => compareMeasured(claim, placed.claim));
  const parts = new Set(reckonings.flatMap(({ parts }, index) => (agrees(toReckoned[index]!) ? parts : [])));
  return [
    ...written.map((source) => {
      const relation = compareMeasured(claim, source.claim);
      return relation === 'contradicting' && parts.has(source) ? 'incomparable' : relation;
    }),
    ...toReckoned.map((relation, index) =>
      agrees(relation) || (relation === 'contradicting' && reckonings[index]!.refutes) ? relation : 'incomparable',
    ),
  ];
}

/** Compares all claims of two sentences; exact matches are taken first, and what they took can contradict nothing. */
function alignPair(
  meeting: Meeting,
  topic: Topic,
  library: Library,
  aligned: AlignedClaim[][],
  questions: readonly (TypedQuestion | undefined)[],
): void {
  const { pair, candidate } = meeting;
  const written = pair.source.claims.slice(0, MOST_CLAIMS);
  const { published } = candidate.source.metadata;
  const reckonings = reckoningsOf(pair.source, published ? { date: published } : {}).slice(0, MOST_RECKONED);
  const sources = [...written, ...reckonings.map(({ placed }) => placed)];
  const relations = pair.draft.claims.map((placed) => relationsTo(placed, written, reckonings));
  if (relations.every((row) => row.every(isSilent))) return;
  const takenSource = sources.map((_, column) => relations.findIndex((row) => row[column] === 'equal'));
  const agreeingDrafts = relations.map((row) => row.some((relation) => agrees(relation) || relation === 'coarser'));
  const clashing = relations.map(
    (row, index) =>
      !agreeingDrafts[index] &&
      row.some(
        (relation, column) => relation === 'contradicting' && isClash(pair.draft.claims[index]!, sources[column]!),
      ),
  );
  const asked = sources.map((source) => library.questionIn(candidate, source));
  const relate = (row: number, column: number) => relateQuestions(questions[row], asked[column]);
  const isAnswer = () => questions.some((_, row) => sources.some((__, column) => isOneQuestion(relate(row, column))));
  const isNear = library.store.passageCount() <= FEW_PASSAGES || isWorthwhile(pair, topic.draftSurroundings);
  if (!isNear && !relations.some((row) => row.includes('equal')) && !isAnswer()) return;
  const surroundings = library.surroundings(candidate);
  const lede = candidate.passage.ordinal === 0 && candidate.index < 2;
  for (const [row, placed] of pair.draft.claims.entries()) {
    const comparable = relations[row]!.filter((relation) => !isSilent(relation)).length;
    for (const [column, source] of sources.entries()) {
      const relation = relations[row]![column]!;
      if (isSilent(relation)) continue;
      if (relation === 'contradicting' && isAllowed(source, sources, relations[row]!)) continue;
      const clashes = clashing.filter((clash, other) => clash && other !== row).length;
      const otherTime = clashing.some((clash, other) => clash && other !== row && saysWhen(pair.draft.claims[other]!));
      const companions = companionship(pair, relations, row);
      const setting = {
        ...topic,
        lede,
        otherValues: otherValues(source, topic),
        clashes,
        companions,
        otherTime,
        questions: relate(row, column),
        questionDifference: differenceOf(questions[row], asked[column]),
      };
      const features = featuresOf(pair, placed, source, surroundings, comparable - 1, setting);
      aligned[row]!.push({
        candidate,
        placed: source,
        relation,
        features,
        score: alignmentScore(placed, features),
        questions: relate(row, column),
        slip: relation === 'contradicting' && isSlip(placed.claim, source.claim),
        isAnswered: false,
        taken: relation === 'contradicting' && takenSource[column]! >= 0,
      });
    }
  }
}
