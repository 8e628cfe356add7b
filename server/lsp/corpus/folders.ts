import path from 'node:path';

/** The names under which a writer's sources are looked for where no setting names them. */
export const FOLDER_NAMES = ['sources', 'corpus', 'research'];

/** What the choice of folders may know of the disk. */
export interface FolderQuestions {
  isFolder(candidate: string): boolean;
}

/**
 * The folders with the sources of a draft. A setting is taken relative to the workspace folder of the draft
 * (or the draft's own folder). Otherwise the nearest folder from the draft upwards that has `sources/`, `corpus/`
 * or `research/` wins, up to the workspace folder and no further; a draft outside all of them looks beside itself.
 */
export function corpusFoldersOf(
  draft: string,
  workspaceFolders: readonly string[],
  configured: readonly string[],
  disk: FolderQuestions,
): readonly string[] {
  const root = workspaceFolderOf(draft, workspaceFolders);
  if (configured.length > 0) {
    const base = root ?? path.dirname(draft);
    return [...new Set(configured.map((folder) => path.resolve(base, folder)))].sort();
  }
  for (let folder = path.dirname(draft); ; folder = path.dirname(folder)) {
    const found = FOLDER_NAMES.map((name) => path.join(folder, name)).filter((candidate) => disk.isFolder(candidate));
    if (found.length > 0) return found;
    if (!root || folder === root || folder === path.dirname(folder)) return [];
  }
}

/** The innermost workspace folder that holds the path. */
export function workspaceFolderOf(file: string, workspaceFolders: readonly string[]): string | undefined {
  return workspaceFolders
    .filter((folder) => isInside(file, folder))
    .sort((a, b) => b.length - a.length)
    .at(0);
}

/** Whether a path lies in a folder: compared by parts, so that `corpus-evil` is not inside `corpus`. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}
