import { conceptWordsOf } from '../../language/concepts.ts';
import { arePeers } from '../comparison/likeness.ts';
import type { PlacedClaim } from '../frames/analysis.ts';
import type { CandidateSentence } from './library.ts';
import { type SentencePair, share } from './pair.ts';

/** A pair of sentences worth looking into, with what its source has besides. */
export interface Meeting {
  readonly pair: SentencePair;
  readonly candidate: CandidateSentence;
}

/** Meetings by the source they are with. */
export function bySource(meetings: readonly Meeting[]): Meeting[][] {
  const groups = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const group = groups.get(meeting.candidate.source.id);
    if (group) group.push(meeting);
    else groups.set(meeting.candidate.source.id, [meeting]);
  }
  return [...groups.values()];
}

/** What one source as a whole has to do with a sentence of the draft. */
export interface Topic {
  readonly topical: number;
  readonly bestCoverage: number;
  /** Share of the names in the draft's sentence that were found nowhere in the source. */
  readonly strangers: number;
  readonly claims: readonly PlacedClaim[];
  /** What `otherValues` found before. */
  readonly otherValues: Map<PlacedClaim, number>;
  readonly draftSurroundings: ReadonlySet<string>;
}

export function topicOf(meetings: readonly Meeting[]): Omit<Topic, 'draftSurroundings'> {
  const { pair: first, candidate } = meetings[0]!;
  const weights = first.draftWeights;
  const title = new Set(conceptWordsOf(candidate.source.metadata.title ?? '').map(({ concept }) => concept));
  const isFound = (index: number) =>
    title.has(first.draft.words[index]!.concept) || meetings.some(({ pair }) => pair.places[index]!.length > 0);
  const names = first.draft.words.map((word, index) => (word.isName && !first.draft.inClaim[index] ? 1 : 0));
  return {
    topical: share(weights, (index) => meetings.some(({ pair }) => pair.places[index]!.length > 0)),
    strangers: share(names, (index) => !isFound(index)),
    bestCoverage: Math.max(...meetings.map(({ pair }) => pair.coverage)),
    otherValues: new Map(),
    claims: meetings.flatMap(({ pair }) => pair.source.claims),
  };
}

/** Distinct values that the source has for claims like one of its own, its own value left out. */
export function otherValues(source: PlacedClaim, topic: Topic): number {
  const known = topic.otherValues.get(source);
  if (known !== undefined) return known;
  const values = new Set<string>();
  for (const claim of topic.claims) {
    if (claim.valueKey !== source.valueKey && arePeers(claim, source)) values.add(claim.valueKey);
    if (values.size === MOST_OTHER_VALUES) break;
  }
  topic.otherValues.set(source, values.size);
  return values.size;
}

/** More than this many tell no more. */
const MOST_OTHER_VALUES = 4;
