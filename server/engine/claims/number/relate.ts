import type { Relation } from '../kind.ts';
import { hedgedRoundingOf, lastPlace, roundingOf, roundsTo, truncatesTo } from './precision.ts';
import type { NumberValue } from './value.ts';

export type Shape = 'exact' | 'open' | 'range';

export function shapeOf({ low, high }: NumberValue): Shape {
  if (low === null || high === null) return 'open';
  return low === high ? 'exact' : 'range';
}

/** The figure written, whichever end of the interval it is. */
export function figureOf({ low, high }: NumberValue): number {
  return low ?? high ?? 0;
}

/** How two values that each write one figure relate. `converted`: the source's was measured in another unit. */
export function relateFigures(
  draft: NumberValue,
  source: NumberValue,
  one: Shape,
  other: Shape,
  converted: boolean,
): Relation {
  if (figureOf(draft) === figureOf(source) && !(draft.bound && source.bound && draft.bound !== source.bound))
    return draft.bound === source.bound ? 'equal' : 'contained';
  if (one === 'exact' && other === 'exact') return relateExact(draft, source, converted);
  if (one === 'open' && other === 'open') return relateOpen(draft, source);
  return one === 'open' ? relateBound(draft, source) : relateToBound(draft, source);
}

/** Two figures without open ends. A draft may round or cut what its source says; a coarser source cannot bear it out. */
export function relateExact(draft: NumberValue, source: NumberValue, converted = false): Relation {
  const [a, b] = magnitudes(draft, source);
  if (a === b) return 'equal';
  if (draft.bound) return isBeside(a, draft, b) ? 'contained' : 'contradicting';
  if (source.bound) return isBeside(b, source, a) ? 'coarser' : 'contradicting';
  const slack = converted ? Math.max(slackOf(a, draft), roundedMeasure(a)) : slackOf(a, draft);
  if (roundsTo(b, a, slack) || truncatesTo(b, a, draft)) return 'rounded';
  return roundsTo(a, b, slackOf(b, source)) ? 'coarser' : 'contradicting';
}

/** A measure turned into another unit is given in round figures: *30 mph* for 50 km/h. */
function roundedMeasure(figure: number): number {
  return Math.min(0.5 * lastPlace(figure), NEAR_MEASURE * Math.abs(figure));
}

const NEAR_MEASURE = 0.05;

/** A fall of 5 and a change of −5 are the same: signs count only where both sides write them. */
function magnitudes(draft: NumberValue, source: NumberValue): [number, number] {
  const [a, b] = [figureOf(draft), figureOf(source)];
  if (a < 0 && b > 0 && source.change === 'down') return [-a, b];
  if (b < 0 && a > 0 && draft.change === 'down') return [a, -b];
  return [a, b];
}

function slackOf(figure: number, value: NumberValue): number {
  return value.approximate ? hedgedRoundingOf(figure, value) : roundingOf(figure, value);
}

/** *Nearly 300*: below it and close by; *just over 100*: above it and close by. */
function isBeside(figure: number, value: NumberValue, other: number): boolean {
  const slack = Math.max(0.1 * Math.abs(figure), hedgedRoundingOf(figure, value));
  return value.bound === 'below'
    ? other <= figure && other >= figure - slack
    : other >= figure && other <= figure + slack;
}

/** Two bounds: on the same side the figures themselves must agree; on opposite sides they exclude or say nothing. */
function relateOpen(draft: NumberValue, source: NumberValue): Relation {
  const [a, b] = [figureOf(draft), figureOf(source)];
  if ((draft.low === null) === (source.low === null)) {
    if (source.provisional && source.high === null && a > b && !isFar(a, b)) return 'coarser';
    const relation = relateExact({ ...draft, ...point(a) }, { ...source, ...point(b) });
    return relation === 'contradicting' && isRoundedFloor(draft, b) ? 'contained' : relation;
  }
  const [floor, ceiling] = draft.low === null ? [b, a] : [a, b];
  return floor < ceiling ? 'incomparable' : 'contradicting';
}

/** *More than 1M* beside *at least 1.4 million*: a floor of one digit stands for what lies not far above it. */
function isRoundedFloor(floor: NumberValue, figure: number): boolean {
  const limit = figureOf(floor);
  if (floor.high !== null || !isHeadlineFigure(floor) || lastPlace(limit) * 10 <= limit) return false;
  return figure > limit && figure - limit <= NEAR_ROUND * limit;
}

function point(figure: number): { low: number; high: number; bound: never } {
  return { low: figure, high: figure, bound: undefined as never };
}

/** How far beyond a bound a figure may lie and still be what the bound rounds: a quarter, half of a round one. */
const NEAR = 0.25;
const NEAR_ROUND = 0.5;
/** Beyond this many times the bound, the draft's bound misleads. */
const MISLEADING = 3;
/** From this many times a source's bound on, a figure is of another magnitude. */
const FAR = 5;

function isFar(figure: number, limit: number): boolean {
  return limit > 0 && (figure >= FAR * limit || (figure > 0 && limit >= FAR * figure));
}

/** The draft's bound beside a plain figure: *more than 280* and 291 agree, *more than 280* and 250 do not. */
function relateBound(bound: NumberValue, plain: NumberValue): Relation {
  const [limit, figure] = [figureOf(bound), figureOf(plain)];
  const above = bound.high === null;
  if (!isBeyond(bound, figure)) return relateShort(bound, plain, 'rounded');
  const reach = Math.max(NEAR * Math.abs(limit), Math.min(lastPlace(limit), NEAR_ROUND * Math.abs(limit)));
  if (Math.abs(figure - limit) <= reach) return 'contained';
  const ratio = above ? figure / limit : limit / figure;
  return ratio > MISLEADING && limit > 0 ? 'contradicting' : 'incomparable';
}

/** A plain figure beside the source's bound: what the bound allows it does not bear out, for counts rise and bounds are loose. */
function relateToBound(plain: NumberValue, bound: NumberValue): Relation {
  const [figure, limit] = [figureOf(plain), figureOf(bound)];
  if (!isBeyond(bound, figure)) return relateShort(bound, plain, 'coarser');
  return isFar(figure, limit) || isFarBeyond(bound, figure) ? 'contradicting' : 'coarser';
}

function isBeyond(bound: NumberValue, figure: number): boolean {
  const limit = figureOf(bound);
  return bound.high === null ? figure >= limit : figure <= limit;
}

/** A figure on the wrong side of a bound, which only rounding may explain. */
function relateShort(bound: NumberValue, plain: NumberValue, explained: Relation): Relation {
  const [limit, figure] = [figureOf(bound), figureOf(plain)];
  if (roundsTo(limit, figure, slackOf(figure, plain))) return explained;
  return isHeadlineFigure(bound) && roundsTo(figure, limit, slackOf(limit, bound)) ? 'incomparable' : 'contradicting';
}

/** *170M* beside *more than 130 million*: a known figure given with two digits or more is near what it limits. */
function isFarBeyond(limit: NumberValue, figure: number): boolean {
  if (limit.high !== null || limit.provisional) return false;
  const size = figureOf(limit);
  return size >= 10 * lastPlace(size) && figure - size > Math.max(NEAR * size, lastPlace(size));
}

/** *More than 1M*: a bound that is itself rounded, for all a reader knows. */
function isHeadlineFigure({ tolerance }: NumberValue): boolean {
  return tolerance !== undefined && tolerance > 0.5;
}
