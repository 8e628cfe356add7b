import type { Relation } from '../kind.ts';
import type { NumberValue } from './value.ts';

/** How far a multiple said in a word may be from the exact one. */
const NEAR = 0.05;

/** *Doubled* beside *rose by 100 percent*: agreement counts, difference does not. */
export function doubling(multiple: NumberValue, percent: NumberValue): Relation | undefined {
  if (
    multiple.unit !== 'multiple' ||
    percent.unit !== 'percent' ||
    !percent.change ||
    percent.low === null ||
    multiple.low === null
  )
    return undefined;
  const factor = percent.change === 'up' ? 1 + percent.low / 100 : 1 - percent.low / 100;
  return Math.abs(factor - multiple.low) <= NEAR * multiple.low ? 'converted' : undefined;
}
