import type { SourceMetadata } from '../../document.ts';
import { dateLine } from '../../furniture/page-date.ts';
import { findDate } from '../dates.ts';
import type { PdfLine } from './lines.ts';

const HEAD_LINES = 25;
/** What a court's system stamps on each page; American courts write the month first. */
const STAMP = /\bfiled:?\s{1,3}(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})\b/i;
const LABEL = /^\s*(?:filed|dated?|decided|issued|published|released?|released on|publication date)\b:?\s/i;

/** The day that a PDF states on its first page: stamped on it, behind a label, or on a line of its own. */
export function dayOfPdf(pages: readonly (readonly PdfLine[])[]): SourceMetadata {
  const lines = (pages[0] ?? []).map((line) => line.text.trim());
  for (const line of lines) {
    const [, month, day, year] = STAMP.exec(line) ?? [];
    const stamped = month && findDate(`${month}/${day}/${year?.length === 2 ? `20${year}` : year}`, 'month-first');
    if (stamped) return { published: stamped.date, publishedFrom: 'page-text' };
  }
  const days = new Set<string>();
  for (const line of lines.slice(0, HEAD_LINES)) {
    const found = LABEL.test(line) && line.length <= 100 ? findDate(line)?.date : dateLine(line)?.published;
    if (found) days.add(found);
  }
  return days.size === 1 ? { published: [...days][0] as string, publishedFrom: 'page-text' } : {};
}
