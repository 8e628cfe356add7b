import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  entryFileName,
  inOrder,
  type Mark,
  parseEntry,
  parseMarkList,
  serialiseEntry,
  type Withdrawal,
} from './sidecar.ts';

/** The folder that holds the marks, one file each. */
export const SIDECAR_NAME = '.vouch';
/** The one file in which the first version kept all marks; it is still read, and never changed. */
export const OLD_SIDECAR_NAME = '.vouch.json';

/** The marks of a sidecar, in the order in which they were made, and what of it cannot be used and why. */
export interface Sidecar {
  readonly marks: readonly Mark[];
  /** One sentence for each file that was left out. */
  readonly damage: readonly string[];
}

/** The sidecar of a draft: the nearest upwards within the workspace folder, or the one to be made at its root. */
export function sidecarPathFor(draft: string, workspaceFolder: string | undefined): string {
  const root = workspaceFolder ?? path.dirname(draft);
  for (let folder = path.dirname(draft); folder !== root; folder = path.dirname(folder)) {
    const isThere = [SIDECAR_NAME, OLD_SIDECAR_NAME].some((name) => existsSync(path.join(folder, name)));
    if (isThere) return path.join(folder, SIDECAR_NAME);
    if (folder === path.dirname(folder)) break;
  }
  return path.join(root, SIDECAR_NAME);
}

/** Reads a sidecar; one that is not there holds no marks. A file that is damaged is named, and the others are used. */
export function readSidecar(sidecar: string): Sidecar {
  const marks: Mark[] = [];
  const withdrawn = new Set<string>();
  const damage: string[] = [];
  const note = (file: string, reason: string) => damage.push(`The marks in ${file} are not used, because ${reason}.`);
  const old = path.join(path.dirname(sidecar), OLD_SIDECAR_NAME);
  const list = read(old, parseMarkList);
  if (list && 'marks' in list) marks.push(...list.marks);
  else if (list) note(old, list.damage);
  for (const name of filesIn(sidecar, (reason) => note(sidecar, reason))) {
    const file = path.join(sidecar, name);
    const found = read(file, parseEntry);
    if (!found) continue;
    if ('mark' in found) marks.push(found.mark);
    else if ('withdrawal' in found) withdrawn.add(found.withdrawal.withdraws);
    else note(file, found.damage);
  }
  return { marks: inOrder(marks.filter((mark) => !withdrawn.has(entryFileName(mark)))), damage };
}

/**
 * Adds marks and withdrawals to a sidecar, each in one step. Nothing that is there already is touched.
 * @throws where the folder cannot be written
 */
export function addToSidecar(sidecar: string, entries: readonly (Mark | Withdrawal)[]): void {
  mkdirSync(sidecar, { recursive: true });
  for (const entry of entries) {
    const file = path.join(sidecar, entryFileName(entry));
    const partial = `${file}.${process.pid}.partial`;
    try {
      writeFileSync(partial, serialiseEntry(entry));
      renameSync(partial, file);
    } catch (error) {
      rmSync(partial, { force: true });
      throw error;
    }
  }
}

function filesIn(sidecar: string, complain: (reason: string) => void): string[] {
  try {
    return readdirSync(sidecar).filter((name) => name.endsWith('.json'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') complain(`the folder cannot be read (${code ?? error})`);
    return [];
  }
}

/** What a parser makes of a file; undefined where there is none. */
function read<Parsed>(file: string, parse: (text: string) => Parsed): Parsed | { readonly damage: string } | undefined {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? undefined : { damage: `it cannot be read (${code ?? error})` };
  }
}
