import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CompletionItem, CompletionItemKind, type CompletionParams } from 'vscode-languageserver/node';
import { lspEdits } from '../actions/edits.ts';
import { newNoteFor } from '../citations/notes.ts';
import { bibliographyOf, entriesOf } from '../citations/pandoc.ts';
import { referenceText, sourceKey } from '../citations/reference.ts';
import { draftLanguage } from '../citations/style.ts';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import { guarded } from '../guard.ts';
import { pathOf } from '../paths.ts';
import type { ServerContext } from '../server-context.ts';

/** What opens a citation in Markdown: `[@key]` and `[^note]`. */
export const TRIGGERS = ['@', '^'];

/** How many characters before the cursor are looked at. */
const LONGEST_KEY = 80;

/** Completes the keys of sources where a citation is being written. */
export function serveCompletion(context: ServerContext): void {
  const { connection, session } = context;
  const complete = async ({ textDocument: { uri }, position }: CompletionParams): Promise<CompletionItem[]> => {
    const draft = await session.check(uri);
    if (!draft || draftLanguage(draft.text.languageId) !== 'markdown') return [];
    const offset = draft.text.offsetAt(position);
    const before = draft.text.getText().slice(Math.max(0, offset - LONGEST_KEY), offset);
    if (/(?:^|[[;\s-])@[\w:.#$%&+?<>~/-]*$/.test(before)) return keyItems(draft);
    return /\[\^[^\]\s]*$/.test(before) ? noteItems(draft) : [];
  };
  connection.onCompletion(guarded(connection, 'Completion', [], complete));
}

/** The keys of the draft's bibliography. */
function keyItems({ uri, text }: CheckedDraft): CompletionItem[] {
  const name = bibliographyOf(text.getText());
  const file = pathOf(uri);
  if (!name || !file) return [];
  return entriesOf(textOf(path.resolve(path.dirname(file), name))).map(({ key, text: entry }) => {
    const title = /\btitle\s*=\s*[{"]([^}"\n]{0,200})/i.exec(entry)?.[1];
    return { label: key, kind: CompletionItemKind.Reference, ...(title && { detail: title }) };
  });
}

/** A note for each source; the note itself is added at the end of the draft where it is not there yet. */
function noteItems({ corpus, text }: CheckedDraft): CompletionItem[] {
  return corpus.store.sources().map((source) => {
    const { id, edits } = newNoteFor(source, text.getText());
    return {
      label: id,
      kind: CompletionItemKind.Reference,
      detail: referenceText(source, 'plain'),
      filterText: `${id} ${sourceKey(source)}`,
      additionalTextEdits: lspEdits(text, edits),
    };
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
