import type { Finding } from '../../engine/finding.ts';

/** A file that gave no evidence because it could not be read. `reason` is one plain sentence. */
export interface UnreadableSource {
  readonly path: string;
  readonly reason: string;
}

/** A draft with what was found in it. `text` is the file as it is on disk; `path` is as the user named it. */
export interface CheckedDraft {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** What of it was not checked, and what else a person should know: one sentence each. */
  readonly limits: readonly string[];
}

/** What one run of `vouch check` has to report. */
export interface Report {
  /** How many sources were read. */
  readonly sources: number;
  readonly unreadable: readonly UnreadableSource[];
  readonly drafts: readonly CheckedDraft[];
}

/** Whether a person should look at a claim: something contradicts it, or a rule names something wrong with it. A hint is none. */
export function needsLook(finding: Finding): boolean {
  const { verdict, code, severity } = finding;
  return verdict === 'refuted' || verdict === 'conflicting' || (code !== undefined && severity !== 'hint');
}
