import type { Claim } from '../../claims/kind.ts';
import type { QuotationValue } from '../../claims/quotation/value.ts';
import type { Evidence, Fix, TextEdit } from '../../finding.ts';
import type { PassageView } from '../candidates/context.ts';
import type { QuotationMatch, WordDifference } from './match.ts';

/** Puts the source's words back in place of those that differ, and leaves all else of the quotation as it is. */
export function restoreQuotation(
  claim: Claim<'quotation', QuotationValue>,
  match: QuotationMatch,
  view: PassageView,
  evidence: Evidence,
  openingMark: string,
): Fix | undefined {
  // The apostrophes are the draft's: those in the quotation, else those that go with its marks.
  const curly = claim.text.includes('’') || (!claim.text.includes("'") && !/["'`]/.test(openingMark));
  const edits = match.differences.map((difference) => editFor(difference, claim, view, curly));
  if (edits.length === 0 || edits.some((edit) => !edit)) return undefined;
  return { title: 'Restore the words of the source', preferred: true, edits: edits as TextEdit[], evidence };
}

function editFor(
  difference: WordDifference,
  claim: Claim<'quotation', QuotationValue>,
  view: PassageView,
  curly: boolean,
): TextEdit | undefined {
  const { draft, source, before } = difference;
  const words = source.length > 0 ? sourceText(source[0]!.start, source.at(-1)!.end, view, curly) : '';
  if (words === undefined) return undefined;
  if (draft.length === 0) {
    const at = before?.end ?? claim.span.start;
    return { start: at, end: at, newText: before ? ` ${words}` : `${words} ` };
  }
  const start = draft[0]!.start;
  const end = draft.at(-1)!.end;
  if (words) return { start, end, newText: words };
  return removal(start, end, claim);
}

/** The source's words with the apostrophes of the draft; undefined where quotation marks stand among them. */
function sourceText(start: number, end: number, view: PassageView, curly: boolean): string | undefined {
  const offset = view.passage.start;
  if (start < offset || end > view.passage.end) return undefined;
  const text = view.passage.text.slice(start - offset, end - offset).replace(/\s+/g, ' ');
  if (/[“”"]/u.test(text)) return undefined;
  return curly ? text.replace(/(\p{L})'(?=\p{L})/gu, '$1’') : text.replace(/[’‘]/gu, "'");
}

/** Takes words out with one of the blanks beside them. */
function removal(start: number, end: number, claim: Claim<'quotation', QuotationValue>): TextEdit {
  const text = claim.text;
  const offset = claim.span.start;
  if (/\s/.test(text[end - offset] ?? '')) return { start, end: end + 1, newText: '' };
  if (/\s/.test(text[start - offset - 1] ?? '')) return { start: start - 1, end, newText: '' };
  return { start, end, newText: '' };
}
