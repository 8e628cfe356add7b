import type { NumberClaim } from '../claims/measured.ts';
import type { Finding } from '../finding.ts';
import type { Sentence } from '../language/sentences.ts';

/**
 * Sums that a sentence does itself: a change given in percent beside the two figures it leads from and to, and parts
 * that are listed under their total. A sum is said to be wrong only where the sentence leaves no doubt which figures
 * belong to it, as auditors do when they foot a table.
 */
export function checkArithmetic(sentence: Sentence, claims: readonly NumberClaim[]): Finding[] {
  return [...checkChange(sentence, claims), ...checkParts(sentence, claims), ...checkShare(sentence, claims)];
}

/** Half a unit of the last place written, so that honest rounding is no error. */
function roundingOf(claim: NumberClaim): number {
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(claim.text);
  if (!digits) return 0.5;
  return 0.5 * 10 ** -(digits[1]?.length ?? 0);
}

const between = (sentence: Sentence, left: NumberClaim, right: NumberClaim): string =>
  sentence.text.slice(left.span.end - sentence.start, right.span.start - sentence.start);

const before = (sentence: Sentence, claim: NumberClaim): string =>
  sentence.text.slice(Math.max(0, claim.span.start - sentence.start - 24), claim.span.start - sentence.start);

const exact = (claim: NumberClaim): number | undefined =>
  claim.value.low !== null && claim.value.low === claim.value.high ? claim.value.low : undefined;

/** *rose 26 percent, from 185 to 240*: the share must follow from the two figures, within what their digits allow. */
function checkChange(sentence: Sentence, claims: readonly NumberClaim[]): Finding[] {
  const shares = claims.filter((claim) => claim.value.unit === 'percent');
  const figures = claims.filter((claim) => claim.value.unit !== 'percent' && claim.value.unit !== 'ordinal');
  if (shares.length !== 1) return [];
  const share = shares[0]!;
  const said = exact(share);
  if (said === undefined || said <= 0 || share.value.approximate || share.value.bound) return [];
  for (const [index, left] of figures.entries()) {
    const right = figures[index + 1];
    if (!right || left.value.unit !== right.value.unit || left.value.noun !== right.value.noun) continue;
    const order = orderOf(sentence, left, right);
    if (!order) continue;
    const [from, to] = order === 'from-to' ? [left, right] : [right, left];
    const range = changeRange(from, to);
    if (!range) continue;
    const rounding = roundingOf(share);
    if (said >= range.low - rounding && said <= range.high + rounding) return [];
    return [changeFinding(share, from, to, (range.low + range.high) / 2)];
  }
  return [];
}

function orderOf(sentence: Sentence, left: NumberClaim, right: NumberClaim): 'from-to' | 'to-from' | undefined {
  const lead = before(sentence, left);
  const link = between(sentence, left, right);
  if (/\bfrom(?: \w+)?\s*$/i.test(lead) && /^[^.;:]{0,40}\bto(?: \w+)?\s*$/i.test(link)) return 'from-to';
  if (/\bto(?: \w+)?\s*$/i.test(lead) && /^[^.;:]{0,40}\bfrom(?: \w+)?\s*$/i.test(link)) return 'to-from';
  return undefined;
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

/** *sixty people: 25 adults, 30 children and 6 crew*: parts listed behind a colon or dash must add up to the total before it. */
function checkParts(sentence: Sentence, claims: readonly NumberClaim[]): Finding[] {
  const colon = /[:–—]\s/.exec(sentence.text);
  if (!colon) return [];
  const at = sentence.start + colon.index;
  const counts = claims.filter((claim) => claim.value.unit === 'count' || /^[A-Z]{3}$/.test(claim.value.unit));
  const total = counts.filter((claim) => claim.span.end <= at).at(-1);
  const parts = counts.filter((claim) => claim.span.start > at);
  if (!total || parts.length < 2 || claims.length !== parts.length + claims.filter((c) => c.span.end <= at).length)
    return [];
  if (sentence.start + colon.index - total.span.end > 40) return [];
  const list = sentence.text.slice(colon.index);
  if (!/,?\s+and\s+/.test(list) || /\b(?:including|among|of whom|of which|only|or)\b/i.test(sentence.text)) return [];
  const first = parts[0]!;
  if (first.span.start - at > 4 || parts.some((part) => part.value.unit !== total.value.unit)) return [];
  const values = [total, ...parts].map(exact);
  if (values.some((value) => value === undefined) || [total, ...parts].some((claim) => claim.value.approximate))
    return [];
  const [sum, ...rest] = values as number[];
  const added = rest.reduce((a, b) => a + b, 0);
  const slack = [total, ...parts].reduce(
    (a, claim) => a + (claim.value.unit === 'count' ? 0 : (claim.value.tolerance ?? 0)),
    0,
  );
  if (Math.abs(added - sum!) <= slack || added > 2 * sum! || added < sum! / 2) return [];
  return [
    {
      claim: total,
      verdict: 'refuted',
      code: 'arithmetic',
      severity: 'warning',
      message: `The parts add up to ${parts.map((part) => part.text).join(' + ')} = ${added}, not ${total.text}.`,
      evidence: [],
      fixes: /^\d+$/.test(total.text)
        ? [
            {
              title: `Change “${total.text}” to “${added}” (the sum of its parts)`,
              preferred: true,
              edits: [{ ...total.span, newText: String(added) }],
            },
          ]
        : [],
    },
  ];
}

const PEOPLE =
  /^\s+of\s+(?:the\s+|all\s+|its\s+|their\s+)?(?:respondents|voters|people|residents|members|households|pupils|students|patients|women|men)\b/i;

/** More than all of a group of people is no share of it. */
function checkShare(sentence: Sentence, claims: readonly NumberClaim[]): Finding[] {
  return claims
    .filter((claim) => claim.value.unit === 'percent' && (claim.value.low ?? 0) > 100)
    .filter((claim) =>
      PEOPLE.test(sentence.text.slice(claim.span.end - sentence.start, claim.span.end - sentence.start + 40)),
    )
    .map((claim) => ({
      claim,
      verdict: 'refuted' as const,
      code: 'arithmetic' as const,
      severity: 'warning' as const,
      message: `${claim.text} of a group is more than the whole of it.`,
      evidence: [],
      fixes: [],
    }));
}
