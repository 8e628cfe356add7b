import type { NumberClaim } from '../claims/measured.ts';
import type { Finding } from '../finding.ts';
import type { Sentence } from '../language/sentences.ts';
import { checkChange } from './change.ts';
import { exact } from './figures.ts';

/**
 * Sums that a sentence does itself: a change given in percent beside the two figures it leads from and to, and parts
 * that are listed under their total. A sum is said to be wrong only where the sentence leaves no doubt which figures
 * belong to it, as auditors do when they foot a table.
 */
export function checkArithmetic(sentence: Sentence, claims: readonly NumberClaim[]): Finding[] {
  return [...checkChange(sentence, claims), ...checkParts(sentence, claims), ...checkShare(sentence, claims)];
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
