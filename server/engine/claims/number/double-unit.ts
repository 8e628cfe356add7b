import type { Quantity } from './amount.ts';
import { readQuantity } from './quantity.ts';
import { type Token, tokenAt } from './tokens.ts';
import { unitOf } from './units.ts';

/** How far the two figures of one measure may be apart by rounding. */
const NEAR = 0.06;

/** The same measure in another unit, in brackets behind the first: *10 miles (16km)*. `next` is the index after the bracket. */
export interface DoubleUnit {
  readonly second: Quantity;
  readonly next: number;
}

/** Reads the bracket behind a measure; undefined where it holds another measure. */
export function doubleUnitAfter(tokens: readonly Token[], measure: Quantity, text: string): DoubleUnit | undefined {
  const unit = unitOf(measure.unit);
  if (!unit || unit.dimension === 'age' || tokenAt(tokens, measure.next).text !== '(') return undefined;
  const second = readQuantity(tokens, measure.next + 1, text);
  if (!second || 'skipTo' in second || tokenAt(tokens, second.next).text !== ')') return undefined;
  const other = unitOf(second.unit);
  if (!other || other === unit || other.dimension !== unit.dimension) return undefined;
  const base = (value: number, { factor, offset }: { factor: number; offset?: number }) =>
    value * factor + (offset ?? 0);
  const [one, two] = [base(measure.low, unit), base(second.low, other)];
  const slack = unit.dimension === 'temperature' ? Math.max(unit.factor, other.factor) : NEAR * Math.abs(one);
  return Math.abs(one - two) <= slack ? { second, next: second.next + 1 } : undefined;
}
