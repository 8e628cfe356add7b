import type { Span } from '../../../corpus/document.ts';
import { type MeasuredClaim, rewordMeasured } from './measured.ts';
import { boundLike, oppositeOf } from './number/opposites.ts';

/** Words of a draft and what should stand in their place. */
export interface Correction extends Span {
  readonly newText: string;
}

/**
 * What puts the draft right by a source that contradicts it: the source's value in the draft's style, or the opposite direction
 * or bound where the figure is the same (*rose 4 per cent* for *fell 4 per cent*), or both. Undefined where no wording is safe.
 */
export function correctionOf(draft: MeasuredClaim, source: MeasuredClaim): Correction | undefined {
  const turned = turnedRound(draft, source);
  if (turned) return turned;
  if (isTurned(draft, source)) return turnedAndReworded(draft, source);
  const newText = rewordMeasured(draft, source);
  return newText === undefined || newText === draft.text ? undefined : { ...draft.span, newText };
}

function turnedRound(draft: MeasuredClaim, source: MeasuredClaim): Correction | undefined {
  if (!areOpposite(draft, source) || draft.kind !== 'number' || !draft.value.beside) return undefined;
  const opposite = oppositeOf(draft.value.beside.text);
  const start = draft.span.start + draft.value.beside.offset;
  const end = start + draft.value.beside.text.length;
  return opposite === undefined ? undefined : { start, end, newText: boundLike(opposite, draft.value.unit) };
}

/** *Rose 4 per cent* for *fell 6 per cent*: the figure alone would make it worse. */
function turnedAndReworded(draft: MeasuredClaim, source: MeasuredClaim): Correction | undefined {
  if (draft.kind !== 'number' || !draft.value.beside) return undefined;
  const { text, offset } = draft.value.beside;
  const opposite = oppositeOf(text);
  const figure = rewordMeasured(draft, source);
  // What stands between the two is known only where it is a blank.
  if (opposite === undefined || figure === undefined || offset !== -text.length - 1) return undefined;
  const words = boundLike(opposite, draft.value.unit);
  return { start: draft.span.start + offset, end: draft.span.end, newText: `${words} ${figure}` };
}

/** Whether two figures differ by their direction or bound alone: *rose 4%* and *fell 4%*, *more than 300* and *fewer than 300*. */
export function areOpposite(draft: MeasuredClaim, source: MeasuredClaim): boolean {
  if (draft.kind !== 'number' || source.kind !== 'number') return false;
  const [a, b] = [draft.value, source.value];
  return a.unit === b.unit && (a.low ?? a.high) === (b.low ?? b.high) && isTurned(draft, source);
}

function isTurned(draft: MeasuredClaim, source: MeasuredClaim): boolean {
  if (draft.kind !== 'number' || source.kind !== 'number') return false;
  const [a, b] = [draft.value, source.value];
  if (a.change !== undefined && b.change !== undefined && a.change !== b.change) return true;
  return a.bound !== undefined && b.bound !== undefined && a.bound !== b.bound;
}

/** The claim with the word before it that says its direction or bound: what a message must show of two opposites. */
export function spanWithDirection(claim: MeasuredClaim): Span {
  if (claim.kind !== 'number' || !claim.value.beside) return claim.span;
  const from = claim.span.start + claim.value.beside.offset;
  return {
    start: Math.min(from, claim.span.start),
    end: Math.max(claim.span.end, from + claim.value.beside.text.length),
  };
}
