import type { CheckedDraft } from '../drafts/checked-draft.ts';

/** Names the scope of a search that found nothing, since not found is not the same as wrong; empty for a source. */
export function searched({ corpus, isSource }: CheckedDraft): string {
  if (isSource) return '';
  if (corpus.folders.length === 0) return 'No sources were searched: there is no folder with sources for this draft.';
  const count = corpus.store.sourceCount();
  const unread = corpus.progress.unreadable.length;
  const indexing = corpus.progress.indexing === undefined ? '' : ' Sources are still being read.';
  const unreadable = unread > 0 ? ` ${unread} could not be read.` : '';
  return `Searched ${count} ${count === 1 ? 'source' : 'sources'} in ${corpus.folders.join(', ')}.${unreadable}${indexing}`;
}
