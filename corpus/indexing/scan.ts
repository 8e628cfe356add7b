import type { BigIntStats, Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from './containment.ts';
import { reasonOf, type Unreadable } from './trouble.ts';

/** A regular file below the chosen folders. */
export interface ScannedFile {
  /** Absolute, by way of the folder as it was chosen. */
  readonly path: string;
  /** The same file with all links resolved. */
  readonly realPath: string;
  /** The chosen folder, absolute. */
  readonly folder: string;
  /** Path from the folder on, with `/` on every system. */
  readonly relativePath: string;
  readonly size: number;
  /** Changes whenever the file or its sidecar does. */
  readonly stamp: string;
  /** The file beside it that describes it (`report.pdf.yml`). */
  readonly sidecar?: string;
}

export interface Scan {
  readonly files: readonly ScannedFile[];
  /** What was left out, and why. Hidden files, `node_modules` and leftovers of programs are left out without a word. */
  readonly skipped: readonly Unreadable[];
  /** The chosen folders that exist, with all links resolved: nothing outside them is ever read. */
  readonly roots: readonly string[];
}

const NEVER_SOURCES = /^(?:\.|~\$|node_modules$|Thumbs\.db$|desktop\.ini$)/i;
/** Whether a file or folder of that name is left out without a word: hidden, a dependency, or a program's leftover. */
export function isNeverSource(name: string): boolean {
  return NEVER_SOURCES.test(name);
}

const SIDECAR = /\.ya?ml$/i;
/** Files asked about at the same time. */
const AT_ONCE = 64;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Lists the files below the chosen folders, in the order of their paths. Links are followed where they lead to a place
 * inside the chosen folders that is not reached otherwise. Never throws, but for the signal's reason.
 */
export async function scan(folders: readonly string[], signal?: AbortSignal): Promise<Scan> {
  const walk = new Walk(signal);
  for (const folder of folders) await walk.addRoot(path.resolve(folder));
  for (const [real, root] of walk.roots)
    await walk.enter({ path: root, realPath: real, relativePath: '', folder: root });
  await walk.followLinks();
  return { files: walk.files, skipped: walk.skipped, roots: [...walk.roots.keys()] };
}

interface Place {
  readonly path: string;
  readonly realPath: string;
  readonly relativePath: string;
  readonly folder: string;
}

class Walk {
  readonly files: ScannedFile[] = [];
  readonly skipped: Unreadable[] = [];
  /** Real paths of the chosen folders, to the folders as chosen. */
  readonly roots = new Map<string, string>();
  /** Real paths of files and folders that were seen. */
  readonly #seen = new Set<string>();
  readonly #links: Place[] = [];
  readonly #signal: AbortSignal | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  async addRoot(folder: string): Promise<void> {
    await this.#attempt(folder, async () => {
      const real = await realpath(folder);
      if (!this.roots.has(real)) this.roots.set(real, folder);
    });
  }

  /** Takes up whatever stands at a place. */
  async enter(place: Place): Promise<void> {
    await this.#attempt(place.path, async () => this.#take(place, await stat(place.realPath, { bigint: true })));
  }

  /** Links come last, so that what has a place of its own is known by that. */
  async followLinks(): Promise<void> {
    for (let link = this.#links.shift(); link; link = this.#links.shift()) {
      const place = link;
      await this.#attempt(place.path, async () => {
        const real = await realpath(place.path);
        if ([...this.roots.keys()].some((root) => isInside(real, root))) await this.enter({ ...place, realPath: real });
        else this.#skip(place.path, 'It is a link to a place outside the chosen folders.');
      });
    }
  }

  async #take(place: Place, stats: BigIntStats, sidecar?: string): Promise<void> {
    if (this.#seen.has(place.realPath)) return;
    this.#seen.add(place.realPath);
    if (stats.isDirectory()) await this.#attempt(place.path, () => this.#enterFolder(place));
    else if (stats.isFile()) await this.#addFile(place, stats, sidecar);
    else this.#skip(place.path, kindOf(stats));
  }

  async #enterFolder(folder: Place): Promise<void> {
    const entries = await readdir(folder.realPath, { withFileTypes: true, encoding: 'buffer' });
    const names = this.#readableNames(folder, entries);
    const places: Place[] = [];
    for (const name of [...names.keys()].sort()) {
      if (SIDECAR.test(name) && names.has(name.replace(SIDECAR, ''))) continue;
      const place = placeIn(folder, name);
      if (names.get(name)!.isSymbolicLink()) this.#links.push(place);
      else places.push(place);
    }
    for (let from = 0; from < places.length; from += AT_ONCE) {
      this.#signal?.throwIfAborted();
      await this.#takeAll(places.slice(from, from + AT_ONCE), names);
    }
  }

  /** Asks about several places at once, and takes them up in their order. */
  async #takeAll(places: readonly Place[], names: ReadonlyMap<string, unknown>): Promise<void> {
    const asked = places.map(({ realPath }) => lstat(realPath, { bigint: true }).catch((error: unknown) => error));
    const answers = await Promise.all(asked);
    for (const [at, place] of places.entries()) {
      const name = path.basename(place.path);
      const sidecar = [`${name}.yml`, `${name}.yaml`].find((each) => names.has(each));
      await this.#attempt(place.path, async () => {
        const answer = answers[at];
        if (answer instanceof Error) throw answer;
        await this.#take(place, answer as BigIntStats, sidecar && path.join(path.dirname(place.realPath), sidecar));
      });
    }
  }

  #readableNames(folder: Place, entries: readonly Dirent<Buffer>[]): Map<string, Dirent<Buffer>> {
    const names = new Map<string, Dirent<Buffer>>();
    for (const entry of entries) {
      try {
        const name = UTF8.decode(entry.name);
        if (!isNeverSource(name)) names.set(name, entry);
      } catch {
        this.#skip(
          path.join(folder.path, entry.name.toString()),
          'Its name is not valid UTF-8: rename it to have it read.',
        );
      }
    }
    return names;
  }

  async #addFile(place: Place, stats: BigIntStats, sidecar: string | undefined): Promise<void> {
    const beside = sidecar && (await lstat(sidecar, { bigint: true }));
    const stamp = stampOf(stats) + (beside ? ` ${stampOf(beside)}` : '');
    const relativePath = place.relativePath || path.basename(place.path);
    const file = { ...place, relativePath, size: Number(stats.size), stamp };
    this.files.push(sidecar ? { ...file, sidecar } : file);
  }

  async #attempt(place: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#signal?.throwIfAborted();
      this.#skip(place, reasonOf(error));
    }
  }

  #skip(place: string, reason: string): void {
    this.skipped.push({ path: place, reason });
  }
}

function placeIn(folder: Place, name: string): Place {
  return {
    path: path.join(folder.path, name),
    realPath: path.join(folder.realPath, name),
    relativePath: folder.relativePath ? `${folder.relativePath}/${name}` : name,
    folder: folder.folder,
  };
}

function stampOf(stats: BigIntStats): string {
  return `${stats.size}/${stats.mtimeNs}/${stats.ctimeNs}`;
}

function kindOf(stats: BigIntStats): string {
  if (stats.isFIFO()) return 'It is a pipe, not a file.';
  if (stats.isSocket()) return 'It is a socket, not a file.';
  return 'It is a device, not a file.';
}
