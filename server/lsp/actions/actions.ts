import { type CodeAction, CodeActionKind, type Command, type Diagnostic } from 'vscode-languageserver/node';
import { COMMANDS, type MarkRequest } from '../commands/names.ts';
import type { ReviewedFinding } from '../review/claim-state.ts';
import type { ActionContext } from './action-context.ts';
import { nameOf, quoted } from './change.ts';
import { type Choice, choicesFor, oneForEachSource } from './choices.ts';
import { marksFor } from './marks.ts';

/**
 * The actions for one claim, in the order in which a writer reaches for them. All are quick fixes: where a claim had
 * none, editors would offer those of another claim of the line.
 */
export function actionsFor(
  claim: ReviewedFinding,
  diagnostics: readonly Diagnostic[],
  context: ActionContext,
): CodeAction[] {
  const shared = { kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }) };
  const choices = choicesFor(claim, context);
  const attributions = choices.filter(({ what }) => what === 'attribute');
  return [
    ...choices.filter((choice) => !attributions.includes(choice)).map(editAction),
    ...shownEvidence(claim, context),
    ...attributions.map(editAction),
    ...marks(claim, context),
  ].map((action) => ({ ...shared, ...action }));
}

function editAction({ title, edit, isPreferred }: Choice): CodeAction {
  return { title, edit, ...(isPreferred && { isPreferred }) };
}

function shownEvidence({ finding }: ReviewedFinding, { draft, locations }: ActionContext): CodeAction[] {
  return oneForEachSource(finding.evidence).flatMap((evidence) => {
    const location = locations.locate(evidence, draft.corpus.store);
    const title = `Show evidence in ${nameOf(evidence)}`;
    return location ? [{ title, command: { title, command: COMMANDS.showEvidence, arguments: [location] } }] : [];
  });
}

function marks(claim: ReviewedFinding, { draft, canMark }: ActionContext): CodeAction[] {
  if (!canMark) return [];
  const { span, text } = claim.finding.claim;
  const place = { uri: draft.uri, span };
  if (claim.mark) return [commandAction(`Take back the mark on ${quoted(text)}`, COMMANDS.unmark, place)];
  return marksFor(claim).map(({ title, kind, scope }) =>
    commandAction(title, COMMANDS.mark, { ...place, kind, scope } satisfies MarkRequest),
  );
}

function commandAction(title: string, command: string, argument: unknown): CodeAction {
  const run: Command = { title, command, arguments: [argument] };
  return { title, command: run };
}
