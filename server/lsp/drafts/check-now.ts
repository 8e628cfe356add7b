import type { SourceDocument } from '../../../corpus/document.ts';
import type { ArchivedChecker } from '../../archived/check.ts';
import type { Checker, CheckOptions } from '../../engine/check.ts';
import type { Finding } from '../../engine/finding.ts';
import type { Corpus } from '../corpus/corpus.ts';

/** What the check found in a draft, and what of it was not checked. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly limits: readonly string[];
  /** How many sources were searched. */
  readonly searched: number;
  /** Whether an archive has answered everything. */
  readonly isWhole: boolean;
}

/** Checks with what is known at the moment: of the archive, what it has answered so far. */
export function checkedNow(
  local: Checker,
  archived: ArchivedChecker | undefined,
  corpus: Corpus,
  document: SourceDocument,
  options: CheckOptions,
): Found {
  const { findings, isWhole } = archived?.checkNow(document, options) ?? {
    findings: local.check(document, options),
    isWhole: corpus.archive === undefined,
  };
  const limits = (archived?.checker ?? local).limits(document, findings);
  const searched = archived !== undefined && isWhole ? archived.store.sourceCount() : localSources(corpus);
  return { findings, limits, searched, isWhole };
}

/** What is found in one of the sources. */
export function notChecked(local: Checker, corpus: Corpus, document: SourceDocument): Found {
  return { findings: [], limits: local.limits(document, []), searched: localSources(corpus), isWhole: true };
}

function localSources({ archive, store }: Corpus): number {
  return archive?.localSources ?? store.sourceCount();
}
