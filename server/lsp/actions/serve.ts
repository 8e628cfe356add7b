import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver/node';
import { claimsAt } from '../drafts/checked-draft.ts';
import { guarded } from '../guard.ts';
import type { ServerContext } from '../server-context.ts';
import { actionContext } from './action-context.ts';
import { actionsFor } from './actions.ts';

/** Quick fixes alone: what rewrites facts is never run on saving, as `source.fixAll` would be. */
export const ACTION_KINDS = [CodeActionKind.QuickFix];

/** How many claims of a selection get their actions: a menu for a whole page helps nobody. */
const MOST_CLAIMS = 3;

/** Offers corrections, citations and marks for the claims at the cursor. */
export function serveActions(context: ServerContext): void {
  const { connection, session } = context;
  const actions = async ({ textDocument: { uri }, range, context: asked }: CodeActionParams): Promise<CodeAction[]> => {
    if (asked.only && !asked.only.some((only) => only === '' || only === CodeActionKind.QuickFix)) return [];
    const draft = await session.check(uri);
    if (!draft) return [];
    const shared = actionContext(context, draft);
    const span = { start: draft.text.offsetAt(range.start), end: draft.text.offsetAt(range.end) };
    return claimsAt(draft, span)
      .slice(0, MOST_CLAIMS)
      .flatMap((claim) => {
        const { code, claim: found } = claim.finding;
        const start = draft.text.positionAt(found.span.start);
        const own = asked.diagnostics.filter(
          (diagnostic) =>
            diagnostic.code === code &&
            diagnostic.range.start.line === start.line &&
            diagnostic.range.start.character === start.character,
        );
        return actionsFor(claim, own, shared);
      });
  };
  connection.onCodeAction(guarded(connection, 'Quick fixes', [], actions));
}
