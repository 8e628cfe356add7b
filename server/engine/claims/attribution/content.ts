import type { Span } from '../../../../corpus/document.ts';
import type { Attribution } from './claim.ts';
import { cueOf } from './cues.ts';
import type { Node, Segment } from './nodes.ts';
import type { Subject } from './subject.ts';

/** A cue with its subject; `from`..`to` are the cue's nodes, inclusive. */
export interface CueMatch {
  readonly lemma: string;
  readonly from: number;
  readonly to: number;
  readonly subject: Subject;
}

/** What a cue hands to its speaker: the quotations beside it, else the words it reports. */
export function contentOf(segment: Segment, match: CueMatch): { content: readonly Span[]; direct: boolean } {
  const quotations = quotationsOf(segment.nodes, match);
  if (quotations.length > 0) return { content: quotations.map(spanOf), direct: true };
  return { content: reportedBy(segment, match), direct: false };
}

function spanOf(node: Node): Span {
  return node.type === 'quote' ? node.quote.inner : { start: node.start, end: node.end };
}

/** Long quotations from the cue before to the cue after. */
function quotationsOf(nodes: readonly Node[], match: CueMatch): Node[] {
  const from = lastCueBefore(nodes, Math.min(match.from, match.subject.from));
  const to = firstCueAfter(nodes, Math.max(match.to, match.subject.to));
  return nodes.slice(from + 1, to).filter((node) => node.type === 'quote' && node.end - node.start > 14);
}

function isCue(node: Node): boolean {
  const cue = node.type === 'word' ? cueOf(node.word.key) : undefined;
  return cue?.shape === 'finite' && !cue.needsContent;
}

/** A quotation belongs to the cue that follows it only if no earlier cue claims it (*X said “…” and Y said*). */
function lastCueBefore(nodes: readonly Node[], at: number): number {
  for (let back = at - 1; back >= 0; back--) {
    if (!isCue(nodes[back]!)) continue;
    const quote = nodes.findIndex((node, index) => index > back && index < at && node.type === 'quote');
    return quote < 0 ? back : quote;
  }
  return -1;
}

function firstCueAfter(nodes: readonly Node[], at: number): number {
  for (let next = at + 1; next < nodes.length; next++) if (isCue(nodes[next]!)) return next;
  return nodes.length;
}

/** The words after the cue and its subject; where nothing of weight follows, the words before. */
function reportedBy(segment: Segment, match: CueMatch): Span[] {
  const { nodes } = segment;
  const last = Math.max(match.to, match.subject.to);
  const after = nodes.slice(last + 1);
  if (isAside(nodes, match)) return aroundAside(segment, match);
  if (after.length >= 5 && !(match.subject.head > match.to && startsDescription(after)))
    return [{ start: after[0]!.start, end: segment.end }];
  const before = nodes.slice(0, Math.min(match.from, match.subject.from));
  const spans: Span[] = [];
  if (before.length > 1) spans.push({ start: before[0]!.start, end: before.at(-1)!.end });
  if (after.length > 0 && (spans.length === 0 || after.length >= 5))
    spans.push({ start: after[0]!.start, end: segment.end });
  return spans;
}

/** *The wall, says X of the Harbour Board, will hold*, *the wall, X reckons, will hold*: between commas or at the end. */
function isAside(nodes: readonly Node[], { from, to, subject }: CueMatch): boolean {
  if (subject.head > from) return nodes[from - 1]?.type === 'comma' && from > 1;
  return subject.from > 1 && nodes[subject.from - 1]?.type === 'comma' && nodes[to + 1]?.type === 'comma';
}

/** What stands before the aside, and what goes on behind the comma that ends it. */
function aroundAside({ nodes, end }: Segment, { from, to, subject }: CueMatch): Span[] {
  const before = { start: nodes[0]!.start, end: nodes[Math.min(from, subject.from) - 2]!.end };
  const last = Math.max(to, subject.to);
  const comma = nodes.findIndex((node, at) => at > last && node.type === 'comma');
  const rest = comma < 0 || describesSpeaker(nodes[comma + 1]) ? undefined : nodes[comma + 1];
  return rest ? [before, { start: rest.start, end }] : [before];
}

function describesSpeaker(node: Node | undefined): boolean {
  return node?.type === 'word' && /^(?:a|an|the|who|whose|which|one|its|their|his|her)$/.test(node.word.key);
}

/** After *said X*, what follows describes X unless the report stands there: *according to X, a fellow at Y, …*. */
function startsDescription(after: readonly Node[]): boolean {
  return (
    after[0]?.type === 'comma' && after[1]?.type === 'word' && ['a', 'an', 'the', 'who'].includes(after[1].word.key)
  );
}

/** Sentences that are quotations alone carry on under the cue before them in the paragraph; so does a transcript's line. */
export function withFollowingQuotations(found: readonly Attribution[][], segments: readonly Segment[]): Attribution[] {
  const all: Attribution[] = [];
  for (let at = 0; at < segments.length; at++) {
    const here = found[at]!;
    const last = all.at(-1);
    const quotations = here.length === 0 ? quotationOnly(segments[at]!) : [];
    const line = last?.lemma === ':' && !last.direct && here.length === 0 ? [spanOfSegment(segments[at]!)] : [];
    const more = last?.direct ? quotations : line;
    if (last && more.length > 0) all[all.length - 1] = { ...last, content: [...last.content, ...more] };
    all.push(...here);
  }
  return all;
}

function spanOfSegment({ start, end }: Segment): Span {
  return { start, end };
}

function quotationOnly(segment: Segment): Span[] {
  return segment.nodes.every((node) => node.type === 'quote') ? segment.nodes.map(spanOf) : [];
}
