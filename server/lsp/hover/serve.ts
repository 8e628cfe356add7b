import { type Hover, type HoverParams, MarkupKind, type Range } from 'vscode-languageserver/node';
import { actionContext } from '../actions/action-context.ts';
import { choicesFor } from '../actions/choices.ts';
import { type ApplyRequest, COMMANDS } from '../commands/names.ts';
import { isReported } from '../diagnostics/report.ts';
import { type CheckedDraft, claimsAt } from '../drafts/checked-draft.ts';
import { guarded } from '../guard.ts';
import type { ServerContext } from '../server-context.ts';
import { markdown, plainText } from '../text/markup.ts';
import { type HoverContext, type HoverLinks, hoverText } from './hover.ts';
import { keyHover } from './key-hover.ts';

/** How many claims of one place are shown: a figure inside a quotation is two. */
const MOST_CLAIMS = 2;

/** Shows, for the claim under the pointer, what the sources say. */
export function serveHover(context: ServerContext): void {
  const { connection, session, abilities } = context;
  const hover = async ({ textDocument: { uri }, position }: HoverParams): Promise<Hover | null> => {
    const draft = await session.check(uri);
    if (!draft) return null;
    const offset = draft.text.offsetAt(position);
    const markup = abilities.markdownHover ? markdown : plainText;
    const kind = abilities.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
    const key = keyHover(draft, offset, markup);
    if (key !== undefined) return { contents: { kind, value: key } };
    const claims = claimsAt(draft, { start: offset, end: offset }).slice(0, MOST_CLAIMS);
    if (!claims[0]) return null;
    const { locations } = context;
    const shared: HoverContext = {
      draft,
      markup,
      isSaid: (claim) => abilities.ownClient && isReported(claim, draft.settings),
      documentOf: (evidence) => locations.document(evidence.source, draft.corpus.store),
      linkTo: (evidence) => linkTo(context, draft, evidence),
      links: abilities.ownClient ? linksFor(context, draft) : undefined,
    };
    const value = claims.map((claim) => hoverText(claim, shared)).join('\n\n---\n\n');
    return { contents: { kind, value }, range: rangeOf(draft, claims[0].finding.claim.span) };
  };
  connection.onHover(guarded(connection, 'Hover', null, hover));
}

/**
 * The link to a passage. Our own client lets through a few commands of ours, one of which opens any passage; in other
 * editors a file can be linked to.
 */
function linkTo(
  { abilities, locations }: ServerContext,
  draft: CheckedDraft,
  evidence: Parameters<HoverContext['linkTo']>[0],
): string | undefined {
  const location = locations.locate(evidence, draft.corpus.store);
  if (!location) return undefined;
  if (abilities.ownClient) return commandLink(COMMANDS.showEvidence, location);
  return location.uri.startsWith('file:') ? `${location.uri}#L${location.range.start.line + 1}` : undefined;
}

function linksFor(context: ServerContext, draft: CheckedDraft): HoverLinks {
  const actions = actionContext(context, draft);
  return {
    choices: (claim) => choicesFor(claim, actions),
    linkToChoice: ({ finding: { claim } }, { what, index }) =>
      commandLink(COMMANDS.apply, { uri: draft.uri, span: claim.span, what, index } satisfies ApplyRequest),
    linkToAll: ({ finding: { claim } }) => commandLink('vouch.showEvidenceView', { uri: draft.uri, span: claim.span }),
  };
}

function commandLink(command: string, argument: unknown): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}

function rangeOf({ text }: CheckedDraft, { start, end }: { start: number; end: number }): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}
