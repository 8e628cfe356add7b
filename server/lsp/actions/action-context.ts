import type { CheckedDraft } from '../drafts/checked-draft.ts';
import { pathOf } from '../paths.ts';
import type { ServerContext } from '../server-context.ts';
import type { EvidenceLocations } from '../sources/locations.ts';
import type { CitingContext } from './citing.ts';

/** What actions may lean on. */
export interface ActionContext extends CitingContext {
  readonly locations: EvidenceLocations;
  /** Marks can be kept: the draft has a file beside which a sidecar may lie. */
  readonly canMark: boolean;
}

export function actionContext({ abilities, session, locations }: ServerContext, draft: CheckedDraft): ActionContext {
  return {
    draft,
    versionedEdits: abilities.versionedEdits,
    workspaceFolders: session.corpora.workspaceFolders,
    locations,
    documentOf: (evidence) => locations.document(evidence.source, draft.corpus.store),
    canMark: pathOf(draft.uri) !== undefined,
  };
}
