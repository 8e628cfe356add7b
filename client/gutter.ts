import type { ClaimState } from './protocol.ts';

/** The marks of the gutter, the worst first: each has its own shape, so that none depends on its colour. */
export const GUTTER_MARKS = ['contradicted', 'disputed', 'not-found', 'confirmed'] as const;
export type GutterMark = (typeof GUTTER_MARKS)[number];

/** States from the worst to the best: the worst of a line decides. What is ignored or taken on trust is no confirmation. */
const WORST_FIRST: readonly ClaimState[] = [
  'contradicted',
  'disputed',
  'not-found',
  'to-come',
  'on-author',
  'ignored',
  'confirmed',
];

/** A claim and the lines it stands on, counted from 0, both included. */
interface ClaimLines {
  readonly state: ClaimState;
  readonly first: number;
  readonly last: number;
}

/** One mark a line: the worst state wins, and a tick stands only where everything on the line is confirmed. */
export function marksByLine(claims: readonly ClaimLines[]): Map<number, GutterMark> {
  const worst = new Map<number, number>();
  for (const { state, first, last } of claims) {
    const rank = WORST_FIRST.indexOf(state);
    for (let line = first; line <= last; line += 1) worst.set(line, Math.min(rank, worst.get(line) ?? rank));
  }
  const marks = new Map<number, GutterMark>();
  for (const [line, rank] of worst) {
    const mark = GUTTER_MARKS.find((name) => name === WORST_FIRST[rank]);
    if (mark) marks.set(line, mark);
  }
  return marks;
}
