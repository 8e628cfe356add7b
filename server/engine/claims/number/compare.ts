import type { Claim, Relation } from '../kind.ts';
import { alternativeOf, type Conversion, conversionOf, convert } from './convert.ts';
import { doubling } from './multiples.ts';
import { relateFigures, shapeOf } from './relate.ts';
import { relateRanges } from './relate-ranges.ts';
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
  const measured = conversion.converted && conversion.loose === undefined;
  const relation = relationOf(draft, convert(source, conversion, draft.unit), measured);
  if (relation === 'contradicting' && isTooVague(draft, source)) return 'incomparable';
  if (relation === 'incomparable') return relation;
  if (relation === 'contradicting') return conversion.loose ? 'incomparable' : relation;
  if (isOpposite(draft, source)) return conversion.loose ? 'incomparable' : 'contradicting';
  return relation !== 'coarser' && conversion.converted ? 'converted' : relation;
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

function relationOf(draft: NumberValue, source: NumberValue, converted: boolean): Relation {
  if (draft.unit === 'score') return scoreRelation(draft, source);
  const [one, other] = [shapeOf(draft), shapeOf(source)];
  return one === 'range' || other === 'range'
    ? relateRanges(draft, source)
    : relateFigures(draft, source, one, other, converted);
}

/** The order of the two sides is the writer's: *2-0* and *0-2* are the same result, unless both name the sides. */
function scoreRelation(draft: NumberValue, source: NumberValue): Relation {
  const [same, swapped] = [
    draft.low === source.low && draft.high === source.high,
    draft.low === source.high && draft.high === source.low,
  ];
  const order = orderOf(draft, source);
  if (order === 'same') return same ? 'equal' : 'contradicting';
  if (order === 'swapped') return swapped ? 'equal' : 'contradicting';
  return same || swapped ? 'equal' : 'contradicting';
}

/** Whether both scores name their sides, and in which order. */
function orderOf({ sides: one }: NumberValue, { sides: other }: NumberValue): 'same' | 'swapped' | undefined {
  if (!one || !other) return undefined;
  if (one[0] === other[0] && one[1] === other[1]) return 'same';
  return one[0] === other[1] && one[1] === other[0] ? 'swapped' : undefined;
}
