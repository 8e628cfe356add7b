import { ReadingFailure } from './failure.ts';
import type { BinaryFormat } from './format.ts';
import { extractHtml } from './html/extract.ts';
import { LIMITS } from './limits.ts';
import { dayOf, headerOf, parseMessage } from './mail/message.ts';
import { type MutableMetadata, mergeMetadata } from './metadata.ts';

/** Web pages saved as one file by browsers (MHTML, RFC 2557). */
export const mhtml: BinaryFormat = {
  name: 'mhtml',
  title: 'MHTML',
  extensions: ['mhtml', 'mht'],
  media: ['multipart/related', 'application/x-mimearchive'],
  kind: 'binary',
  inProcess: false,
  sniff: (head) => /^Snapshot-Content-Location:/im.test(head),
  read: async (bytes) => {
    const page = await parseMessage(bytes);
    if (!page.html) throw new ReadingFailure('damaged', 'This file is no saved web page: it holds no HTML.');
    const document = extractHtml(page.html.slice(0, LIMITS.textLength));
    const metadata: MutableMetadata = {};
    const url = headerOf(page, 'snapshot-content-location');
    if (url && /^https?:\/\//i.test(url)) metadata.url = url;
    const accessed = dayOf(page);
    if (accessed) metadata.accessed = accessed;
    const title = page.subject ? { title: page.subject } : {};
    return { ...document, metadata: mergeMetadata(title, document.metadata, metadata) };
  },
};
