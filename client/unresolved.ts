import { l10n, Selection, type TextDocument, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { toRange } from './claims-view.ts';
import type { Drafts } from './drafts.ts';
import type { ClaimState } from './protocol.ts';

/** What still needs a person. */
const UNRESOLVED: readonly ClaimState[] = ['contradicted', 'disputed', 'not-found', 'to-come'];

/** Selects the next (or previous) claim that is not settled, going round at the ends. */
export async function goToUnresolved(drafts: Drafts, direction: 1 | -1): Promise<void> {
  const document = drafts.active();
  if (!document) return;
  const shown = window.activeTextEditor;
  const editor = shown?.document === document ? shown : await window.showTextDocument(document);
  const spans = await unresolvedIn(document, drafts);
  const target = nextFrom(document.offsetAt(editor.selection.start), spans, direction);
  if (target) select(editor, target);
  else void window.setStatusBarMessage(l10n.t('Every claim is settled.'), 3000);
}

type Place = { readonly start: number; readonly range: ReturnType<typeof toRange> };

async function unresolvedIn(document: TextDocument, drafts: Drafts): Promise<Place[]> {
  const claims = await drafts.claims(document);
  return claims
    .filter((claim) => UNRESOLVED.includes(claim.state))
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
