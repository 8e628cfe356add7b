import { pathToFileURL } from 'node:url';
import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver/node';
import { ProtocolRequestType } from 'vscode-languageserver/node';
import type { PassageStore, SourceRecord } from '../../../corpus/store/store.ts';
import { guarded } from '../guard.ts';
import {
  DESCRIBE,
  type DescribeParams,
  ORIGINAL,
  type OriginalParams,
  type OriginalResult,
} from '../overview/protocol.ts';
import type { ServerContext } from '../server-context.ts';
import { dateProblem, describeSource } from './describe.ts';
import { sourceIdOf } from './locations.ts';

/** Serves the texts of sources, as the index holds them, under the scheme `vouch-source`; and says what files they are of. */
export function serveSources(context: ServerContext): void {
  const { connection, locations } = context;
  const content = async ({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult | null> => {
    const id = sourceIdOf(uri);
    if (id === undefined) return null;
    for (const { archive } of context.session.corpora.all()) await archive?.readSource(id);
    const found = findSource(context, uri);
    if (!found) return { text: 'This source is no longer among the sources.\n' };
    return { text: locations.document(found.source, found.store).text.getText() };
  };
  connection.workspace.textDocumentContent.on(guarded(connection, 'Source text', null, content));
  const original = ({ uri, line }: OriginalParams): OriginalResult | null => {
    const found = findSource(context, uri);
    const file = found?.source.path;
    if (!found || file === undefined) return null;
    const { text, passageAt } = locations.document(found.source, found.store);
    // The line that names a page stands above the page's first paragraph, and a blank line before the next name.
    const page =
      line === undefined ? undefined : passageAt(text.offsetAt({ line: line + 2, character: 0 }))?.locator?.page;
    return { uri: pathToFileURL(file).href, ...(page !== undefined && { page }) };
  };
  const describe = async ({ uri, id, isTrial, ...description }: DescribeParams): Promise<string | null> => {
    const draft = await context.session.check(uri);
    const file = draft?.corpus.store.source(id)?.path;
    if (!draft || file === undefined) return 'This source has no file, so nothing can be kept beside it.';
    if (isTrial) return dateProblem(description) ?? null;
    const problem = describeSource(file, description);
    if (problem === undefined) void draft.corpus.refresh();
    return problem ?? null;
  };
  const describeType = new ProtocolRequestType<DescribeParams, string | null, never, void, void>(DESCRIBE);
  const failed = 'What you said of the source could not be kept.';
  connection.onRequest(describeType, guarded(connection, 'Describing a source', failed, describe));
  const type = new ProtocolRequestType<OriginalParams, OriginalResult | null, never, void, void>(ORIGINAL);
  connection.onRequest(type, guarded(connection, 'Original', null, original));
}

function findSource(
  { session }: ServerContext,
  uri: string,
): { source: SourceRecord; store: PassageStore } | undefined {
  const id = sourceIdOf(uri);
  if (id === undefined) return undefined;
  for (const { store } of session.corpora.all()) {
    const source = store.source(id);
    if (source) return { source, store };
  }
  return undefined;
}
