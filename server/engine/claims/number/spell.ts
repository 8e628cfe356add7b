import { tableOf } from '../table.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const IRREGULAR_ORDINALS: ReadonlyMap<string, string> = tableOf({
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
});
const SCALES: readonly (readonly [number, string])[] = [
  [1_000_000_000_000, 'trillion'],
  [1_000_000_000, 'billion'],
  [1_000_000, 'million'],
  [1000, 'thousand'],
];

function belowHundred(n: number): string {
  if (n < 20) return SMALL[n]!;
  const tens = TENS[Math.floor(n / 10)]!;
  return n % 10 ? `${tens}-${SMALL[n % 10]!}` : tens;
}

function belowThousand(n: number): string {
  if (n < 100) return belowHundred(n);
  const hundreds = `${SMALL[Math.floor(n / 100)]!} hundred`;
  return n % 100 ? `${hundreds} and ${belowHundred(n % 100)}` : hundreds;
}

/** A whole number in words: *three*, *twenty-six*, *two million*; undefined where words would be longer than readers bear. */
export function spell(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0) return undefined;
  if (value < 1000) return value % 100 === 0 || value < 100 ? belowThousand(value) : undefined;
  for (const [scale, word] of SCALES) {
    if (value >= scale)
      return value % scale === 0 && value / scale < 100 ? `${belowHundred(value / scale)} ${word}` : undefined;
  }
  return undefined;
}

/** An ordinal in words: *third*, *twenty-first*. */
export function spellOrdinal(value: number): string | undefined {
  const cardinal = spell(value);
  if (!cardinal) return undefined;
  const at = Math.max(cardinal.lastIndexOf('-'), cardinal.lastIndexOf(' ')) + 1;
  const last = cardinal.slice(at);
  const ordinal = IRREGULAR_ORDINALS.get(last) ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return cardinal.slice(0, at) + ordinal;
}

/** The ending of an ordinal in digits: `st`, `nd`, `rd`, `th`. */
export function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens > 10 && tens < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
