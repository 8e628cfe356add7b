import { l10n, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { Drafts } from './drafts.ts';
import type { ClaimItem, ClaimState } from './protocol.ts';
import { toRange } from './ranges.ts';

/** What somebody has to look at. What no source speaks of is left to the Claims view: there may be something in each sentence. */
const TO_LOOK_AT: readonly ClaimState[] = ['contradicted', 'disputed', 'to-come'];

/** Selects the next (or previous) claim to look at, going round at the ends. */
export async function goToUnresolved(drafts: Drafts, direction: 1 | -1): Promise<void> {
  const document = drafts.active();
  if (!document) return;
  const shown = window.activeTextEditor;
  const editor = shown?.document === document ? shown : await window.showTextDocument(document);
  const claims = await drafts.claims(document);
  const target = nextFrom(document.offsetAt(editor.selection.start), placesToLookAt(claims), direction);
  if (target) select(editor, target);
  else void window.setStatusBarMessage(nothingLeft(claims), 5000);
}

function nothingLeft(claims: readonly ClaimItem[]): string {
  const open = claims.filter(({ state }) => state === 'not-found').length;
  return open === 0
    ? l10n.t('Every claim is settled.')
    : l10n.t('Nothing contradicts the sources. {0} claims were found in none of them: see the Claims view.', open);
}

type Place = { readonly start: number; readonly range: ReturnType<typeof toRange> };

function placesToLookAt(claims: readonly ClaimItem[]): Place[] {
  return claims
    .filter((claim) => TO_LOOK_AT.includes(claim.state))
    .map(({ span, range }) => ({ start: span.start, range: toRange(range) }));
}

function nextFrom(offset: number, places: readonly Place[], direction: 1 | -1): Place | undefined {
  return direction === 1
    ? (places.find((place) => place.start > offset) ?? places.at(0))
    : (places.findLast((place) => place.start < offset) ?? places.at(-1));
}

function select(editor: TextEditor, { range }: Place): void {
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
