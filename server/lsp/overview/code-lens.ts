import type { CodeLens, CodeLensParams } from 'vscode-languageserver/node';
import { type CheckedDraft, hasSources } from '../drafts/checked-draft.ts';
import { guarded } from '../guard.ts';
import type { ServerContext } from '../server-context.ts';
import { countClaims, coverage } from './counts.ts';

/** One line above the draft that says how much of it is checked. */
export function serveCodeLens(context: ServerContext): void {
  const { connection, session, abilities } = context;
  const lenses = async ({ textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> => {
    const draft = await session.check(uri);
    if (!draft?.settings.codeLens || draft.isSource || !hasSources(draft)) return [];
    const start = { line: 0, character: 0 };
    const command = { title: lensTitle(draft), command: abilities.ownClient ? 'vouch.claims.focus' : '' };
    return [{ range: { start, end: start }, command }];
  };
  connection.onCodeLens(guarded(connection, 'Coverage', [], lenses));
}

function lensTitle(draft: CheckedDraft): string {
  const { corpus } = draft;
  const count = draft.searched;
  const sources = `${count} ${count === 1 ? 'source' : 'sources'}`;
  const reading =
    corpus.progress.indexing === undefined ? '' : ` (reading, ${Math.floor(corpus.progress.indexing * 100)} %)`;
  return [`${coverage(countClaims(draft))}  ·  ${sources}${reading}`, ...draft.limits].join('  ·  ');
}
