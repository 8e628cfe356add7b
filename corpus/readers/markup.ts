import type { Span } from '../document.ts';
import { showReferences } from './markdown/inline-text.ts';
import type { Mask } from './mask.ts';
import { raised } from './raised.ts';

/** Elements whose content is never prose. */
const HIDDEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'code',
  'pre',
  'textarea',
  'iframe',
  'head',
]);

/** Told of each tag: its name in lower case, where it starts, and whether it closes. */
export type OnTag = (name: string, start: number, closing: boolean) => void;

const TAG = /^<(\/?)([a-z][a-z\d-]{0,40})/i;
const LONGEST_NAME = 48;

/** Shows what stands between the tags of a stretch of HTML; comments, tags, scripts and code stay blank. Linear. */
export function showBetweenTags(mask: Mask, text: string, span: Span, onTag?: OnTag): void {
  // Searches for closing marks must not run on past the span: with many spans their cost would grow as its square.
  const part = text.slice(span.start, span.end);
  let at = 0;
  while (at < part.length) {
    const tag = part.indexOf('<', at);
    const until = tag < 0 ? part.length : tag;
    if (until > at) {
      mask.keep({ start: span.start + at, end: span.start + until });
      showReferences(mask, text, { start: span.start + at, end: span.start + until });
    }
    if (tag < 0) return;
    const opened = onTag && TAG.exec(part.slice(tag, tag + LONGEST_NAME));
    if (opened) onTag((opened[2] ?? '').toLowerCase(), span.start + tag, opened[1] === '/');
    at = afterNoteMark(part, tag) ?? afterTag(part, tag);
    // A lone "<" is a character like others.
    if (at === tag) mask.keep({ start: span.start + tag, end: span.start + ++at });
  }
}

const RAISED = /^<sup\b[^<>]{0,200}>((?:<[^<>]{0,300}>|[^<]){0,20}?)<\/sup\s{0,5}>/i;
const LONGEST_RAISED = 800;

/** Where reading goes on after a raised mark of a note that starts at `start`; undefined where none does. */
function afterNoteMark(text: string, start: number): number | undefined {
  if (text[start + 1]?.toLowerCase() !== 's') return undefined;
  const match = RAISED.exec(text.slice(start, start + LONGEST_RAISED));
  if (!match) return undefined;
  const content = (match[1] ?? '').replace(/<[^<>]{0,300}>/g, '');
  const before = text.slice(Math.max(0, start - 200), start).replace(/<[^<>]{0,200}>/g, '');
  const after = text.slice(start + match[0].length, start + match[0].length + 2);
  return raised(content, before, after) === '' ? start + match[0].length : undefined;
}

/** Where reading goes on after the tag, comment or hidden element that starts at `start`; `start` where none does. */
function afterTag(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return endOf(text, '-->', start + 4);
  if (/[!?]/.test(text[start + 1] ?? '')) return endOf(text, '>', start);
  const name = TAG.exec(text.slice(start, start + LONGEST_NAME));
  if (!name) return start;
  const close = endOfTag(text, start);
  const hidden = (name[2] ?? '').toLowerCase();
  if (text[start + 1] === '/' || !HIDDEN.has(hidden) || text[close - 2] === '/') return close;
  return endOfElement(text, hidden, close);
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** After the `>` that closes a tag; one inside a quoted attribute does not. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const unit = text[at] as string;
    if (quote) quote = unit === quote ? '' : quote;
    else if (unit === '>') return at + 1;
    else if ((unit === '"' || unit === "'") && text[at - 1] === '=') quote = unit;
  }
  return text.length;
}

function endOfElement(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[^>]{0,40}>`, 'gi');
  close.lastIndex = from;
  const match = close.exec(text);
  return match ? match.index + match[0].length : text.length;
}
