/** Times of day: *10 p.m.* · *4:30 a.m. EDT* · *noon* · *14:30*. Their day comes from the date beside them. */
import { formatClock } from './calendar.ts';
import { joinedAt, type Scan, textAt, wordAt } from './scan.ts';

interface ClockTime {
  /** `T22:00`. */
  readonly timex: string;
  readonly to: number;
}

const ZONES = new Set('edt est pdt pst cdt cst mdt mst et pt ct gmt utc bst cet cest ist jst msk'.split(' '));

/** The token behind *p.m.*, *pm*; 0 or 12 hours to add. */
function meridiemAt(scan: Scan, index: number): { readonly add: 0 | 12; readonly to: number } | undefined {
  const text = textAt(scan, index);
  if (text === 'am' || text === 'pm') return { add: text === 'pm' ? 12 : 0, to: index + 1 };
  if ((text !== 'a' && text !== 'p') || textAt(scan, index + 1) !== '.' || textAt(scan, index + 2) !== 'm')
    return undefined;
  if (!joinedAt(scan, index + 2)) return undefined;
  const dotted = textAt(scan, index + 3) === '.' && joinedAt(scan, index + 3);
  return { add: text === 'p' ? 12 : 0, to: dotted ? index + 4 : index + 3 };
}

/** *in the morning*, *at night* behind an hour. */
function spelledHalfAt(scan: Scan, index: number): { readonly add: 0 | 12; readonly to: number } | undefined {
  if (textAt(scan, index) === 'in' && textAt(scan, index + 1) === 'the') {
    const part = wordAt(scan, index + 2, 'day-part')?.code;
    return part && { add: part === 'MO' ? 0 : 12, to: index + 3 };
  }
  return textAt(scan, index) === 'at' && textAt(scan, index + 1) === 'night' ? { add: 12, to: index + 2 } : undefined;
}

function withZone(scan: Scan, clock: ClockTime): ClockTime {
  const zone = scan.tokens[clock.to];
  return zone?.capital && ZONES.has(zone.text) ? { ...clock, to: clock.to + 1 } : clock;
}

/** A time of day that starts at `index`. */
export function clockAt(scan: Scan, index: number): ClockTime | undefined {
  const named = wordAt(scan, index, 'clock');
  if (named) return withZone(scan, { timex: formatClock(named.hour, 0), to: index + 1 });
  const token = scan.tokens[index];
  if (token?.kind !== 'number' || token.text.length > 2 || isInsideFigure(scan, index)) return undefined;
  const hour = Number(token.text);
  const minutes = textAt(scan, index + 2);
  const written =
    /^[:.]$/.test(textAt(scan, index + 1)) &&
    joinedAt(scan, index + 1) &&
    joinedAt(scan, index + 2) &&
    /^[0-5]\d$/.test(minutes);
  const after = written ? index + 3 : index + 1;
  const minute = written ? Number(minutes) : 0;
  const half =
    meridiemAt(scan, after) ??
    (textAt(scan, after) === "o'clock" ? { add: 0 as const, to: after + 1 } : spelledHalfAt(scan, after));
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    return withZone(scan, { timex: formatClock((hour % 12) + half.add, minute), to: half.to });
  }
  const colon = written && textAt(scan, index + 1) === ':' && token.text.length === 2 && hour < 24;
  // In a log the time of each entry opens its line.
  const placed = index === 0 || /^(?:at|by|until|from|before|after|around|about|,)$/.test(textAt(scan, index - 1));
  if (!colon || textAt(scan, after) === ':' || !placed) return undefined;
  return withZone(scan, { timex: formatClock(hour, minute), to: after });
}

function isInsideFigure(scan: Scan, index: number): boolean {
  const before = scan.tokens[index - 1];
  return (
    (scan.tokens[index]?.joined ?? false) &&
    before !== undefined &&
    (before.kind !== 'mark' || /[.:,$£€/#@]/.test(before.text))
  );
}
