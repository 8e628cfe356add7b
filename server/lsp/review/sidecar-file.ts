import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ParsedSidecar, parseSidecar, type Sidecar, serialiseSidecar } from './sidecar.ts';

export const SIDECAR_NAME = '.vouch.json';

/** The sidecar of a draft: the nearest upwards within the workspace folder, or the one to be made at its root. */
export function sidecarPathFor(draft: string, workspaceFolder: string | undefined): string {
  const root = workspaceFolder ?? path.dirname(draft);
  for (let folder = path.dirname(draft); folder !== root; folder = path.dirname(folder)) {
    const candidate = path.join(folder, SIDECAR_NAME);
    if (existsSync(candidate)) return candidate;
    if (folder === path.dirname(folder)) break;
  }
  return path.join(root, SIDECAR_NAME);
}

/** Reads a sidecar; one that is not there holds no marks. */
export function readSidecar(file: string): ParsedSidecar {
  try {
    return parseSidecar(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { sidecar: { marks: [] } };
    return { damage: `it cannot be read (${(error as NodeJS.ErrnoException).code ?? error})` };
  }
}

/**
 * Changes a sidecar as it is on disk now, so that what another window wrote in the meantime stays. A damaged one is put aside
 * under another name first, which is returned. The new text takes its place in one step.
 * @throws where the folder cannot be written
 */
export function changeSidecar(file: string, change: (sidecar: Sidecar) => Sidecar): { readonly keptAside?: string } {
  const parsed = readSidecar(file);
  const keptAside = 'damage' in parsed ? keepAside(file) : undefined;
  const before = 'sidecar' in parsed ? parsed.sidecar : { marks: [] };
  const partial = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(partial, serialiseSidecar(change(before)));
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  return keptAside ? { keptAside } : {};
}

function keepAside(file: string): string {
  for (let number = 1; ; number += 1) {
    const aside = file.replace(/\.json$/, `.damaged-${number}.json`);
    if (existsSync(aside)) continue;
    copyFileSync(file, aside);
    return aside;
  }
}
