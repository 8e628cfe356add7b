import path from 'node:path';
import type { ExecuteCommandParams, Location } from 'vscode-languageserver/node';
import { actionContext } from '../actions/action-context.ts';
import { choicesFor } from '../actions/choices.ts';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import { guarded } from '../guard.ts';
import { pathOf } from '../paths.ts';
import type { ReviewedFinding } from '../review/claim-state.ts';
import { reviewerOf } from '../review/reviewer.ts';
import type { Signature } from '../review/reviews.ts';
import { selectorOf } from '../review/selector.ts';
import type { Mark, MarkKind } from '../review/sidecar.ts';
import type { ServerContext } from '../server-context.ts';
import { SOURCE_SCHEME } from '../sources/evidence-document.ts';
import { type ApplyRequest, COMMANDS, type MarkRequest, type UnmarkRequest } from './names.ts';

/** Longest reason that is kept. */
const LONGEST_REASON = 500;

/** Carries out the commands of our actions. What the editor sends is looked at before it is believed. */
export function serveCommands(context: ServerContext): void {
  const { connection } = context;
  const run = async ({ command, arguments: [argument] = [] }: ExecuteCommandParams): Promise<null> => {
    if (command === COMMANDS.showEvidence) await showEvidence(context, argument);
    if (command === COMMANDS.apply) await apply(context, argument as Partial<ApplyRequest> | undefined);
    if (command === COMMANDS.mark) await mark(context, argument as Partial<MarkRequest> | undefined);
    if (command === COMMANDS.unmark) await unmark(context, argument as Partial<UnmarkRequest> | undefined);
    return null;
  };
  connection.onExecuteCommand(guarded(connection, 'Command', null, run));
}

/** Opens a file or a source's text at a passage; nothing else can be opened in this way. */
async function showEvidence({ connection, abilities }: ServerContext, argument: unknown): Promise<void> {
  const { uri, range } = (argument ?? {}) as Partial<Location>;
  const isOurs = typeof uri === 'string' && (uri.startsWith('file:') || uri.startsWith(`${SOURCE_SCHEME}:`));
  if (!isOurs || !range || !abilities.showDocument) return;
  await connection.window.showDocument({ uri, takeFocus: true, selection: range });
}

/** Writes one of a claim's choices into the draft, as the editor's quick fix would. */
async function apply(context: ServerContext, request: Partial<ApplyRequest> | undefined): Promise<void> {
  const { window, workspace } = context.connection;
  const found = await claimOf(context, request);
  const choices = found ? choicesFor(found.claim, actionContext(context, found.draft)) : [];
  const choice = choices.find(({ what, index }) => what === request?.what && index === request?.index);
  const done = choice && (await workspace.applyEdit({ label: choice.title, edit: choice.edit }));
  if (!done?.applied) window.showInformationMessage('The draft has changed meanwhile, so nothing was written.');
}

async function mark(context: ServerContext, request: Partial<MarkRequest> | undefined): Promise<void> {
  const found = await claimOf(context, request);
  const file = found && pathOf(found.draft.uri);
  if (!file) return;
  const { draft, claim } = found;
  const { kind = 'ignored', scope = 'here', reason = '' } = request!;
  const { code, evidence, claim: marked } = claim.finding;
  const entry: Omit<Mark, 'document'> & Signature = {
    kind,
    scope,
    selector: selectorOf(draft.document, marked.span),
    ...(code && { rule: code }),
    sources: [...new Set(evidence.map(({ source }) => source.hash))].sort(),
    reason: String(reason).slice(0, LONGEST_REASON),
    ...signature(context, draft, file),
  };
  await change(context, SAID[kind], () => context.session.reviews.add(file, entry));
}

async function unmark(context: ServerContext, request: Partial<UnmarkRequest> | undefined): Promise<void> {
  const found = await claimOf(context, request);
  const known = found?.claim.mark;
  const file = found && pathOf(found.draft.uri);
  if (!known || !file) return;
  await change(context, 'The mark', () =>
    context.session.reviews.remove(file, [known], signature(context, found.draft, file)),
  );
}

/** Who does this, and when. */
function signature({ options }: ServerContext, { settings }: CheckedDraft, file: string): Signature {
  return { by: settings.reviewer || reviewerOf(path.dirname(file)), made: new Date(options.now()).toISOString() };
}

const SAID: Record<MarkKind, string> = {
  checked: 'The tick',
  'on-author': 'The mark',
  ignored: 'The choice to ignore this',
  'wrong-match': 'The note of a wrong match',
};

/** Writes to the sidecar, and says where it failed. */
async function change({ connection, refresh }: ServerContext, what: string, write: () => void): Promise<void> {
  try {
    write();
    refresh();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    connection.window.showErrorMessage(`${what} could not be saved in the workspace (${reason}).`);
  }
}

interface FoundClaim {
  readonly draft: CheckedDraft;
  readonly claim: ReviewedFinding;
}

/** The claim that stands exactly at the span that a command names; undefined where the draft has changed since. */
async function claimOf(
  { session }: ServerContext,
  request: Partial<UnmarkRequest> | undefined,
): Promise<FoundClaim | undefined> {
  const { uri, span } = request ?? {};
  const draft = typeof uri === 'string' ? await session.check(uri) : undefined;
  const claim = draft?.claims.find(
    ({ finding }) => finding.claim.span.start === span?.start && finding.claim.span.end === span?.end,
  );
  return draft && claim ? { draft, claim } : undefined;
}
