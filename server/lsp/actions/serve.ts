import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver/node';
import { type CheckedDraft, claimsAt } from '../drafts/checked-draft.ts';
import { guarded } from '../guard.ts';
import { pathOf } from '../paths.ts';
import type { ServerContext } from '../server-context.ts';
import { type ActionContext, actionsFor, FIX_ALL, fixAll } from './actions.ts';

export const ACTION_KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

/** How many claims of a selection get their actions: a menu for a whole page helps nobody. */
const MOST_CLAIMS = 3;

/** Offers corrections, citations and marks for the claims at the cursor. */
export function serveActions(context: ServerContext): void {
  const { connection, session } = context;
  const actions = async ({ textDocument: { uri }, range, context: asked }: CodeActionParams): Promise<CodeAction[]> => {
    const draft = await session.check(uri);
    if (!draft) return [];
    const wants = (kind: string) =>
      !asked.only || asked.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const shared = actionContext(context, draft);
    const span = { start: draft.text.offsetAt(range.start), end: draft.text.offsetAt(range.end) };
    const found = claimsAt(draft, span)
      .slice(0, MOST_CLAIMS)
      .flatMap((claim) => {
        const {
          code,
          claim: { span: of },
        } = claim.finding;
        const start = draft.text.positionAt(of.start);
        const own = asked.diagnostics.filter(
          (diagnostic) =>
            diagnostic.code === code &&
            diagnostic.range.start.line === start.line &&
            diagnostic.range.start.character === start.character,
        );
        return actionsFor(claim, own, shared);
      })
      .filter((action) => wants(action.kind!));
    const all = asked.only && wants(FIX_ALL) ? fixAll(draft.claims, shared) : undefined;
    return all ? [...found, all] : found;
  };
  connection.onCodeAction(guarded(connection, 'Quick fixes', [], actions));
}

function actionContext({ abilities, session, locations }: ServerContext, draft: CheckedDraft): ActionContext {
  return {
    draft,
    versionedEdits: abilities.versionedEdits,
    workspaceFolders: session.corpora.workspaceFolders,
    locations,
    documentOf: (evidence) => locations.document(evidence.source, draft.corpus.store),
    canMark: pathOf(draft.uri) !== undefined,
  };
}
