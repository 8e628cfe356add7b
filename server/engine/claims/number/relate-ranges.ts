import type { Relation } from '../kind.ts';
import { roundingOf } from './precision.ts';
import { figureOf, relateExact, shapeOf } from './relate.ts';
import type { NumberValue } from './value.ts';

/** How two values relate of which one at least is a range. */
export function relateRanges(draft: NumberValue, source: NumberValue): Relation {
  const [one, other] = [shapeOf(draft), shapeOf(source)];
  if (one === 'range' && other === 'range') return relateBoth(draft, source);
  const relation = one === 'range' ? relateFigure(draft, source) : relateFigure(source, draft);
  return one !== 'range' && relation === 'contained' ? 'coarser' : relation;
}

/** A range and a figure, which lies in it or not. */
function relateFigure(range: NumberValue, single: NumberValue): Relation {
  const [low, high] = [range.low!, range.high!];
  const figure = figureOf(single);
  if (figure >= low && figure <= high) return 'contained';
  const slack = range.approximate ? 0 : Math.max(roundingOf(low, range), roundingOf(high, range));
  if (shapeOf(single) === 'exact' && figure > low - slack && figure < high + slack) return 'contained';
  return isVague(range) && figure > low / 2 && figure < high * 2 ? 'incomparable' : 'contradicting';
}

/** *Hundreds*: a plural of a magnitude, which no tolerance is given for. */
function isVague({ approximate, tolerance }: NumberValue): boolean {
  return approximate === true && tolerance === undefined;
}

/** Two ranges are the same range, or one of them is too wide to tell; sharing an end alone they differ in the other. */
function relateBoth(draft: NumberValue, source: NumberValue): Relation {
  if (draft.low === source.low && draft.high === source.high) return 'equal';
  if (isVague(draft) || isVague(source)) return relateVague(draft, source);
  const ends = [end(draft, source, 'low'), end(draft, source, 'high')];
  if (ends.every((relation) => relation === 'contradicting'))
    return isNested(draft, source) ? 'coarser' : 'contradicting';
  if (ends.includes('contradicting')) return 'contradicting';
  return ends.includes('coarser') ? 'coarser' : 'rounded';
}

function relateVague(draft: NumberValue, source: NumberValue): Relation {
  if (draft.low! > source.high! || source.low! > draft.high!) return 'contradicting';
  return isVague(draft) && !isVague(source) ? 'contained' : 'coarser';
}

function isNested(draft: NumberValue, source: NumberValue): boolean {
  return (
    (draft.low! >= source.low! && draft.high! <= source.high!) ||
    (source.low! >= draft.low! && source.high! <= draft.high!)
  );
}

function end(draft: NumberValue, source: NumberValue, side: 'low' | 'high'): Relation {
  const point = (value: NumberValue) => ({ ...value, low: value[side], high: value[side], bound: undefined as never });
  return relateExact(point(draft), point(source));
}
