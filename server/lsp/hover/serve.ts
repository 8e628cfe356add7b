import { type Hover, type HoverParams, MarkupKind, type Range } from 'vscode-languageserver/node';
import type { Evidence } from '../../engine/finding.ts';
import { type CheckedDraft, claimsAt } from '../drafts/checked-draft.ts';
import { guarded } from '../guard.ts';
import type { ServerContext } from '../server-context.ts';
import { markdown, plainText } from '../text/markup.ts';
import { hoverText } from './hover.ts';
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
    const shared = {
      draft,
      markup,
      showsDiagnostics: abilities.ownClient,
      documentOf: (evidence: Evidence) => context.locations.document(evidence.source, draft.corpus.store),
      linkTo: (evidence: Evidence) => linkTo(context, evidence, draft),
    };
    const value = claims.map((claim) => hoverText(claim, shared)).join('\n\n---\n\n');
    return { contents: { kind, value }, range: rangeOf(draft, claims[0].finding.claim.span) };
  };
  connection.onHover(guarded(connection, 'Hover', null, hover));
}

/**
 * The link to a passage. Our own client lets through one command of ours, which opens any passage; in other editors
 * a file can be linked to.
 */
function linkTo({ abilities, locations }: ServerContext, evidence: Evidence, draft: CheckedDraft): string | undefined {
  const location = locations.locate(evidence, draft.corpus.store);
  if (!location) return undefined;
  if (abilities.ownClient) return `command:vouch.showEvidence?${encodeURIComponent(JSON.stringify([location]))}`;
  return location.uri.startsWith('file:') ? `${location.uri}#L${location.range.start.line + 1}` : undefined;
}

function rangeOf({ text }: CheckedDraft, { start, end }: { start: number; end: number }): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}
