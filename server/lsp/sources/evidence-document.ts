import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locator } from '../../../corpus/document.ts';
import type { PassageStore, SourceRecord, StoredPassage } from '../../../corpus/store/store.ts';
import { dateInWords } from '../../engine/language/date-words.ts';
import { visible } from '../text/visible.ts';
import { locatorText } from './reference.ts';

/** The scheme of the read-only texts that stand for sources no editor shows as text. */
export const SOURCE_SCHEME = 'vouch-source';

/** A source as a text to read: what it says of itself, then its passages with page and time marks. */
export interface EvidenceDocument {
  readonly text: TextDocument;
  readonly passages: readonly StoredPassage[];
  /** Where a place of the source's own text stands in this one. */
  offsetOf(sourceOffset: number): number;
}

/** Lays out a source as the index holds it, so that it can be read even where the file has gone. */
export function evidenceDocument(store: PassageStore, source: SourceRecord, uri: string): EvidenceDocument {
  const passages = store.neighbours(source.id, 0, Number.MAX_SAFE_INTEGER);
  const parts = [heading(source)];
  let length = parts[0]!.length;
  const starts: number[] = [];
  let place = '';
  for (const passage of passages) {
    const mark = placeMark(passage.locator);
    const lead = [mark && mark !== place ? `── ${mark} ──\n` : '', introduction(passage)].join('');
    place = mark;
    starts.push(length + lead.length);
    const part = `${lead}${passage.text}\n\n`;
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
  };
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
  const shown = lines.flatMap((line) => (line ? [visible(line)] : []));
  return `${shown.join('\n')}\n\n`;
}

/** Paragraph numbers change with every passage and would only be in the way of reading. */
function placeMark(locator: Locator | undefined): string {
  if (locator?.page !== undefined) return `page ${locator.page}`;
  return (locator?.time ?? locator?.cell) ? locatorText(locator) : '';
}

function introduction({ speaker, context }: StoredPassage): string {
  if (speaker) return `${speaker}: `;
  return context ? `${context}: ` : '';
}
