import type { Claim, Relation } from '../kind.ts';
import { alternativeOf, type Conversion, conversionOf, convert } from './convert.ts';
import { hedgedRoundingOf, lastPlace, roundingOf, roundsTo } from './precision.ts';
import { isTooVague } from './too-vague.ts';
import type { NumberValue } from './value.ts';

type NumberClaim = Claim<'number', NumberValue>;

/**
 * How the draft's figure relates to the source's. Values are compared as intervals in the draft's unit; nouns counted
 * are not compared here: whether both sides speak of the same things is the alignment's to say.
 */
export function compareNumbers(draft: NumberClaim, source: NumberClaim): Relation {
  const other = alternativeOf(source, draft);
  if (other) {
    const relation = withConversion(draft.value, source.value, other);
    if (relation !== 'contradicting') return relation;
  }
  const conversion = conversionOf(source, draft);
  if (!conversion && other) return 'contradicting';
  if (!conversion) return doubling(draft.value, source.value) ?? doubling(source.value, draft.value) ?? 'incomparable';
  return withConversion(draft.value, source.value, conversion);
}

function withConversion(draft: NumberValue, source: NumberValue, conversion: Conversion): Relation {
  const relation = relationOf(draft, convert(source, conversion, draft.unit));
  if (relation === 'contradicting' && isTooVague(draft, source)) return 'incomparable';
  if (relation === 'contradicting' || relation === 'incomparable') return conversion.loose ? 'incomparable' : relation;
  if (isOpposite(draft, source)) return conversion.loose ? 'incomparable' : 'contradicting';
  return conversion.converted ? 'converted' : relation;
}

/** The same figure for a rise and for a fall. */
function isOpposite(draft: NumberValue, source: NumberValue): boolean {
  return (
    draft.change !== undefined &&
    source.change !== undefined &&
    draft.change !== source.change &&
    !isSigned(draft) &&
    !isSigned(source)
  );
}

function isSigned({ low, high }: NumberValue): boolean {
  return (low ?? high ?? 0) < 0;
}

/** *Doubled* beside *rose by 100 percent*: agreement counts, difference does not. */
function doubling(multiple: NumberValue, percent: NumberValue): Relation | undefined {
  if (
    multiple.unit !== 'multiple' ||
    percent.unit !== 'percent' ||
    !percent.change ||
    percent.low === null ||
    multiple.low === null
  )
    return undefined;
  const factor = percent.change === 'up' ? 1 + percent.low / 100 : 1 - percent.low / 100;
  return Math.abs(factor - multiple.low) <= 0.05 * multiple.low ? 'converted' : undefined;
}

function relationOf(draft: NumberValue, source: NumberValue): Relation {
  if (draft.unit === 'score') return scoreRelation(draft, source);
  const [one, other] = [shapeOf(draft), shapeOf(source)];
  if (one === 'range' || other === 'range') return rangeRelation(draft, source, one, other);
  const [a, b] = [figureOf(draft), figureOf(source)];
  if (a === b && !(limitOf(draft) && limitOf(source) && limitOf(draft) !== limitOf(source)))
    return limitOf(draft) === limitOf(source) ? 'equal' : 'contained';
  if (one === 'exact' && other === 'exact') return exactRelation(draft, source);
  if (one === 'open' && other === 'open') return openRelation(draft, source);
  if (one === 'open') return boundRelation(draft, source);
  return isFarBeyond(source, draft) ? 'contradicting' : boundRelation(source, draft);
}

/** The order of the two sides is the writer's: *2-0* and *0-2* are the same result. */
function scoreRelation(draft: NumberValue, source: NumberValue): Relation {
  const same = draft.low === source.low && draft.high === source.high;
  return same || (draft.low === source.high && draft.high === source.low) ? 'equal' : 'contradicting';
}

type Shape = 'exact' | 'open' | 'range';

function shapeOf({ low, high }: NumberValue): Shape {
  if (low === null || high === null) return 'open';
  return low === high ? 'exact' : 'range';
}

/** The figure written, whichever end of the interval it is. */
function figureOf({ low, high }: NumberValue): number {
  return low ?? high ?? 0;
}

function limitOf(value: NumberValue): 'above' | 'below' | undefined {
  return value.bound;
}

/** Two figures without open ends. The coarser one decides what rounding may explain. */
function exactRelation(draft: NumberValue, source: NumberValue): Relation {
  const [a, b] = magnitudes(draft, source);
  if (a === b) return 'equal';
  for (const [hedged, value, other] of [
    [a, draft, b],
    [b, source, a],
  ] as const) {
    if (value.bound && !isBeside(hedged, value, other)) return 'contradicting';
  }
  if (draft.bound || source.bound) return 'contained';
  const [coarse, fine, coarseValue] = slackOf(a, draft) >= slackOf(b, source) ? [a, b, draft] : [b, a, source];
  return roundsTo(fine, coarse, slackOf(coarse, coarseValue)) ? 'rounded' : 'contradicting';
}

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
function openRelation(draft: NumberValue, source: NumberValue): Relation {
  const [a, b] = [figureOf(draft), figureOf(source)];
  if ((draft.low === null) === (source.low === null)) {
    const relation = exactRelation({ ...draft, ...point(a) }, { ...source, ...point(b) });
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
/** Beyond this many times the bound, the bound misleads. */
const FAR = 3;

/** A bound beside a plain figure: *more than 280* and 291 agree, *more than 280* and 250 do not. */
function boundRelation(bound: NumberValue, plain: NumberValue): Relation {
  const limit = figureOf(bound);
  const figure = figureOf(plain);
  const above = bound.high === null;
  const beyond = above ? figure >= limit : figure <= limit;
  if (!beyond) {
    if (roundsTo(limit, figure, slackOf(figure, plain))) return 'rounded';
    return isHeadlineFigure(bound) && roundsTo(figure, limit, slackOf(limit, bound)) ? 'incomparable' : 'contradicting';
  }
  const reach = Math.max(NEAR * Math.abs(limit), Math.min(lastPlace(limit), NEAR_ROUND * Math.abs(limit)));
  if (Math.abs(figure - limit) <= reach) return 'contained';
  const ratio = above ? figure / limit : limit / figure;
  return ratio > FAR && limit > 0 ? 'contradicting' : 'incomparable';
}

/** *170M* beside *more than 130 million*: a limit given with two digits or more is near what it limits. */
function isFarBeyond(limit: NumberValue, plain: NumberValue): boolean {
  if (limit.high !== null) return false;
  const [figure, size] = [figureOf(plain), figureOf(limit)];
  return size >= 10 * lastPlace(size) && figure - size > Math.max(NEAR * size, lastPlace(size));
}

/** *More than 1M*: a bound that is itself rounded, for all a reader knows. */
function isHeadlineFigure({ tolerance }: NumberValue): boolean {
  return tolerance !== undefined && tolerance > 0.5;
}

function rangeRelation(draft: NumberValue, source: NumberValue, one: Shape, other: Shape): Relation {
  if (one === 'range' && other === 'range') return rangesRelation(draft, source);
  const [range, single] = one === 'range' ? [draft, source] : [source, draft];
  const [low, high] = [range.low!, range.high!];
  const figure = figureOf(single);
  const slack = range.approximate ? 0 : Math.max(roundingOf(low, range), roundingOf(high, range));
  if (figure >= low && figure <= high) return 'contained';
  if (shapeOf(single) === 'exact' && figure > low - slack && figure < high + slack) return 'rounded';
  const wide = range.approximate && figure > low / 2 && figure < high * 2;
  return wide ? 'incomparable' : 'contradicting';
}

function rangesRelation(draft: NumberValue, source: NumberValue): Relation {
  if (draft.low === source.low && draft.high === source.high) return 'equal';
  const ends = [end(draft, source, 'low'), end(draft, source, 'high')];
  if (ends.every((relation) => relation !== 'contradicting')) return 'rounded';
  const overlap = draft.low! <= source.high! && source.low! <= draft.high!;
  if (draft.approximate || source.approximate) return overlap ? 'contained' : 'contradicting';
  const nested =
    (draft.low! >= source.low! && draft.high! <= source.high!) ||
    (source.low! >= draft.low! && source.high! <= draft.high!);
  return nested && ends.every((relation) => relation === 'contradicting') ? 'contained' : 'contradicting';
}

function end(draft: NumberValue, source: NumberValue, side: 'low' | 'high'): Relation {
  return exactRelation({ ...draft, ...point(draft[side]!) }, { ...source, ...point(source[side]!) });
}
