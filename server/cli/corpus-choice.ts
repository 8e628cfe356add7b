import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { corpusFoldersOf, FOLDER_NAMES } from '../lsp/corpus/folders.ts';

/** Where the sources are looked for, and what is wrong with where they were said to be. */
export interface CorpusChoice {
  readonly paths: readonly string[];
  readonly problems: readonly string[];
}

/**
 * The paths given with --corpus that exist; without any, the folders that an editor opened here would use. Where an
 * archive was named, there need be none.
 */
export function corpusFor(given: readonly string[], drafts: readonly string[], archive?: string): CorpusChoice {
  if (given.length === 0) return archive === undefined ? usualCorpus(drafts) : { ...usualCorpus(drafts), problems: [] };
  const missing = given.filter((each) => !existsSync(each));
  return {
    paths: given.filter((each) => existsSync(each)),
    problems: missing.map((each) => `There is no file or folder of sources at ${each}.`),
  };
}

function usualCorpus(drafts: readonly string[]): CorpusChoice {
  const here = process.cwd();
  const folders = drafts.flatMap((draft) => corpusFoldersOf(path.resolve(draft), [here], [], { isFolder }));
  const paths = [...new Set(folders)].map((folder) => path.relative(here, folder) || '.');
  if (paths.length > 0) return { paths, problems: [] };
  const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(FOLDER_NAMES);
  return {
    paths,
    problems: [`No sources were named with --corpus, and no folder ${names} is beside the draft or above it.`],
  };
}

function isFolder(candidate: string): boolean {
  return statSync(candidate, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
