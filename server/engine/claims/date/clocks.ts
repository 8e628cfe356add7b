import type { Relation } from '../kind.ts';

/** Minutes after midnight between which each day part lies; the night reaches into the next morning. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [0, 12 * 60],
  MI: [11 * 60, 14 * 60],
  AF: [12 * 60, 18 * 60],
  EV: [17 * 60, 24 * 60],
  NI: [17 * 60, 30 * 60],
};

/** Minutes of a day. */
const DAY = 24 * 60;

const TIME = /T(?:(\d\d):(\d\d)|(MO|MI|AF|EV|NI))$/;
const ZONE = /\b(?:[ECMP][DS]?T|GMT|UTC|BST|CES?T|IST|JST|MSK)\b/;

function stretchOf(timex: string): readonly [number, number] | undefined {
  const match = TIME.exec(timex);
  if (!match) return undefined;
  if (match[3] !== undefined) return PARTS[match[3]];
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return [minute, minute];
}

function meets([from, to]: readonly [number, number], [start, end]: readonly [number, number]): boolean {
  return from <= end && start <= to;
}

/**
 * How the times of day of two values relate; undefined where one of them has none. Clock times with different zones, or a
 * zone on one side alone, are not compared.
 */
export function compareClocks(
  draft: string,
  source: string,
  draftText: string,
  sourceText: string,
): Relation | undefined {
  const [a, b] = [stretchOf(draft), stretchOf(source)];
  if (!a || !b) return undefined;
  if (a[0] === b[0] && a[1] === b[1]) return 'equal';
  const [clockA, clockB] = [a[0] === a[1], b[0] === b[1]];
  if (clockA && clockB)
    return ZONE.exec(draftText)?.[0] === ZONE.exec(sourceText)?.[0] ? 'contradicting' : 'incomparable';
  // An hour after midnight belongs to the night before as well.
  const late = (clockA && meets([a[0] + DAY, a[1] + DAY], b)) || (clockB && meets(a, [b[0] + DAY, b[1] + DAY]));
  if (!late && !meets(a, b)) return 'contradicting';
  return clockA ? 'coarser' : 'contained';
}
