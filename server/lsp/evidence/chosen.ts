import type { Evidence } from '../../engine/finding.ts';

/** The evidence of a claim as it is shown: passages in full, and sources that are named. */
export interface ChosenEvidence {
  readonly shown: readonly Evidence[];
  readonly others: readonly Evidence[];
}

/**
 * One passage a source, those that contradict first; near-duplicates of a source, and what is beyond `most`, are named
 * and not shown. Where sources disagree, both sides are among the first two.
 */
export function chosenEvidence(all: readonly Evidence[], most: number): ChosenEvidence {
  const voices = new Set<string>();
  const sources = new Set<string>();
  const distinct: Evidence[] = [];
  const others: Evidence[] = [];
  for (const evidence of bothSidesFirst(all)) {
    if (sources.has(evidence.source.id)) continue;
    sources.add(evidence.source.id);
    const voice = evidence.source.voice ?? evidence.source.id;
    if (voices.has(voice)) others.push(evidence);
    else distinct.push(evidence);
    voices.add(voice);
  }
  return { shown: distinct.slice(0, most), others: [...distinct.slice(most), ...others] };
}

function bothSidesFirst(all: readonly Evidence[]): Evidence[] {
  const refuting = all.filter(({ stance }) => stance === 'refutes');
  const supporting = all.filter(({ stance }) => stance === 'supports');
  return [...refuting.slice(0, 1), ...supporting.slice(0, 1), ...refuting.slice(1), ...supporting.slice(1)];
}
