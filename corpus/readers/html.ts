import type { TextFormat } from './format.ts';
import { readHtmlDraft } from './html/draft.ts';
import { extractHtml } from './html/extract.ts';

/** Web pages, as browsers and SingleFile save them, and HTML that is being written. */
export const html: TextFormat = {
  name: 'html',
  title: 'HTML',
  extensions: ['html', 'htm', 'xhtml', 'shtml'],
  media: ['text/html', 'application/xhtml+xml', 'html'],
  kind: 'text',
  inProcess: true,
  sniff: (head) => /^(?:\xef\xbb\xbf)?\s{0,20}(?:<!--[\s\S]{0,2000}?-->\s{0,20})?<(?:!doctype html|html)\b/i.test(head),
  encoding: (head) => /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w:.-]{1,40})/i.exec(head)?.[1],
  read: extractHtml,
  draft: readHtmlDraft,
};
