/** Units behind *a*: *a year* · *a week ago* · *half an hour* · *$2 a day*. */
import { countedBy, durationTimex, secondPart } from './durations.ts';
import type { Unit } from './lexicon.ts';
import { isHyphen, type Match, type Scan, textAt } from './scan.ts';
import { shiftAfter } from './shifts.ts';

/** Words before *a year* that make it a rate: *$2 a day*, *24 hours a day*, *twice a week*. */
function isRate(scan: Scan, index: number): boolean {
  const before = scan.tokens[index];
  if (!before || index < scan.floor - 3) return false;
  if (before.kind === 'number' || before.word?.is === 'unit' || before.word?.is === 'cardinal') return true;
  return /^(?:%|percent|million|billion|trillion|thousand|cents?|dollars|pounds|euros|yen|times|once|twice|pence|barrels|tons|tonnes|people)$/.test(
    before.text,
  );
}

/** *a year*, *a week ago*, *half an hour*. */
export function indefiniteUnit(scan: Scan, index: number, unit: Unit): Match | undefined {
  const half = textAt(scan, index - 2) === 'half' && index - 2 >= scan.floor;
  const from = half ? index - 2 : index - 1;
  const count = half ? 0.5 : 1;
  const shifted = shiftAfter(scan, from, index + 1, count, unit);
  if (shifted) return { from, to: shifted.to, value: shifted.value };
  if (unit === 'period' || unit === 'quarter' || unit === 'night' || unit === 'weekend') return undefined;
  const rate = !half && isRate(scan, index - 2);
  if (rate) return { from, to: index + 1, value: { timex: durationTimex(1, unit), type: 'SET' } };
  if (unit === 'minute' && !/^(?:for|in|within|than|about)$/.test(textAt(scan, index - 2))) return undefined;
  if (isHyphen(scan, index + 1) && textAt(scan, index + 2) === 'old') return undefined;
  const end = secondPart(scan, index + 1, unit, count);
  const or =
    textAt(scan, index + 1) === 'or' && /^(?:two|so|more)$/.test(textAt(scan, index + 2)) ? index + 3 : index + 1;
  return {
    from,
    to: end?.to ?? or,
    value: { timex: end?.timex ?? durationTimex(count, unit), type: 'DURATION', ...countedBy(unit) },
  };
}
