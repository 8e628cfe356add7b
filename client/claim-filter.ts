import type { ClaimItem } from './protocol.ts';

/** Which claims the Claims view shows: of some kinds, and with some words in their sentence, source or note. */
export interface ClaimFilter {
  /** Empty for all kinds. */
  readonly kinds: readonly string[];
  /** Empty for any text. */
  readonly text: string;
}

export const NO_FILTER: ClaimFilter = { kinds: [], text: '' };

export function isFiltering({ kinds, text }: ClaimFilter): boolean {
  return kinds.length > 0 || text.trim() !== '';
}

/** The claims that a filter lets through. Case does not count. */
export function filtered(claims: readonly ClaimItem[], { kinds, text }: ClaimFilter): readonly ClaimItem[] {
  const wanted = text.trim().toLowerCase();
  return claims.filter((claim) => {
    if (kinds.length > 0 && !kinds.includes(claim.kind)) return false;
    const { sentence, brief, message, mark = '' } = claim;
    return wanted === '' || [sentence, brief, message, mark].some((words) => words.toLowerCase().includes(wanted));
  });
}
