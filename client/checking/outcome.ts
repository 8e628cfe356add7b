import { l10n } from 'vscode';
import type { CheckTextResult } from '../protocol.ts';

/** A draft of the workspace with what was found in it, or why it was not checked. */
export type CheckedFile = { readonly name: string } & (
  | { readonly result: CheckTextResult }
  | { readonly problem: string }
);

/** What a person is told when the drafts of a workspace have been checked. */
export interface Outcome {
  readonly words: string;
  /** Something was contradicted. */
  readonly isWorrying: boolean;
  /** What was not checked, one line each; undefined where nothing was left out. */
  readonly details?: string;
}

/** Sums up a check of the workspace. `left` files were not reached; `limit` is the number at which the search for drafts ended. */
export function outcome(files: readonly CheckedFile[], left: number, limit: number | undefined): Outcome {
  const drafts = files.flatMap((file) => ('result' in file && !file.result.isSource ? [file] : []));
  const wrong = drafts.filter(({ result: { counts } }) => counts.contradicted + counts.disputed > 0);
  const claims = wrong.reduce((sum, { result: { counts } }) => sum + counts.contradicted + counts.disputed, 0);
  const said =
    claims > 0
      ? l10n.t('{0} claims to look at, in {1} of {2} drafts.', claims, wrong.length, drafts.length)
      : l10n.t('{0} drafts checked, and nothing contradicts their sources.', drafts.length);
  const lines = [
    ...files.flatMap((file) => ('problem' in file ? [`${file.name}: ${file.problem}`] : [])),
    ...drafts.filter(({ result }) => !result.hasSources).map(({ name }) => `${name}: ${l10n.t('it has no sources')}`),
    ...drafts.flatMap(({ name, result }) => result.limits.map((words) => `${name}: ${words}`)),
    ...(limit === undefined ? [] : [l10n.t('Only the first {0} files were looked at.', limit)]),
  ];
  const stopped = left > 0 ? ` ${l10n.t('{0} were not reached.', left)}` : '';
  const omitted = lines.length > 0 ? ` ${l10n.t('Something was left out.')}` : '';
  return {
    words: `${said}${stopped}${omitted}`,
    isWorrying: claims > 0,
    ...(lines.length > 0 && { details: `${lines.join('\n')}\n` }),
  };
}
