import type { SourceDocument } from '../../../corpus/document.ts';
import type { Finding } from '../../engine/finding.ts';
import type { OpenDocument } from './documents.ts';
import { sentenceAt, touches } from './sentence.ts';

/** What makes a finding the same to the reader, wherever in the draft it has moved to. */
export function likeness(finding: Finding): string {
  return `${finding.code}\n${finding.claim.text}\n${finding.message}`;
}

/**
 * Leaves out what would appear under the writer's hands: new findings in the sentence that was edited less than
 * `pause` milliseconds ago and that the cursor has not left. What was shown before stays shown, so nothing flickers;
 * what is no longer wrong goes at once.
 */
export function withoutSentenceBeingTyped(
  findings: readonly Finding[],
  document: SourceDocument,
  open: OpenDocument,
  shownBefore: readonly string[],
  now: number,
  pause: number,
): { readonly shown: readonly Finding[]; readonly heldFor: number } {
  const edit = open.lastEdit;
  const left = edit ? edit.time + pause - now : 0;
  if (!edit || left <= 0) return { shown: findings, heldFor: 0 };
  const sentence = sentenceAt(document, edit.offset);
  if (open.cursor !== undefined && !touches(sentence, { start: open.cursor, end: open.cursor })) {
    return { shown: findings, heldFor: 0 };
  }
  const isInside = (finding: Finding) => touches(finding.claim.span, sentence);
  const known = counted(shownBefore);
  for (const finding of findings) if (!isInside(finding)) take(known, likeness(finding));
  const shown = findings.filter((finding) => !isInside(finding) || take(known, likeness(finding)));
  return { shown, heldFor: shown.length < findings.length ? left : 0 };
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Takes one of a name away, if there is one. */
function take(counts: Map<string, number>, name: string): boolean {
  const count = counts.get(name) ?? 0;
  if (count > 0) counts.set(name, count - 1);
  return count > 0;
}
