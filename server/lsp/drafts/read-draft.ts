import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceDocument } from '../../../corpus/document.ts';
import { readText } from '../../../corpus/readers/read.ts';

/** A draft as its language says it is to be read: what is not prose is not checked. Never throws. */
export function readDraft(text: TextDocument): SourceDocument {
  return readText(text.languageId, text.getText());
}
