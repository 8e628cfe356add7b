import { areOpposed } from '../../language/contrasts.ts';
import { isRestrictor } from '../../language/restrictors.ts';
import { type SentencePair, share } from '../candidates/pair.ts';
import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import { standingRelation } from '../frames/standing-relation.ts';
import type { QuestionRelation } from '../questions/question.ts';
import { coverageWide, inClause, massShared, nameClash, otherNames } from './coverage.ts';
import { compareChanges, compareNouns } from './likeness.ts';
import { nearness, neighbourShared, RUN, sameRun } from './nearness.ts';
import { substitutesIn, substitutesNear } from './substitutes.ts';

/**
 * What tells whether a claim of the draft and a claim of a source answer the same question. Values are left out on
 * purpose: alignment is about the words around them. All features lie between -1 and 1 or are small counts scaled to that.
 */
export interface AlignmentFeatures {
  /** Share of the draft sentence's telling words that the source sentence has, and the other way round. */
  readonly coverage: number;
  readonly coverageBack: number;
  /** The same with the sentences and the title around the source sentence, or around the draft's. */
  readonly coverageAround: number;
  readonly coverageBackAround: number;
  /** Share of the draft's telling words, and for less those around it, that the source sentence or its surroundings have. */
  readonly coverageWide: number;
  /** Share of the telling words of the claim's own clause that the source sentence has. */
  readonly clauseCoverage: number;
  /** The same words near the claim on both sides, the near ones counting most. */
  readonly nearness: number;
  readonly nearnessBack: number;
  /** Running words, stop words included, that are the same directly before and behind the two claims, up to four each. */
  readonly sameBefore: number;
  readonly sameBehind: number;
  /** The noun counted is the same, or is another one. */
  readonly sameNoun: number;
  readonly otherNoun: number;
  /** Share of the three nearest telling words behind (before) the claim that stand near behind (before) the other. */
  readonly nextShared: number;
  readonly previousShared: number;
  /** Both measure a change in the same direction, or they do not: a level is no change, a rise no fall. */
  readonly sameChange: number;
  readonly otherChange: number;
  /** Same unit, currency or grain of date. */
  readonly sameShape: number;
  /** Weight of the words shared, up to a full measure: a share of much proves more than a share of little. */
  readonly mass: number;
  /** Share of the draft sentence's names that the source sentence or its surroundings have. */
  readonly names: number;
  readonly noNames: number;
  /** The same in the source sentence alone. */
  readonly namesHere: number;
  /** Each sentence has names that the other has not: they may be about different people. */
  readonly nameClash: number;
  /** The same for the two sentences alone. */
  readonly nameClashHere: number;
  /** Telling words that either sentence has in place of the other's, up to four: parallel sentences about different things. */
  readonly substitutes: number;
  /** The same among the words nearest to the claims. */
  readonly nearSubstitutes: number;
  /** Both sentences have names, and not one in common. */
  readonly otherNames: number;
  /** The clauses have words that rule one another out, or the draft's denies or supposes what the other says. */
  readonly opposed: number;
  /** Share of the draft sentence's names that were found nowhere in the source: it may speak of somebody else. */
  readonly strangers: number;
  /** Both sentences name a year or a day, and not the same: what is true of one time need not be of another. */
  readonly otherTime: number;
  /** Other claims of the two sentences that are the same, by how telling their values are. */
  readonly companions: number;
  /** Other claims of the draft's sentence that the source's sentence answers differently, up to two: different facts throughout. */
  readonly otherClashes: number;
  /** Rivals: other claims in the source sentence that could answer the same question. */
  readonly rivals: number;
  /** The source as a whole has this share of the draft's telling words, of all that was found in it. */
  readonly topical: number;
  /** Coverage beside that of the best covered sentence of the same source. */
  readonly relativeCoverage: number;
  /** The source sentence opens its source. */
  readonly lede: number;
  /** Other values of the same shape in the same source: none, or up to four and more. */
  readonly otherValues: number;
  readonly onlyValue: number;
  /** Both together: the figure alone of its shape, where the noun, the opening or the whole source fits too. */
  readonly onlyOfNoun: number;
  readonly onlyAndTopical: number;
  readonly ledeOfShape: number;
  readonly nearOfShape: number;
  readonly shortInLede: number;
  /** Both answer one typed question, may answer one, or plainly answer two; see `relateQuestions`. */
  readonly questionSame: number;
  readonly questionCompatible: number;
  readonly questionOther: number;
  /** Both answer typed questions of two types, whether or not these exclude one another, or ask about two subjects. */
  readonly questionTypes: number;
  readonly questionSubjects: number;
  /** Words that narrow or widen what is spoken of and stand in the draft's (the source's) sentence alone, up to three. */
  readonly restrictedDraft: number;
  readonly restrictedSource: number;
  /** Few telling words in the draft's sentence: what they share proves less. */
  readonly short: number;
}

export const FEATURE_NAMES: readonly (keyof AlignmentFeatures)[] = [
  'coverage',
  'coverageBack',
  'coverageAround',
  'coverageBackAround',
  'coverageWide',
  'clauseCoverage',
  'nearness',
  'nearnessBack',
  'sameBefore',
  'sameBehind',
  'sameNoun',
  'otherNoun',
  'nextShared',
  'previousShared',
  'sameChange',
  'otherChange',
  'sameShape',
  'mass',
  'names',
  'noNames',
  'namesHere',
  'nameClash',
  'nameClashHere',
  'substitutes',
  'nearSubstitutes',
  'otherNames',
  'opposed',
  'strangers',
  'otherTime',
  'companions',
  'otherClashes',
  'rivals',
  'topical',
  'relativeCoverage',
  'lede',
  'otherValues',
  'onlyValue',
  'onlyOfNoun',
  'onlyAndTopical',
  'ledeOfShape',
  'nearOfShape',
  'shortInLede',
  'short',
  'questionSame',
  'questionCompatible',
  'questionOther',
  'questionTypes',
  'questionSubjects',
  'restrictedDraft',
  'restrictedSource',
];

/** What the other sentences of the same source tell about a pair of claims. */
export interface Setting {
  readonly topical: number;
  readonly strangers: number;
  readonly bestCoverage: number;
  readonly lede: boolean;
  /** Distinct values of the same shape in the source, this one left out. */
  readonly otherValues: number;
  /** The concepts of the sentences around the draft's. */
  readonly draftSurroundings: ReadonlySet<string>;
  readonly companions: number;
  /** Both sentences name a year or a day, and not the same. */
  readonly otherTime: boolean;
  /** Other claims of the draft's sentence that the source's sentence contradicts. */
  readonly clashes: number;
  /** How the typed questions of the two relate. */
  readonly questions: QuestionRelation;
  /** In what they differ; see `differenceOf`. */
  readonly questionDifference: 'type' | 'subject' | undefined;
}

/** The features of one pair of claims in their pair of sentences. `surroundings` are the concepts around the source sentence. */
export function featuresOf(
  pair: SentencePair,
  draft: PlacedClaim,
  source: PlacedClaim,
  surroundings: ReadonlySet<string>,
  rivals: number,
  setting: Setting,
): AlignmentFeatures {
  const nouns = compareNouns(draft, source);
  const nameWeights = pair.draft.words.map((word, index) => (word.isName && !pair.draft.inClaim[index] ? 1 : 0));
  const hasNames = nameWeights.some((weight) => weight > 0);
  const here = (index: number) => pair.places[index]!.length > 0;
  const hereBack = (index: number) => pair.placesBack[index]!.length > 0;
  const known = (index: number) => here(index) || surroundings.has(pair.draft.words[index]!.concept);
  const change = compareChanges(draft, source);
  const shape = draft.shape === source.shape ? 1 : 0;
  const only = setting.otherValues === 0 ? 1 : 0;
  const lede = setting.lede ? 1 : 0;
  const near = nearness(pair.draftWeights, pair.places, draft, source);
  const knownBack = (index: number) =>
    hereBack(index) || setting.draftSurroundings.has(pair.source.words[index]!.concept);
  const telling = pair.draftWeights.filter((weight) => weight > 0.5).length;
  const short = telling < 4 ? (4 - telling) / 4 : 0;
  return {
    coverage: pair.coverage,
    coverageBack: pair.coverageBack,
    coverageAround: share(pair.draftWeights, known),
    coverageBackAround: share(pair.sourceWeights, knownBack),
    coverageWide: coverageWide(pair, known, surroundings, setting.draftSurroundings),
    clauseCoverage: share(inClause(pair, draft), here),
    nearness: near,
    nearnessBack: nearness(pair.sourceWeights, pair.placesBack, source, draft),
    sameBefore: sameRun(pair.draft, draft.from - 1, pair.source, source.from - 1, -1) / RUN,
    sameBehind: sameRun(pair.draft, draft.to, pair.source, source.to, 1) / RUN,
    sameNoun: nouns === 'same' ? 1 : 0,
    otherNoun: nouns === 'other' ? 1 : 0,
    nextShared: neighbourShared(pair, draft, source, 1),
    previousShared: neighbourShared(pair, draft, source, -1),
    names: hasNames ? share(nameWeights, known) : 0,
    noNames: hasNames ? 0 : 1,
    namesHere: hasNames ? share(nameWeights, here) : 0,
    nameClash: hasNames ? nameClash(pair, known, knownBack) : 0,
    nameClashHere: hasNames ? nameClash(pair, here, hereBack) : 0,
    substitutes: substitutesIn(pair),
    nearSubstitutes: substitutesNear(pair, draft, source),
    otherNames: hasNames ? otherNames(pair) : 0,
    opposed: isOpposed(draft, source) ? 1 : 0,
    strangers: setting.strangers,
    otherTime: setting.otherTime ? 1 : 0,
    companions: setting.companions,
    otherClashes: Math.min(2, setting.clashes) / 2,
    sameChange: change === 'same' ? 1 : 0,
    otherChange: change === 'other' ? 1 : 0,
    sameShape: shape,
    mass: massShared(pair),
    rivals: Math.min(rivals, 4) / 4,
    topical: setting.topical,
    relativeCoverage: setting.bestCoverage > 0 ? pair.coverage / setting.bestCoverage : 0,
    lede,
    otherValues: Math.min(setting.otherValues, 4) / 4,
    onlyValue: only,
    onlyOfNoun: nouns === 'same' ? only : 0,
    onlyAndTopical: only * shape * setting.topical,
    ledeOfShape: lede * shape,
    nearOfShape: near * shape,
    shortInLede: short * lede,
    short,
    questionSame: setting.questions === 'same' ? 1 : 0,
    questionCompatible: setting.questions === 'compatible' ? 1 : 0,
    questionOther: setting.questions === 'other' ? 1 : 0,
    questionTypes: setting.questionDifference === 'type' ? 1 : 0,
    questionSubjects: setting.questionDifference === 'subject' ? 1 : 0,
    restrictedDraft: restrictors(pair.draft, pair.places),
    restrictedSource: restrictors(pair.source, pair.placesBack),
  };
}

const MOST_RESTRICTORS = 3;

/** The share of three words that narrow what a sentence speaks of and that the other has not. */
function restrictors({ words, inClaim }: AnalysedSentence, places: readonly (readonly number[])[]): number {
  const alone = words.filter(
    ({ concept }, index) => !inClaim[index] && places[index]!.length === 0 && isRestrictor(concept),
  );
  return Math.min(MOST_RESTRICTORS, alone.length) / MOST_RESTRICTORS;
}

function isOpposed(draft: PlacedClaim, source: PlacedClaim): boolean {
  return standingRelation(draft, source) === 'clash' || areOpposed(draft.contrasts, source.contrasts);
}
