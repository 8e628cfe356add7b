import type { Locator } from '../../../corpus/document.ts';
import type { Evidence } from '../../engine/finding.ts';
import { dateInWords } from '../../engine/language/date-words.ts';
import type { EvidenceDocument } from '../sources/evidence-document.ts';
import { citeLine, locatorText } from '../sources/reference.ts';

/** A source in a few words. */
export function nameOf({ source }: Evidence): string {
  return citeLine(source.metadata, source.path);
}

/** Title, author, publisher, date and place of a passage: page, time or cell, since nobody numbers paragraphs. Text of the source, which is not trusted. Briefly, only one of author and publisher. */
export function originOf(evidence: Evidence, document: EvidenceDocument, isBrief = false): string {
  const { title, publisher, author, published } = evidence.source.metadata;
  const { paragraph: _, ...place } = locatorIn(evidence, document) ?? {};
  const at = locatorText(place);
  const who = isBrief ? [publisher ?? author] : [author, publisher];
  const known = [title && `“${title}”`, ...who, published && dateInWords(published), at];
  const comment = evidence.comment ? ' (a reader’s comment)' : '';
  const words = title || publisher ? known : [nameOf(evidence), at];
  return `${words.filter(Boolean).join(', ')}${comment}`;
}

/** The sources that are named and not shown, in one sentence; empty for none. */
export function alsoIn(others: readonly Evidence[]): string {
  if (others.length === 0) return '';
  const names = others.slice(0, 4).map(nameOf);
  const more = others.length > names.length ? ` and ${others.length - names.length} more` : '';
  return `Also in ${others.length} ${others.length === 1 ? 'source' : 'sources'}: ${names.join('; ')}${more}`;
}

function locatorIn({ start, end }: Evidence, { passages }: EvidenceDocument): Locator | undefined {
  return passages.find((passage) => passage.start <= start && end <= passage.end)?.locator;
}
