import path from 'node:path';
import type { Connection } from 'vscode-languageserver/node';
import type { SourceDocument } from '../../../corpus/document.ts';
import { pathOf } from '../paths.ts';

/** Characters of a draft from which on its first check may take seconds. */
const LONG = 100_000;

/** Told the share of a draft that has been looked through, 0 to 1. At 1 the telling ends. */
export type TellProgress = (share: number) => void;

/** How the first check of a long draft is shown in the editor: how far it is, and what of the draft is left out. */
export function checkProgress(connection: Connection, uri: string, document: SourceDocument): TellProgress {
  if (document.text.length < LONG) return () => {};
  const [limit = ''] = document.problems.map(({ message }) => message);
  const reporter = connection.window.createWorkDoneProgress().then((made) => {
    made.begin(`Vouch checks ${path.basename(pathOf(uri) ?? uri)}`, 0, limit);
    return made;
  });
  let told = 0;
  return (share) => {
    const percentage = Math.floor(share * 100);
    if (percentage === told) return;
    told = percentage;
    void reporter.then((made) => (share < 1 ? made.report(percentage, limit) : made.done())).catch(() => {});
  };
}
