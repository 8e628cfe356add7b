import type { Span } from '../document.ts';
import { showReferences } from './markdown-text.ts';
import type { Mask } from './mask.ts';

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

/** Shows what stands between the tags of a stretch of HTML; comments, tags, scripts and code stay blank. Linear. */
export function showBetweenTags(mask: Mask, text: string, span: Span): void {
  let at = span.start;
  while (at < span.end) {
    const tag = text.indexOf('<', at);
    const until = tag < 0 || tag >= span.end ? span.end : tag;
    if (until > at) {
      mask.keep({ start: at, end: until });
      showReferences(mask, text, { start: at, end: until });
    }
    if (until === span.end) return;
    at = afterTag(text, until, span.end);
    // A lone "<" is a character like others.
    if (at === until) mask.keep({ start: until, end: ++at });
  }
}

/** Where reading goes on after the tag, comment or hidden element that starts at `start`; `start` where none does. */
function afterTag(text: string, start: number, limit: number): number {
  if (text.startsWith('<!--', start)) return endOf(text, '-->', start + 4, limit);
  if (/[!?]/.test(text[start + 1] ?? '')) return endOf(text, '>', start, limit);
  const name = /^<\/?([a-z][a-z\d-]{0,40})/i.exec(text.slice(start, start + 48));
  if (!name) return start;
  const close = endOfTag(text, start, limit);
  const hidden = (name[1] ?? '').toLowerCase();
  if (text[start + 1] === '/' || !HIDDEN.has(hidden) || text[close - 2] === '/') return close;
  return endOfElement(text, hidden, close, limit);
}

function endOf(text: string, mark: string, from: number, limit: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 || at + mark.length > limit ? limit : at + mark.length;
}

/** After the `>` that closes a tag; one inside a quoted attribute does not. */
function endOfTag(text: string, start: number, limit: number): number {
  let quote = '';
  for (let at = start + 1; at < limit; at++) {
    const unit = text[at] as string;
    if (quote) quote = unit === quote ? '' : quote;
    else if (unit === '>') return at + 1;
    else if ((unit === '"' || unit === "'") && text[at - 1] === '=') quote = unit;
  }
  return limit;
}

function endOfElement(text: string, name: string, from: number, limit: number): number {
  const close = new RegExp(`</${name}[^>]{0,40}>`, 'gi');
  close.lastIndex = from;
  const match = close.exec(text);
  return match && match.index < limit ? match.index + match[0].length : limit;
}
