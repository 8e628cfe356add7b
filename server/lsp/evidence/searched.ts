import path from 'node:path';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import { pathOf } from '../paths.ts';

/** Names the scope of a search that found nothing, since not found is not the same as wrong; empty for a source. */
export function searched({ corpus, isSource, uri }: CheckedDraft): string {
  if (isSource) return '';
  if (corpus.folders.length === 0) return 'No sources were searched: there is no folder with sources for this draft.';
  const count = corpus.store.sources().length;
  const unread = corpus.progress.unreadable.length;
  const indexing = corpus.progress.indexing === undefined ? '' : ' Sources are still being read.';
  const unreadable = unread > 0 ? ` ${unread} could not be read.` : '';
  return `Searched ${count} ${count === 1 ? 'source' : 'sources'} in ${corpus.folders.map((folder) => seenFrom(uri, folder)).join(', ')}.${unreadable}${indexing}`;
}

/** A folder as a person beside the draft would name it; in full where it lies elsewhere. */
function seenFrom(draft: string, folder: string): string {
  const file = pathOf(draft);
  const seen = file === undefined ? folder : path.relative(path.dirname(file), folder);
  return seen === '' || seen.startsWith('..') || path.isAbsolute(seen) ? folder : seen;
}
