import type { Evidence } from '../../engine/finding.ts';
import { sentencesOf } from '../../engine/language/sentences.ts';
import type { EvidenceDocument } from '../sources/evidence-document.ts';

/** Longest piece of text shown beside the evidence, and longest evidence. */
const LONGEST_NEIGHBOUR = 240;
const LONGEST_QUOTE = 700;

/** A passage as it is shown: the sentences around it, and what in it is the value. */
export interface ShownPassage {
  readonly before: string;
  readonly lead: string;
  readonly value: string;
  readonly tail: string;
  readonly after: string;
}

/** The evidence with one sentence on each side, from the same passage of the source. */
export function shownPassage(evidence: Evidence, document: EvidenceDocument): ShownPassage {
  const passage = document.passages.find(({ start, end }) => start <= evidence.start && evidence.end <= end);
  const before = passage ? sentencesOf(passage.text.slice(0, evidence.start - passage.start)).at(-1)?.text : '';
  const after = passage ? sentencesOf(passage.text.slice(evidence.end - passage.start)).at(0)?.text : '';
  return { before: endOf(before ?? ''), ...split(evidence), after: startOf(after ?? '') };
}

function split({ quote, start, valueSpan }: Evidence): { lead: string; value: string; tail: string } {
  const from = valueSpan ? Math.max(0, valueSpan.start - start) : 0;
  const to = valueSpan ? Math.min(quote.length, valueSpan.end - start) : 0;
  const room = Math.max(0, LONGEST_QUOTE - (to - from)) / 2;
  return {
    lead: endOf(quote.slice(0, from), room),
    value: quote.slice(from, to),
    tail: startOf(quote.slice(to), from === to ? LONGEST_QUOTE : room),
  };
}

function endOf(text: string, longest = LONGEST_NEIGHBOUR): string {
  return text.length > longest ? `…${text.slice(text.length - longest)}` : text;
}

function startOf(text: string, longest = LONGEST_NEIGHBOUR): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
