import type { PlacedClaim } from './analysis.ts';
import type { CandidateSentence } from './library.ts';
import { arePeers } from './likeness.ts';
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
  readonly claims: readonly PlacedClaim[];
  readonly draftSurroundings: ReadonlySet<string>;
}

export function topicOf(meetings: readonly Meeting[]): Omit<Topic, 'draftSurroundings'> {
  const weights = meetings[0]!.pair.draftWeights;
  return {
    topical: share(weights, (index) => meetings.some(({ pair }) => pair.places[index]!.length > 0)),
    bestCoverage: Math.max(...meetings.map(({ pair }) => pair.coverage)),
    claims: meetings.flatMap(({ pair }) => pair.source.claims),
  };
}

/** Distinct values that the source has for claims like one of its own, its own value left out. */
export function otherValues(source: PlacedClaim, topic: Topic): number {
  const values = new Set<string>();
  for (const claim of topic.claims) {
    if (claim.valueKey !== source.valueKey && arePeers(claim, source)) values.add(claim.valueKey);
  }
  return values.size;
}
