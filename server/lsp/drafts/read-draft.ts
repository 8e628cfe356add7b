import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceDocument } from '../../../corpus/document.ts';
import { readText } from '../../../corpus/readers/read.ts';

/** Characters up to which a draft is checked. A book has a million; what is longer is data. */
const LONGEST_DRAFT = 2_000_000;

/** A draft as it is checked, and what of it is not. */
export interface LimitedDraft {
  readonly document: SourceDocument;
  readonly limits: readonly string[];
}

/** Reads a draft as its language says; what is not prose is not checked. Never throws. */
export function limitedDraft(text: TextDocument): LimitedDraft {
  const whole = text.getText();
  if (whole.length <= LONGEST_DRAFT) {
    const document = readText(text.languageId, whole);
    return { document, limits: document.problems.map((problem) => problem.message) };
  }
  const document = readText(text.languageId, whole.slice(0, LONGEST_DRAFT));
  const limit = `Only the first ${LONGEST_DRAFT.toLocaleString('en')} of the draft's ${whole.length.toLocaleString('en')} characters are checked.`;
  return { document, limits: [limit, ...document.problems.map((problem) => problem.message)] };
}
