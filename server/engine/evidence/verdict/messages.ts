import type { SourceRecord } from '../../../../corpus/store/store.ts';
import type { Claim } from '../../claims/kind.ts';
import type { Evidence } from '../../finding.ts';
import { dateInWords } from '../../language/date-words.ts';

/** How a person knows a source: its publisher or title, and its date. */
export function nameOf(source: SourceRecord): string {
  const { publisher, title, published } = source.metadata;
  const name = publisher ?? title ?? source.path?.split(/[\\/]/).at(-1) ?? source.id;
  const short = name.length > 60 ? `${name.slice(0, 57)}…` : name;
  return published ? `${short}, ${dateInWords(published)}` : short;
}

const valueIn = (evidence: Evidence): string =>
  evidence.valueSpan
    ? evidence.quote.slice(evidence.valueSpan.start - evidence.start, evidence.valueSpan.end - evidence.start)
    : evidence.quote;

const namesOf = (evidence: readonly Evidence[]): string => {
  const first = evidence[0];
  if (!first) return 'the sources';
  const who = first.comment ? `a reader's comment at ${nameOf(first.source)}` : nameOf(first.source);
  if (evidence.length === 1) return who;
  return `${who} and ${evidence.length - 1} more`;
};

export function supportedMessage(claim: Claim, supporting: readonly Evidence[]): string {
  return `“${claim.text}” agrees with ${namesOf(supporting)}.`;
}

export function refutedMessage(claim: Claim, refuting: readonly Evidence[]): string {
  return `The draft says “${claim.text}”; ${saidBy(refuting)}.`;
}

export function sourcesDisagreeMessage(
  claim: Claim,
  supporting: readonly Evidence[],
  refuting: readonly Evidence[],
): string {
  return `Sources disagree: “${claim.text}” agrees with ${namesOf(supporting)}; ${saidBy(refuting)}.`;
}

/** Each value that sources give, with who gives it. */
function saidBy(evidence: readonly Evidence[]): string {
  const values = new Map<string, Evidence[]>();
  for (const each of evidence) values.set(valueIn(each), [...(values.get(valueIn(each)) ?? []), each]);
  return [...values].map(([value, theirs]) => `${namesOf(theirs)}: “${value}”`).join('; ');
}

/** What was searched is always said: not found is not wrong. */
export function notFoundMessage(claim: Claim, searched: number): string {
  return searched === 0
    ? `“${claim.text}” was not checked: there are no sources.`
    : `“${claim.text}” was not found in the ${searched} ${searched === 1 ? 'source' : 'sources'} searched.`;
}

export function changeTitle(words: string, newText: string, source: SourceRecord): string {
  return `Change “${words}” to “${newText}” (${nameOf(source)})`;
}
