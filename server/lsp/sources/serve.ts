import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver/node';
import { guarded } from '../guard.ts';
import type { ServerContext } from '../server-context.ts';
import { sourceIdOf } from './locations.ts';

/** Serves the texts of sources, as the index holds them, under the scheme `vouch-source`. */
export function serveSources(context: ServerContext): void {
  const { connection, session, locations } = context;
  const content = ({ uri }: TextDocumentContentParams): TextDocumentContentResult | null => {
    const id = sourceIdOf(uri);
    if (id === undefined) return null;
    for (const corpus of session.corpora.all()) {
      const source = corpus.store.source(id);
      if (source) return { text: locations.document(source, corpus.store).text.getText() };
    }
    return { text: 'This source is no longer among the sources.\n' };
  };
  connection.workspace.textDocumentContent.on(guarded(connection, 'Source text', null, content));
}
