import type { NumberValue } from './value.ts';

/** *Thousands*: a plural of a magnitude, which no tolerance is given for. */
function isVague({ approximate, tolerance, unit }: NumberValue): boolean {
  return approximate === true && tolerance === undefined && unit === 'count';
}

/**
 * Whether a vague plural is too vague to be contradicted: one that counts nothing named, and two of which the draft's is
 * the smaller (where there are millions there are thousands) or that count different things.
 */
export function isTooVague(draft: NumberValue, source: NumberValue): boolean {
  const [one, other] = [isVague(draft), isVague(source)];
  if ((one && !draft.noun) || (other && !source.noun)) return true;
  return one && other && (draft.noun !== source.noun || draft.high! <= source.high!);
}
