import type { NumberClaim } from '../claims/measured.ts';
import type { Finding } from '../finding.ts';
import type { Sentence } from '../language/sentences.ts';
import { before, between, exact, roundingOf } from './figures.ts';

/** *rose 26 percent, from 185 to 240*: the share must follow from the two figures, within what their digits allow. */
export function checkChange(sentence: Sentence, claims: readonly NumberClaim[]): Finding[] {
  const shares = claims.filter((claim) => claim.value.unit === 'percent');
  const figures = claims.filter((claim) => claim.value.unit !== 'percent' && claim.value.unit !== 'ordinal');
  if (shares.length !== 1) return [];
  const share = shares[0]!;
  const said = exact(share);
  if (said === undefined || said <= 0 || share.value.approximate || share.value.bound) return [];
  if (!share.value.change && !CHANGE.test(before(sentence, share))) return [];
  for (const [index, left] of figures.entries()) {
    const right = figures[index + 1];
    if (!right || !isSameThing(left, right)) continue;
    const order = orderOf(sentence, left, right);
    if (!order) continue;
    const [from, to] = order === 'from-to' ? [left, right] : [right, left];
    const range = changeRange(from, to);
    if (!range) continue;
    const direction = wrongDirection(share, from, to);
    if (direction) return [direction];
    const rounding = roundingOf(share);
    if (said >= range.low - rounding && said <= range.high + rounding) return [];
    return [changeFinding(share, from, to, (range.low + range.high) / 2)];
  }
  return [];
}

/** *fell 50 percent, from 120 to 180*: whatever the share, that is no fall. */
function wrongDirection(share: NumberClaim, from: NumberClaim, to: NumberClaim): Finding | undefined {
  const [a, b] = [exact(from)!, exact(to)!];
  const { change } = share.value;
  if (!change || a === b || (change === 'up') === b > a) return undefined;
  return {
    claim: share,
    verdict: 'refuted',
    code: 'arithmetic',
    severity: 'warning',
    message: `From ${from.text} to ${to.text} is a ${b > a ? 'rise' : 'fall'}, not a ${change === 'up' ? 'rise' : 'fall'}.`,
    evidence: [],
    fixes: [],
  };
}

/** Words that say of a share that it is a change. */
const CHANGE =
  /\b(?:increase|rise|growth|gain|jump|climb|surge|up|drop|fall|decline|decrease|cut|loss|slump|down)\b[^.;:]{0,16}$/i;

function orderOf(sentence: Sentence, left: NumberClaim, right: NumberClaim): 'from-to' | 'to-from' | undefined {
  const lead = before(sentence, left);
  const link = between(sentence, left, right);
  if (/\bfrom(?: \w+)?\s*$/i.test(lead) && /^[^.;:]{0,40}\bto(?: \w+)?\s*$/i.test(link)) return 'from-to';
  if (/\bto(?: \w+)?\s*$/i.test(lead) && /^[^.;:]{0,40}\bfrom(?: \w+)?\s*$/i.test(link)) return 'to-from';
  return orderByYear(sentence, left, right);
}

/** *397 in 2023 and 418 in 2024*: the years tell which figure came first. */
function orderByYear(sentence: Sentence, left: NumberClaim, right: NumberClaim): 'from-to' | 'to-from' | undefined {
  const first = /^[^.;:\d]{0,40}\bin (\d{4})[^.;:\d]{1,20}$/.exec(between(sentence, left, right))?.[1];
  const tail = sentence.text.slice(right.span.end - sentence.start, right.span.end - sentence.start + 60);
  const second = /^[^.;:\d]{0,40}\bin (\d{4})\b/.exec(tail)?.[1];
  if (!first || !second || first === second) return undefined;
  return first < second ? 'from-to' : 'to-from';
}

/** Two figures of one unit; where both count something, of the same thing. */
function isSameThing(left: NumberClaim, right: NumberClaim): boolean {
  const { unit, noun } = left.value;
  return unit === right.value.unit && (!noun || !right.value.noun || noun === right.value.noun);
}

/** The least and the greatest change in percent that the two figures as written allow. */
function changeRange(from: NumberClaim, to: NumberClaim): { low: number; high: number } | undefined {
  const a = exact(from);
  const b = exact(to);
  if (a === undefined || b === undefined || a <= 0 || b < 0) return undefined;
  if ([from, to].some((claim) => claim.value.approximate || claim.value.bound)) return undefined;
  const slackA = from.value.tolerance ?? 0;
  const slackB = to.value.tolerance ?? 0;
  const changes = [a - slackA, a + slackA].flatMap((x) =>
    [b - slackB, b + slackB].map((y) => (100 * Math.abs(y - x)) / x),
  );
  return { low: Math.min(...changes), high: Math.max(...changes) };
}

function changeFinding(share: NumberClaim, from: NumberClaim, to: NumberClaim, right: number): Finding {
  const decimals = /\.(\d+)/.exec(share.text)?.[1]?.length ?? 0;
  const rounded = right.toFixed(decimals);
  const newText = share.text.replace(/\d[\d,]*(?:\.\d+)?/, rounded);
  const fixable = newText !== share.text;
  return {
    claim: share,
    verdict: 'refuted',
    code: 'arithmetic',
    severity: 'warning',
    message: `From ${from.text} to ${to.text} is a change of ${rounded} percent, not ${share.text}.`,
    evidence: [],
    fixes: fixable
      ? [
          {
            title: `Change “${share.text}” to “${newText}” (as the two figures make it)`,
            preferred: true,
            edits: [{ ...share.span, newText }],
          },
        ]
      : [],
  };
}
