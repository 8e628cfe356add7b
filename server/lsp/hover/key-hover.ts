import type { SourceRecord } from '../../../corpus/store/store.ts';
import { noteOf } from '../citations/notes.ts';
import { referenceText, sourceKey, webAddress } from '../citations/reference.ts';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import type { Markup } from '../text/markup.ts';

/** Longest citation that is looked at around the pointer. */
const LONGEST = 120;

/** What source a citation under the pointer names: `[^note]` or `@key`; undefined where there is no citation or no such source. */
export function keyHover(draft: CheckedDraft, offset: number, markup: Markup): string | undefined {
  const key = keyAt(draft.text.getText(), offset);
  const source = key && draft.corpus.store.sources().find((candidate) => isCalled(candidate, key, draft));
  if (!source) return undefined;
  const lines = [referenceText(source, 'plain'), webAddress(source), source.path];
  return lines.flatMap((line) => (line ? [markup.words(line)] : [])).join('\n\n');
}

function keyAt(text: string, offset: number): string | undefined {
  const from = Math.max(0, offset - LONGEST);
  const around = text.slice(from, offset + LONGEST);
  const keys = around.matchAll(/\[\^([^\]\s]{1,100})\]|@([\w-]{1,100})/g);
  const found = [...keys].find(({ index, 0: all }) => from + index <= offset && offset <= from + index + all.length);
  return found?.[1] ?? found?.[2];
}

/** A note belongs to the source that it describes; a key to the source of that name. */
function isCalled(source: SourceRecord, key: string, { text }: CheckedDraft): boolean {
  return noteOf(source, text.getText()) === key || sourceKey(source) === key;
}
