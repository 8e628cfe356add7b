/** Changes that the reader of a sentence reckons: *from £4m to £8m* has doubled and risen by 100 percent. */
import type { Claim } from '../kind.ts';
import type { Derived } from './sums.ts';
import type { NumberValue } from './value.ts';

type NumberClaim = Claim<'number', NumberValue>;

/** What may stand between the two figures of *from £4m to £8m*. */
const TO = /^[^.;:]{0,40}\bto\s+(?:(?:about|around|nearly|almost|some|just|over|more|than|a|record)\s+){0,3}$/i;
const FROM = /\bfrom\s+(?:(?:about|around|nearly|almost|some|just|over|more|than)\s+){0,3}$/i;
/** *to £8m from £4m*. */
const BACK = /^[^.;:]{0,40}\bfrom\s+(?:(?:about|around|nearly|almost|some|just|over|more|than|a)\s+){0,3}$/i;
const LEVEL = /\bto\s+(?:(?:about|around|nearly|almost|some|just|a|record)\s+){0,3}$/i;

/** How far before a figure its *from* is looked for. */
const REACH = 40;

/** The factor and the percentage of each change that gives both its ends. */
export function changesOf({ text, start }: { text: string; start: number }, claims: readonly NumberClaim[]): Derived[] {
  return claims.slice(1).flatMap((right, index) => {
    const left = claims[index]!;
    if (left.value.unit !== right.value.unit || left.value.noun !== right.value.noun) return [];
    const link = text.slice(left.span.end - start, right.span.start - start);
    const lead = text.slice(Math.max(0, left.span.start - start - REACH), left.span.start - start);
    if (FROM.test(lead) && TO.test(link)) return changeFrom(text, start, left, right, left, right);
    return LEVEL.test(lead) && BACK.test(link) ? changeFrom(text, start, right, left, left, right) : [];
  });
}

function changeFrom(
  text: string,
  start: number,
  from: NumberClaim,
  to: NumberClaim,
  first: NumberClaim,
  last: NumberClaim,
): Derived[] {
  const [a, b] = [from, to].map(({ value }) => (value.low === value.high ? value.low : null)) as [
    number | null,
    number | null,
  ];
  if (a === null || b === null || a <= 0 || b <= 0 || a === b || /^(?:percent|ordinal|score|a)$/.test(from.value.unit))
    return [];
  const span = { start: first.span.start, end: last.span.end };
  const slack = (a * (to.value.tolerance ?? 0) + b * (from.value.tolerance ?? 0)) / (a * a);
  const change = b > a ? ('up' as const) : ('down' as const);
  const claimOf = (value: NumberValue): Derived => ({
    claim: { kind: 'number', span, text: text.slice(span.start - start, span.end - start), value },
    parts: [first, last],
  });
  const factor = Number((b / a).toPrecision(12));
  const percent = Number((Math.abs(factor - 1) * 100).toPrecision(12));
  return [
    claimOf({ low: factor, high: factor, unit: 'multiple', change, tolerance: Math.min(slack, 0.05 * factor) }),
    claimOf({
      low: percent,
      high: percent,
      unit: 'percent',
      change,
      tolerance: Math.max(0.5, Math.min(100 * slack, 2)),
    }),
  ];
}
