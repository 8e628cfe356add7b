import type { Claim, Relation } from '../kind.ts';
import type { NumberValue } from './value.ts';

export function compareNumbers(draft: Claim<'number', NumberValue>, source: Claim<'number', NumberValue>): Relation {
  if (draft.value.unit !== source.value.unit) return 'incomparable';
  return draft.value.low === source.value.low && draft.value.high === source.value.high ? 'equal' : 'contradicting';
}
