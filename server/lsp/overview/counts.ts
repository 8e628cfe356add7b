import type { CheckedDraft } from '../drafts/checked-draft.ts';
import type { ClaimState } from '../review/claim-state.ts';

/** How many claims of a draft stand in each state, and how many places are still to be filled in. */
export type ClaimCounts = Readonly<Record<ClaimState, number>> & { readonly toCome: number };

export function countClaims(draft: CheckedDraft): ClaimCounts {
  const counts = { confirmed: 0, contradicted: 0, disputed: 0, 'not-found': 0, 'on-author': 0, ignored: 0, toCome: 0 };
  for (const { state } of draft.claims) counts[state] += 1;
  counts.toCome = placesToCome(draft.document.prose).length;
  return counts;
}

/** Offsets of *TK*, the printers' mark for words that are still to come. */
export function placesToCome(prose: string): number[] {
  return [...prose.matchAll(/\bTK(?:TK)?\b/g)].map((match) => match.index);
}

/** `2 contradicted · 1 disputed · 5 not found · 31 confirmed`: how much of a draft is checked, so that silence is not read as approval. */
export function coverage(counts: ClaimCounts): string {
  const parts: [number, string][] = [
    [counts.contradicted, 'contradicted'],
    [counts.disputed, 'disputed'],
    [counts['not-found'], 'not found'],
    [counts.confirmed, 'confirmed'],
    [counts['on-author'], 'on author'],
    [counts.toCome, 'to come (TK)'],
  ];
  const shown = parts.filter(([count]) => count > 0);
  return shown.map(([count, state]) => `${count} ${state}`).join(' · ') || 'nothing to check yet';
}
