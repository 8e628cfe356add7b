import path from 'node:path';
import type { SourceDocument, Span } from '../../corpus/document.ts';
import type { PassageStore, SourceRecord } from '../../corpus/store/store.ts';
import { paragraphsOf } from '../engine/draft.ts';
import type { Evidence } from '../engine/finding.ts';
import { placesToCome } from '../lsp/overview/counts.ts';
import type { ClaimState, ReviewedFinding } from '../lsp/review/claim-state.ts';
import { evidencePlaces } from './evidence-places.ts';

/** What a fact-check report is made from. */
export interface ReportInput {
  /** The draft's file name, or what it is called while it has none. */
  readonly name: string;
  /** Folder of the draft, from which the report names the files of sources; absent where it has none. */
  readonly folder?: string;
  /** Format of the draft: a name of `FORMATS`, a media type or a language identifier. */
  readonly format: string;
  readonly document: SourceDocument;
  /** All claims of the draft, in order, with people's marks on them. */
  readonly claims: readonly ReviewedFinding[];
  readonly store: PassageStore;
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** What of the draft, the marks or the index was left out, one sentence each. */
  readonly limits: readonly string[];
  /** When the report is made: ISO 8601, in UTC. */
  readonly made: string;
}

/** A passage that speaks about a claim, with the place where a person finds it: `p. 12`; empty where unknown. */
export interface ReportedEvidence extends Evidence {
  readonly place: string;
}

/** A claim as a report names it. Numbers count from 1 in the order of the draft. */
export interface ReportedClaim extends ReviewedFinding {
  readonly number: number;
  /** The sentence in which the claim stands; the claim itself where it stands in none. */
  readonly sentence: Span;
  /** What speaks for or against the claim, contradictions first. */
  readonly evidence: readonly ReportedEvidence[];
}

/** A source on which claims rest. Numbers count from 1 in the order in which the draft needs them. */
export interface ReportedSource {
  readonly number: number;
  readonly record: SourceRecord;
  readonly passages: readonly ReportedPassage[];
}

/** A passage with the numbers of the claims that it speaks about. */
export interface ReportedPassage {
  readonly evidence: ReportedEvidence;
  readonly claims: readonly number[];
}

/** What a report does not vouch for. */
export interface Coverage {
  readonly sentences: number;
  /** Sentences that hold nothing that Vouch checks. */
  readonly unchecked: readonly Span[];
  /** Offsets of what is still to come (TK). */
  readonly toCome: readonly number[];
  readonly limits: readonly string[];
  readonly unreadable: ReportInput['unreadable'];
  /** Sources that were read with a reservation, such as a page that could not be read. */
  readonly reservations: readonly { readonly source: SourceRecord; readonly message: string }[];
}

/** One draft, checked, as it is handed on: every claim with its state, evidence and the word of whoever looked at it. */
export interface FactCheckReport {
  readonly name: string;
  readonly format: string;
  readonly document: SourceDocument;
  readonly claims: readonly ReportedClaim[];
  readonly counts: Readonly<Record<ClaimState, number>>;
  readonly sources: readonly ReportedSource[];
  /** How many sources were searched. */
  readonly searched: number;
  readonly coverage: Coverage;
  readonly made: string;
}

/** Puts a report together. The same input gives the same report. */
export function factCheckReport(input: ReportInput): FactCheckReport {
  const { name, format, document, store, made } = input;
  const sentences = paragraphsOf(document).flatMap((paragraph) => paragraph.sentences);
  const placeOf = evidencePlaces(store);
  const sourceOf = namedFrom(input.folder);
  const claims = input.claims.map((claim, index): ReportedClaim => {
    const { span } = claim.finding.claim;
    const sentence = sentences[lastAt(sentences, span.start)];
    const evidence = claim.finding.evidence.map((one) => ({
      ...one,
      source: sourceOf(one.source),
      place: placeOf(one),
    }));
    return {
      ...claim,
      number: index + 1,
      sentence: sentence && span.start < sentence.end ? { start: sentence.start, end: sentence.end } : span,
      evidence: evidence.toSorted((a, b) => Number(a.stance === 'supports') - Number(b.stance === 'supports')),
    };
  });
  const counts = { contradicted: 0, disputed: 0, 'not-found': 0, 'on-author': 0, confirmed: 0, ignored: 0 };
  for (const { state } of claims) counts[state] += 1;
  const held = new Set(claims.flatMap(({ finding: { claim } }) => sentencesUnder(sentences, claim.span)));
  const searched = store.sources();
  return {
    name,
    format,
    document,
    claims,
    counts,
    sources: sourcesOf(claims),
    searched: searched.length,
    coverage: {
      sentences: sentences.length,
      unchecked: sentences.filter((_, index) => !held.has(index)).map(({ start, end }) => ({ start, end })),
      toCome: placesToCome(document.prose),
      limits: input.limits,
      unreadable: input.unreadable.map(({ path: file, reason }) => ({ path: relativeTo(input.folder, file), reason })),
      reservations: searched.flatMap((source) =>
        source.problems.map(({ message }) => ({ source: sourceOf(source), message })),
      ),
    },
    made,
  };
}

/** Names files from the draft's folder, so that a report says nothing of the computer it was made on. */
function namedFrom(folder: string | undefined): (source: SourceRecord) => SourceRecord {
  const known = new Map<string, SourceRecord>();
  return (source) => {
    const named = known.get(source.id) ?? {
      ...source,
      ...(source.path !== undefined && { path: relativeTo(folder, source.path) }),
    };
    known.set(source.id, named);
    return named;
  };
}

function relativeTo(folder: string | undefined, file: string): string {
  return folder === undefined ? path.basename(file) : path.relative(folder, file).split(path.sep).join('/');
}

/** Index of the last span that starts at or before an offset; -1 where there is none. */
function lastAt(spans: readonly Span[], offset: number): number {
  let [low, high] = [-1, spans.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Indexes of the sentences that a span reaches into: a quotation may run over several. */
function sentencesUnder(sentences: readonly Span[], span: Span): number[] {
  const found: number[] = [];
  for (let index = Math.max(0, lastAt(sentences, span.start)); index < sentences.length; index += 1) {
    const { start, end } = sentences[index]!;
    if (start >= span.end) break;
    if (end > span.start) found.push(index);
  }
  return found;
}

function sourcesOf(claims: readonly ReportedClaim[]): ReportedSource[] {
  const sources = new Map<
    string,
    { record: SourceRecord; passages: Map<string, { evidence: ReportedEvidence; claims: number[] }> }
  >();
  for (const { number, evidence } of claims) {
    for (const one of evidence) {
      const source = sources.get(one.source.id) ?? { record: one.source, passages: new Map() };
      sources.set(one.source.id, source);
      const key = `${one.start} ${one.end}`;
      const passage = source.passages.get(key) ?? { evidence: one, claims: [] };
      source.passages.set(key, passage);
      if (passage.claims.at(-1) !== number) passage.claims.push(number);
    }
  }
  return [...sources.values()].map(({ record, passages }, index) => ({
    number: index + 1,
    record,
    passages: [...passages.values()].sort((a, b) => a.evidence.start - b.evidence.start),
  }));
}
