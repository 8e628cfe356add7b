import type { Evidence, Finding } from '../../engine/finding.ts';
import { citeLine } from '../sources/reference.ts';
import { visible } from '../text/visible.ts';
import { chosenEvidence } from './chosen.ts';

/** Longest value that one glance takes in; what is longer is told in a sentence. */
const LONGEST_VALUE = 60;

/** Two values side by side: *draft 204 million · source 240 million (Harbour Gazette, 3 June 2024)*. */
export interface Glance {
  readonly draft: string;
  readonly source: string;
  /** Who gives the source's value, and how many more do. */
  readonly name: string;
}

/** The two values of a figure or date that one source after the other contradicts; undefined for all that needs a sentence. */
export function glanceOf({ claim, verdict, evidence }: Finding): Glance | undefined {
  if (verdict !== 'refuted' || (claim.kind !== 'number' && claim.kind !== 'date')) return undefined;
  const refuting = evidence.filter(({ stance }) => stance === 'refutes');
  const [first] = refuting;
  if (!first || refuting.length < evidence.length) return undefined;
  const values = new Set(refuting.map(valueText));
  const [source = ''] = values;
  if (values.size > 1 || source === '' || Math.max(source.length, claim.text.length) > LONGEST_VALUE) return undefined;
  const { shown } = chosenEvidence(refuting, refuting.length);
  const more = shown.length > 1 ? ` and ${shown.length - 1} more` : '';
  const comment = first.comment ? 'a reader’s comment at ' : '';
  return {
    draft: visible(claim.text),
    source,
    name: `${comment}${citeLine(first.source.metadata, first.source.path)}${more}`,
  };
}

/** The value as the source writes it, on one line; empty where no value stands in the passage. */
export function valueText({ valueSpan, quote, start }: Evidence): string {
  return valueSpan ? visible(quote.slice(valueSpan.start - start, valueSpan.end - start)) : '';
}

/** What is wrong with a claim in one line: the two values where they say it all, else the finding's sentence. */
export function glanceText(finding: Finding): string {
  const glance = glanceOf(finding);
  if (!glance) return visible(finding.message);
  return `draft ${glance.draft} · source ${glance.source} (${glance.name})`;
}
