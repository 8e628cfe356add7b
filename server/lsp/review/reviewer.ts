import { readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import { parse } from 'ini';

/** Where the name is looked up that a person signs with. */
export interface ReviewerPlaces {
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The name under which the person is logged in; may throw where the system knows none. */
  userName(): string;
}

const THIS_COMPUTER: ReviewerPlaces = {
  home: homedir(),
  environment: process.env,
  userName: () => userInfo().username,
};

/**
 * The name that signs ticks made in a folder: the `user.name` that Git has for it (of the repository, or else of the
 * person), or the name of the person's account. Git's files are read; Git itself is not run, and its conditional includes are not followed.
 */
export function reviewerOf(folder: string, places: ReviewerPlaces = THIS_COMPUTER): string {
  const { home, environment } = places;
  const configurationFolder = environment['XDG_CONFIG_HOME'] || path.join(home, '.config');
  const files = [
    ...foldersAbove(folder).map((each) => path.join(each, '.git', 'config')),
    path.join(home, '.gitconfig'),
    path.join(configurationFolder, 'git', 'config'),
  ];
  for (const file of files) {
    const name = gitUserName(file);
    if (name) return name;
  }
  try {
    return places.userName();
  } catch {
    return '';
  }
}

function foldersAbove(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}

function gitUserName(file: string): string {
  try {
    const { user } = parse(readFileSync(file, 'utf8')) as { user?: { name?: unknown } };
    return typeof user?.name === 'string' ? user.name.trim() : '';
  } catch {
    return '';
  }
}
