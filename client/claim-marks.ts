import { commands, l10n, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ClaimLeaf, ClaimNode } from './claims-view.ts';
import { MARK, type MarkArgument, UNMARK } from './protocol.ts';
import { askReason } from './server.ts';

/** Marks one or many claims of the Claims view, with one reason for all. */
export async function markClaims(
  client: LanguageClient,
  kind: MarkArgument['kind'],
  node: ClaimNode | undefined,
  selected: readonly ClaimNode[] | undefined,
): Promise<void> {
  const leaves = leavesOf(node, selected);
  if (leaves.length === 0) {
    void window.showInformationMessage(l10n.t('Select claims in the Claims view first.'));
    return;
  }
  const reason = await askReason(kind);
  if (reason === undefined) return;
  for (const leaf of leaves) {
    const argument: MarkArgument = { ...placeOf(client, leaf), kind, scope: 'here', reason };
    await commands.executeCommand(MARK, argument);
  }
}

/** Takes the marks of claims back. */
export async function unmarkClaims(
  client: LanguageClient,
  node: ClaimNode | undefined,
  selected: readonly ClaimNode[] | undefined,
): Promise<void> {
  for (const leaf of leavesOf(node, selected)) await commands.executeCommand(UNMARK, placeOf(client, leaf));
}

/** The claims meant: those selected if the one clicked is among them, else that one; all of a group. */
function leavesOf(node: ClaimNode | undefined, selected: readonly ClaimNode[] | undefined): ClaimLeaf[] {
  const nodes = selected && (!node || selected.includes(node)) ? selected : node ? [node] : [];
  return nodes.flatMap((each) =>
    'claims' in each ? each.claims.map((claim) => ({ claim, document: each.document })) : [each],
  );
}

function placeOf(client: LanguageClient, { claim, document }: ClaimLeaf): Pick<MarkArgument, 'uri' | 'span'> {
  return { uri: client.code2ProtocolConverter.asUri(document.uri), span: claim.span };
}
