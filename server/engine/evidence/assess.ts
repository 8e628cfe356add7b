import { agrees, type Relation } from '../claims/kind.ts';
import { compareMeasured, type MeasuredClaim } from '../claims/measured.ts';
import { sameShape, specificityOf } from '../claims/question.ts';
import type { ConceptWord } from '../language/concepts.ts';
import type { AnalysedSentence, PlacedClaim } from './analysis.ts';
import { type AlignmentFeatures, arePeers, featuresOf } from './features.ts';
import type { CandidateSentence, Library } from './library.ts';
import { pairOf, type SentencePair, share } from './pair.ts';
import { isSlip } from './slip.ts';
import { alignmentScore, logit } from './weights.ts';

/** A claim of a source set against a claim of the draft. */
export interface AlignedClaim {
  readonly candidate: CandidateSentence;
  readonly placed: PlacedClaim;
  readonly relation: Relation;
  readonly features: AlignmentFeatures;
  /** Probability that the two answer the same question, by their words alone. */
  readonly score: number;
  /** The draft's figure looks like this one mistyped. */
  readonly slip: boolean;
  /** Another claim of the same draft sentence is answered by this one, word for word. */
  readonly taken: boolean;
}

/** All that the candidates say about one claim of the draft, best aligned first. */
export interface Assessment {
  readonly sentence: AnalysedSentence;
  readonly placed: PlacedClaim;
  readonly agreeing: readonly AlignedClaim[];
  readonly contradicting: readonly AlignedClaim[];
}

/** Sentences that share less than this with the draft's are not looked into. */
const LEAST_COVERAGE = 0.08;
const LEAST_COVERAGE_AROUND = 0.25;

/** A pair of sentences worth looking into, with what its source has besides. */
interface Meeting {
  readonly pair: SentencePair;
  readonly candidate: CandidateSentence;
}

/** A sentence of a draft and the words around it, which tell what "it" and "the visit" refer to. */
export interface DraftSentence {
  readonly sentence: AnalysedSentence;
  /** Words of the sentences before it in its paragraph, and of the headline. */
  readonly around: readonly ConceptWord[];
}

/** Sets every measured claim of a sentence against the claims of the sentences that the library finds for it. */
export function assess({ sentence: draft, around }: DraftSentence, library: Library): Assessment[] {
  const candidates = library.candidates(draft.words, around);
  const draftSurroundings = new Set(around.filter((word) => word.substance > 0).map((word) => word.concept));
  const meetings = candidates.map((candidate) => ({ candidate, pair: pairOf(draft, candidate.sentence, library) }));
  const aligned: AlignedClaim[][] = draft.claims.map(() => []);
  for (const sameSource of bySource(meetings)) {
    const topic = { ...topicOf(sameSource), draftSurroundings };
    for (const meeting of sameSource) {
      const { pair } = meeting;
      if (pair.source.claims.length === 0) continue;
      alignPair(meeting, topic, library, aligned);
    }
  }
  return draft.claims.map((placed, index) => {
    const all = aligned[index]!.sort((a, b) => b.score - a.score);
    const agreeing = all.filter((each) => agrees(each.relation) && !isVague(each));
    const contradicting = all.filter((each) => isOpen(each, agreeing)).sort((a, b) => likeness(b) - likeness(a));
    return { sentence: draft, placed, agreeing, contradicting };
  });
}

/** Takes claims of the sources out of play that another claim of the same paragraph answers better, word for word. */
export function oneToOne(assessments: readonly Assessment[]): Assessment[] {
  const answered = new Map<string, { readonly by: PlacedClaim; readonly score: number }>();
  for (const { placed, agreeing } of assessments) {
    for (const each of agreeing) {
      if (each.relation !== 'equal' || each.score < ANSWERS) continue;
      const known = answered.get(placeKey(each));
      if (!known || known.score < each.score) answered.set(placeKey(each), { by: placed, score: each.score });
    }
  }
  return assessments.map((assessment) => ({
    ...assessment,
    contradicting: assessment.contradicting.map((each) => {
      const answer = answered.get(placeKey(each));
      return answer && answer.by !== assessment.placed && answer.score >= each.score ? { ...each, taken: true } : each;
    }),
  }));
}

/** A claim of a source is answered from this alignment on. */
const ANSWERS = 0.4;

const placeKey = ({ candidate, placed }: AlignedClaim): string =>
  `${candidate.source.id}\u0000${placed.claim.span.start}`;

/** Among figures that fit about as well, the one that was most likely meant comes first. */
export function likeness(aligned: AlignedClaim): number {
  return logit(aligned.score) + (aligned.slip ? SLIP_BONUS : 0);
}

const SLIP_BONUS = 1.5;

/** *Tens of millions* bears out no figure in particular. */
function isVague({ relation, placed: { claim } }: AlignedClaim): boolean {
  if (relation !== 'contained' || claim.kind !== 'number') return false;
  const { low, high, approximate } = claim.value;
  return approximate === true && low !== null && high !== null && low > 0 && high >= VAGUE_RATIO * low;
}

const VAGUE_RATIO = 3;

/** A contradiction counts unless its own sentence agrees in a place that fits at least as well. */
function isOpen(each: AlignedClaim, agreeing: readonly AlignedClaim[]): boolean {
  if (each.relation !== 'contradicting') return false;
  return !agreeing.some((other) => other.candidate.sentence === each.candidate.sentence && other.score >= each.score);
}

function bySource(meetings: readonly Meeting[]): Meeting[][] {
  const groups = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const group = groups.get(meeting.candidate.source.id);
    if (group) group.push(meeting);
    else groups.set(meeting.candidate.source.id, [meeting]);
  }
  return [...groups.values()];
}

/** What one source as a whole has to do with a sentence of the draft. */
interface Topic {
  readonly topical: number;
  readonly bestCoverage: number;
  readonly claims: readonly MeasuredClaim[];
  readonly draftSurroundings: ReadonlySet<string>;
}

function topicOf(meetings: readonly Meeting[]): Omit<Topic, 'draftSurroundings'> {
  const weights = meetings[0]!.pair.draftWeights;
  return {
    topical: share(weights, (index) => meetings.some(({ pair }) => pair.places[index]!.length > 0)),
    bestCoverage: Math.max(...meetings.map(({ pair }) => pair.coverage)),
    claims: meetings.flatMap(({ pair }) => pair.source.claims.map(({ claim }) => claim)),
  };
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
  for (const [other, { claim }] of pair.draft.claims.entries()) {
    if (other !== row && relations[other]!.includes('equal')) sum += specificityOf(claim);
  }
  return Math.min(1, sum / FULL_COMPANY);
}

/** As much as two telling figures in common. */
const FULL_COMPANY = 4;

/** Distinct values of the shape of a claim among the claims of a source, its own left out. */
function otherValues(source: MeasuredClaim, topic: Topic): number {
  const values = new Set<string>();
  const own = valueKey(source);
  for (const claim of topic.claims) {
    if (!arePeers(claim, source)) continue;
    const key = valueKey(claim);
    if (key !== own) values.add(key);
  }
  return values.size;
}

const valueKey = (claim: MeasuredClaim): string =>
  claim.kind === 'number' ? `${claim.value.low}..${claim.value.high}` : claim.value.timex;

/** Compares all claims of two sentences; exact matches are taken first, and what they took can contradict nothing. */
function alignPair(meeting: Meeting, topic: Topic, library: Library, aligned: AlignedClaim[][]): void {
  const { pair, candidate } = meeting;
  const sources = pair.source.claims;
  const relations = pair.draft.claims.map(({ claim }) => sources.map((source) => compareMeasured(claim, source.claim)));
  const takenSource = sources.map((_, column) => relations.findIndex((row) => row[column] === 'equal'));
  const agreeingDrafts = relations.map((row) => row.some((relation) => agrees(relation)));
  const clashing = relations.map(
    (row, index) =>
      !agreeingDrafts[index] &&
      row.some(
        (relation, column) =>
          relation === 'contradicting' && sameShape(pair.draft.claims[index]!.claim, sources[column]!.claim),
      ),
  );
  if (!isWorthwhile(pair, topic.draftSurroundings) && !relations.some((row) => row.includes('equal'))) return;
  const surroundings = library.surroundings(candidate);
  const lede = candidate.passage.ordinal === 0 && candidate.index < 2;
  for (const [row, placed] of pair.draft.claims.entries()) {
    const comparable = relations[row]!.filter((relation) => relation !== 'incomparable').length;
    for (const [column, source] of sources.entries()) {
      const relation = relations[row]![column]!;
      if (relation === 'incomparable') continue;
      if (relation === 'contradicting' && relations[row]!.includes('equal')) continue;
      const clashes = clashing.filter((clash, other) => clash && other !== row).length;
      const companions = companionship(pair, relations, row);
      const setting = { ...topic, lede, otherValues: otherValues(source.claim, topic), clashes, companions };
      const features = featuresOf(pair, placed, source, surroundings, comparable - 1, setting);
      aligned[row]!.push({
        candidate,
        placed: source,
        relation,
        features,
        score: alignmentScore(placed.claim, features),
        slip: relation === 'contradicting' && isSlip(placed.claim, source.claim),
        taken: relation === 'contradicting' && takenSource[column]! >= 0,
      });
    }
  }
}
