import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locator } from '../../../corpus/document.ts';
import type { PassageStore, SourceRecord, StoredPassage } from '../../../corpus/store/store.ts';
import { dateInWords } from '../../engine/language/date-words.ts';
import { visible } from '../text/visible.ts';

/** The scheme of the read-only texts that stand for sources no editor shows as text. */
export const SOURCE_SCHEME = 'vouch-source';

/** Blanks before each paragraph, so that headings and places stand out in the margin; editors wrap a line under its first word. */
const INDENT = '    ';

/** A source as a text to read: what it says of itself, then its paragraphs under page, time and section. */
export interface EvidenceDocument {
  readonly text: TextDocument;
  readonly passages: readonly StoredPassage[];
  /** Where a place of the source's own text stands in this one. */
  offsetOf(sourceOffset: number): number;
  /** The passage at a place of this text; undefined before the first. */
  passageAt(offset: number): StoredPassage | undefined;
}

/** Lays out a source as the index holds it, so that it can be read even where the file has gone. */
export function evidenceDocument(store: PassageStore, source: SourceRecord, uri: string): EvidenceDocument {
  const passages = store.neighbours(source.id, 0, Number.MAX_SAFE_INTEGER);
  const parts = [heading(source)];
  let length = parts[0]!.length;
  const starts: number[] = [];
  let before: StoredPassage | undefined;
  for (const passage of passages) {
    const lead = leadOf(passage, before);
    before = passage;
    starts.push(length + lead.length);
    const part = `${lead}${onOneLine(passage.text)}\n`;
    parts.push(part);
    length += part.length;
  }
  return {
    text: TextDocument.create(uri, 'plaintext', 1, parts.join('')),
    passages,
    offsetOf: (sourceOffset) => {
      const index = Math.max(
        0,
        passages.findLastIndex((passage) => passage.start <= sourceOffset),
      );
      const passage = passages[index];
      if (!passage) return 0;
      return starts[index]! + Math.min(Math.max(0, sourceOffset - passage.start), passage.text.length);
    },
    passageAt: (offset) => passages[starts.findLastIndex((start) => start <= offset)],
  };
}

/** A paragraph is one line, of the same length as in the source: its breaks are where the source's page happened to end. */
function onOneLine(text: string): string {
  return text.replace(/[\n\r\t\u2028\u2029]/g, ' ');
}

function heading({ metadata, path, problems }: SourceRecord): string {
  const { title, publisher, author, published, accessed, url } = metadata;
  const lines = [
    title,
    [author, publisher, published && dateInWords(published)].filter(Boolean).join(' · '),
    url,
    accessed && `Saved ${dateInWords(accessed)}`,
    path && `File: ${path}`,
    ...problems.map((problem) => `Note: ${problem.message}`),
  ];
  const shown = lines.flatMap((line, index) => (line ? [`${index === 0 ? '' : INDENT}${visible(line)}`] : []));
  return `${shown.join('\n')}\n\n`;
}

/** What stands before a passage: its page, time or sheet where that is new, and the address of a table's cell on its line. */
function leadOf(passage: StoredPassage, before: StoredPassage | undefined): string {
  const { role, speaker, context, locator } = passage;
  const place = placeMark(locator);
  const mark = place !== '' && place !== (before && placeMark(before.locator)) ? `${place}\n` : '';
  if (role === 'table-cell') {
    const isNext = before?.role === 'table-cell' && mark === '';
    const cell = locator?.cell ? `${visible(locator.cell)}  ` : INDENT;
    return `${isNext || !before ? '' : '\n'}${mark}${cell}${context ? `${visible(context)}: ` : ''}`;
  }
  const gap = before ? '\n' : '';
  if (role === 'title' || role === 'heading') return `${gap}${mark}`;
  const words = speaker ?? context;
  return `${gap}${mark}${INDENT}${words ? `${visible(words)}: ` : ''}`;
}

/** Paragraph numbers change with every passage and would only be in the way of reading. */
function placeMark(locator: Locator | undefined): string {
  if (locator?.page !== undefined) return `Page ${locator.page}`;
  return visible(locator?.time ?? locator?.sheet ?? '');
}
