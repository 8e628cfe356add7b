import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest } from 'vscode-languageserver/node';
import { type CheckedDraft, hasSources } from '../drafts/checked-draft.ts';
import { guarded } from '../guard.ts';
import type { ServerContext } from '../server-context.ts';
import { countClaims, coverage } from './counts.ts';

/** Milliseconds after which an editor that was told of sources still being read is to ask again. */
const READING_PACE = 1000;

/** One line above the draft that says how much of it is checked. */
export function serveCodeLens(context: ServerContext): void {
  const { connection, session, abilities } = context;
  const lenses = async ({ textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> => {
    const draft = await session.check(uri);
    if (!draft?.settings.codeLens || draft.isSource || !hasSources(draft)) return [];
    if (draft.corpus.progress.indexing !== undefined) askAgainLater(context);
    const start = { line: 0, character: 0 };
    const command = { title: lensTitle(draft), command: abilities.ownClient ? 'vouch.claims.focus' : '' };
    return [{ range: { start, end: start }, command }];
  };
  connection.onCodeLens(guarded(connection, 'Coverage', [], lenses));
}

/** An editor may lose a refresh that comes while it waits for an answer: what is true for a moment only is told anew. */
function askAgainLater({ connection, abilities }: ServerContext): void {
  if (!abilities.refreshesCodeLens) return;
  setTimeout(() => {
    connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  }, READING_PACE).unref();
}

function lensTitle(draft: CheckedDraft): string {
  const { corpus, limits, searched: count } = draft;
  const { indexing } = corpus.progress;
  if (indexing !== undefined) return [`reading the sources (${Math.floor(indexing * 100)} %)`, ...limits].join(' · ');
  const sources = `${count} ${count === 1 ? 'source' : 'sources'}`;
  return [coverage(countClaims(draft)), sources, ...limits].join(' · ');
}
