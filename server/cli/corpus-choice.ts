import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where the sources are looked for, and what is wrong with where they were said to be. */
export interface CorpusChoice {
  readonly paths: readonly string[];
  readonly problems: readonly string[];
}

/** The names of a folder of sources that needs no option. */
const USUAL_NAMES = ['sources', 'corpus', 'research'];

/** The paths given with --corpus that exist; without any, the usual folders beside the drafts, else in this folder. */
export function corpusFor(given: readonly string[], drafts: readonly string[]): CorpusChoice {
  if (given.length === 0) return usualCorpus(drafts);
  const problems = given
    .filter((each) => !existsSync(each))
    .map((each) => `There is no file or folder of sources at ${each}.`);
  return { paths: given.filter((each) => existsSync(each)), problems };
}

function usualCorpus(drafts: readonly string[]): CorpusChoice {
  const beside = usualFolders(new Set(drafts.map((draft) => path.dirname(draft))));
  const paths = beside.length > 0 ? beside : usualFolders(new Set(['.']));
  if (paths.length > 0) return { paths, problems: [] };
  return {
    paths,
    problems: [
      `No sources were named with --corpus, and there is no folder ${USUAL_NAMES.join(', ')} beside the draft or here.`,
    ],
  };
}

function usualFolders(parents: ReadonlySet<string>): string[] {
  return [...parents]
    .flatMap((parent) => USUAL_NAMES.map((name) => path.join(parent, name)))
    .filter((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory());
}
