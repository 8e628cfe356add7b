import path from 'node:path';
import { type CheckedDraft, hasSources } from '../drafts/checked-draft.ts';
import { pathOf } from '../paths.ts';

/** Names the scope of a search that found nothing, since not found is not the same as wrong; empty for a source. */
export function searched(draft: CheckedDraft): string {
  const { corpus, isSource, searched: count, archive, uri } = draft;
  if (isSource) return '';
  if (!hasSources(draft)) return 'No sources were searched: there is no folder with sources for this draft.';
  const unread = corpus.progress.unreadable.length;
  const indexing = corpus.progress.indexing === undefined ? '' : ' Sources are still being read.';
  const folders = corpus.folders.map((folder) => seenFrom(uri, folder));
  const places = [...folders, ...(archive === 'in' ? ['the archive'] : [])];
  const asked =
    archive === 'asked'
      ? ' The archive has not answered yet.'
      : archive === 'out'
        ? ' The archive does not answer.'
        : '';
  const unreadable = unread > 0 ? ` ${unread} could not be read.` : '';
  return `Searched ${count} ${count === 1 ? 'source' : 'sources'} in ${places.join(', ')}.${unreadable}${indexing}${asked}`;
}

/** A folder as a person beside the draft would name it; in full where it lies elsewhere. */
function seenFrom(draft: string, folder: string): string {
  const file = pathOf(draft);
  const seen = file === undefined ? folder : path.relative(path.dirname(file), folder);
  return seen === '' || seen.startsWith('..') || path.isAbsolute(seen) ? folder : seen;
}
