import type { Email } from 'postal-mime';
import type { SourceDocument, SourceMetadata } from '../document.ts';
import { ReadingFailure } from './failure.ts';
import type { BinaryFormat } from './format.ts';
import { extractHtml } from './html/extract.ts';
import { LIMITS } from './limits.ts';
import { dayOf, parseMessage } from './mail/message.ts';
import type { MutableMetadata } from './metadata.ts';
import { readPlain } from './plain.ts';

/** E-mail messages (RFC 5322). Their attachments are named, not read. */
export const mail: BinaryFormat = {
  name: 'mail',
  title: 'e-mail',
  extensions: ['eml'],
  media: ['message/rfc822'],
  kind: 'binary',
  inProcess: false,
  read: async (bytes) => {
    const message = await parseMessage(bytes);
    if (message.headers.length === 0) throw new ReadingFailure('damaged', 'This file is no e-mail message.');
    const document = bodyOf(message);
    const attachments = message.attachments.length;
    const problems = [...document.problems];
    if (attachments > 0)
      problems.push({
        code: 'attachments',
        message: `The ${attachments === 1 ? 'attachment' : `${attachments} attachments`} of this message ${attachments === 1 ? 'was' : 'were'} not read; save what you need beside it.`,
      });
    return { ...document, problems, metadata: metadataOf(message) };
  },
};

function bodyOf(message: Email): SourceDocument {
  if (message.text?.trim()) return readPlain(withoutQuoteMarks(message.text.slice(0, LIMITS.textLength)), 'mail');
  if (message.html) return extractHtml(message.html.slice(0, LIMITS.textLength));
  return { ...readPlain(''), problems: [{ code: 'empty', message: 'This message holds no text.' }] };
}

/** What is quoted in a message, without the mark before each line, parted from what stands around it. */
function withoutQuoteMarks(text: string): string {
  let depth = 0;
  const lines = text.split(/\r\n|\n|\r/).map((line) => {
    const mark = /^(?:>\s?){1,20}/.exec(line)?.[0] ?? '';
    const own = mark.split('>').length - 1;
    const isParted = own !== depth;
    depth = own;
    return (isParted ? '\n' : '') + line.slice(mark.length);
  });
  return lines.join('\n');
}

function metadataOf(message: Email): SourceMetadata {
  const metadata: MutableMetadata = {};
  const author = message.from?.name || message.from?.address;
  const published = dayOf(message);
  if (message.subject) metadata.title = message.subject.slice(0, 500);
  if (author) metadata.author = author.slice(0, 500);
  if (published) Object.assign(metadata, { published, publishedFrom: 'header' });
  return metadata;
}
