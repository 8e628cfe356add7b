import type { Evidence, TextEdit } from '../../engine/finding.ts';

/** The ways of citing a source that a person can choose from. */
export type CitationStyleName = 'footnote' | 'pandoc' | 'inline-link' | 'parenthesis' | 'comment' | 'criticmarkup';

/** Kinds of mark-up in which drafts are written, as far as citing goes. */
export type DraftLanguage = 'markdown' | 'plain' | 'latex' | 'asciidoc' | 'restructuredtext' | 'html';

/** What is cited, and where in the draft. */
export interface CitationRequest {
  readonly evidence: Evidence;
  /** Page, time or cell of the evidence, as a citation writes it; empty where unknown. */
  readonly locator: string;
  readonly text: string;
  readonly language: DraftLanguage;
  /** Span of the words that the citation is for. */
  readonly start: number;
  readonly end: number;
  /** Where the phrase ends to which the words belong (*421 passengers*): what is put behind the words goes there. */
  readonly phraseEnd?: number;
  /** The words that will stand there, where a fix changes them at the same time. */
  readonly newText?: string;
}

/** A citation as edits of the draft; they touch nothing that is there, except an inline link, which replaces the claim's span. */
export type Citation = readonly TextEdit[];

/** The language in which an editor's document is written. */
export function draftLanguage(languageId: string): DraftLanguage {
  if (languageId === 'latex' || languageId === 'tex') return 'latex';
  const known: readonly string[] = ['markdown', 'asciidoc', 'restructuredtext', 'html'] satisfies DraftLanguage[];
  return known.includes(languageId) ? (languageId as DraftLanguage) : 'plain';
}

/** The line ending that a text uses. */
export function lineEnding(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
