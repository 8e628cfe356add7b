import type { Evidence, Fix } from '../../engine/finding.ts';
import { citeLine } from '../sources/reference.ts';
import { visible } from '../text/visible.ts';

/** Longest piece of text in the title of an action. */
const LONGEST = 60;

/** `Change “$204 billion” to “$240 billion” (Harbour Gazette, 15 May 2024)`: what goes, what comes, on whose word. */
export function changeTitle(fix: Fix, text: string): string {
  const [edit] = fix.edits;
  if (!edit || fix.edits.length > 1) return visible(fix.title);
  const old = text.slice(edit.start, edit.end);
  const words = edit.newText === '' ? `Delete ${quoted(old)}` : `Change ${quoted(old)} to ${quoted(edit.newText)}`;
  return fix.evidence ? `${words} (${nameOf(fix.evidence)})` : words;
}

export function nameOf({ source }: Evidence): string {
  return citeLine(source.metadata, source.path);
}

export function quoted(words: string): string {
  const line = visible(words);
  return line.length > LONGEST ? `“${line.slice(0, LONGEST)}…”` : `“${line}”`;
}
