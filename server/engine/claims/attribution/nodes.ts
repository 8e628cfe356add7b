import type { Span } from '../../../../corpus/document.ts';
import { mentionsIn, type NameMention } from '../../language/names.ts';
import type { Paragraph } from '../../language/sentences.ts';
import { type Word, wordsOf } from '../../language/words.ts';
import { type QuotedSpan, quotedSpansOf } from '../quotation/spans.ts';

/** A sentence for the grammar of attribution: names, quotations and parentheses are one node each. */
export type Node =
  | (Span & { readonly type: 'word'; readonly word: Word })
  | (Span & { readonly type: 'name'; readonly name: NameMention })
  | (Span & { readonly type: 'quote'; readonly quote: QuotedSpan })
  | (Span & { readonly type: 'comma' | 'colon' | 'dash' | 'semicolon' | 'parenthesis' | 'possessive' });

/** The nodes of one sentence. A quotation that holds several sentences does not end the sentence it stands in. */
export interface Segment extends Span {
  readonly nodes: readonly Node[];
}

/** Nodes of the longest sentence: what is longer is no sentence, and is cut. */
const LONGEST_SENTENCE = 240;

const PARENTHESIS = /\([^()]{0,120}\)/g;
const PUNCTUATION = /,|:(?=\s|$)|;|\s--?\s|[–—]/g;

/** Cuts a paragraph into sentences of nodes. Linear in its length. */
export function segmentsOf(paragraph: Paragraph): Segment[] {
  const quotes = quotedSpansOf(paragraph);
  const masked = mask(paragraph, quotes);
  const nodes = [
    ...quotes.map((quote): Node => ({ type: 'quote', quote, start: quote.start, end: quote.end })),
    ...nodesOf(masked, paragraph.start),
  ];
  nodes.sort((a, b) => a.start - b.start || a.end - b.end);
  return cutAtSentences(nodes, paragraph, quotes);
}

/** The paragraph's text with quotations and parentheses blotted out, so that names and words inside them do not count. */
function mask(paragraph: Paragraph, quotes: readonly QuotedSpan[]): string {
  let masked = '';
  let last = 0;
  for (const quote of quotes) {
    const [from, to] = [quote.start - paragraph.start, quote.end - paragraph.start];
    masked += paragraph.text.slice(last, from) + '\u0001'.repeat(to - from);
    last = to;
  }
  return masked + paragraph.text.slice(last);
}

function nodesOf(masked: string, offset: number): Node[] {
  const nodes: Node[] = [];
  const open = masked.replace(PARENTHESIS, (inside, index: number) => {
    nodes.push({ type: 'parenthesis', start: offset + index, end: offset + index + inside.length });
    return '\u0001'.repeat(inside.length);
  });
  const words = wordsOf(open, offset);
  const names = mentionsIn(words, open, offset);
  let next = 0;
  for (const word of words) {
    while (next < names.length && names[next]!.full.end <= word.start) next++;
    const name = names[next];
    if (name && word.start >= name.full.start && word.start < name.full.end) {
      if (word.start === name.full.start) nodes.push(...nameNodes(name, open, offset));
    } else nodes.push({ type: 'word', word, start: word.start, end: word.end });
  }
  for (const match of open.matchAll(PUNCTUATION)) {
    const start = offset + match.index;
    const type = match[0] === ',' ? 'comma' : match[0] === ':' ? 'colon' : match[0] === ';' ? 'semicolon' : 'dash';
    nodes.push({ type, start, end: start + match[0].length });
  }
  return nodes;
}

function nameNodes(name: NameMention, text: string, offset: number): Node[] {
  const { start, end } = name.full;
  const node: Node = { type: 'name', name, start, end };
  if (!/^['’]s?/.test(text.slice(end - offset, end - offset + 2))) return [node];
  return [node, { type: 'possessive', start: end, end: end + 1 }];
}

function cutAtSentences(nodes: readonly Node[], paragraph: Paragraph, quotes: readonly QuotedSpan[]): Segment[] {
  const breaks = paragraph.sentences
    .slice(1)
    .map((sentence) => sentence.start)
    .filter(outside(quotes));
  const segments: Segment[] = [];
  let next = 0;
  let current: Node[] = [];
  const close = () => {
    if (current.length > 0) segments.push({ nodes: current, start: current[0]!.start, end: current.at(-1)!.end });
    current = [];
  };
  for (const node of nodes) {
    if (next < breaks.length && node.start >= breaks[next]!) {
      close();
      while (next < breaks.length && node.start >= breaks[next]!) next++;
    }
    current.push(node);
    if (current.length >= LONGEST_SENTENCE) close();
  }
  close();
  return segments;
}

/** Whether a place lies in none of some ordered stretches; asked for places in order. */
function outside(quotes: readonly QuotedSpan[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while (next < quotes.length && quotes[next]!.end <= at) next++;
    return !(quotes[next] && quotes[next]!.start < at);
  };
}
