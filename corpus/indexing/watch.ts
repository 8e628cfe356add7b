import { type FSWatcher, statSync, watch } from 'node:fs';
import { isNeverSource } from './scan.ts';

export interface WatchOptions {
  /** Milliseconds of quiet after a change before it is told, so that many changes at once are told once. */
  readonly quiet?: number;
  /** Milliseconds between two calls without any change seen: watchers of the system miss some. */
  readonly rescan?: number;
  /** Milliseconds between two calls while a folder cannot be watched. */
  readonly poll?: number;
}

export interface FolderWatch {
  close(): void;
}

/** A change is told after this many times of `quiet` at the latest, however long the changes go on. */
const PATIENCE = 10;

/**
 * Calls `changed` when something below the folders may have changed: shortly after the system says so, and from time to
 * time in any case. A folder that is missing or cannot be watched is tried again, and until then counts as changed
 * every `poll` milliseconds. Keeps no program running. Watching never throws.
 */
export function watchFolders(folders: readonly string[], changed: () => void, options: WatchOptions = {}): FolderWatch {
  const { quiet = 300, rescan = 600_000, poll = 10_000 } = options;
  const soon = settled(changed, quiet);
  const watches = folders.map((folder) => new OneFolder(folder, soon.note));
  const healing = setInterval(changed, rescan);
  const trying = setInterval(() => {
    const blind = watches.filter((each) => !each.isWatching);
    for (const each of blind) each.start();
    if (blind.length > 0) changed();
  }, poll);
  healing.unref();
  trying.unref();
  return {
    close() {
      clearInterval(healing);
      clearInterval(trying);
      soon.cancel();
      for (const each of watches) each.stop();
    },
  };
}

/** The system's watch over one folder and all below it, as long as it holds. */
class OneFolder {
  readonly #folder: string;
  readonly #noted: () => void;
  #watcher: FSWatcher | undefined;
  #watched: bigint | undefined;

  constructor(folder: string, noted: () => void) {
    this.#folder = folder;
    this.#noted = noted;
    this.start();
  }

  /** Whether there is a watch, and the folder that it was put on still stands in its place. */
  get isWatching(): boolean {
    return this.#watcher !== undefined && this.#watched === inodeOf(this.#folder);
  }

  start(): void {
    this.stop();
    this.#watched = inodeOf(this.#folder);
    if (this.#watched === undefined) return;
    try {
      const watcher = watch(this.#folder, { recursive: true, persistent: false });
      this.#watcher = watcher;
      watcher.on('change', (_, name) => {
        if (!isHidden(name)) this.#noted();
      });
      watcher.on('error', () => this.stop());
    } catch {
      this.#watcher = undefined;
    }
  }

  stop(): void {
    const watcher = this.#watcher;
    this.#watcher = undefined;
    watcher?.close();
  }
}

function inodeOf(folder: string): bigint | undefined {
  return statSync(folder, { bigint: true, throwIfNoEntry: false })?.ino;
}

/** Whether a change concerns only what is never a source. A change without a name may concern anything. */
function isHidden(name: string | Buffer | null): boolean {
  return name !== null && String(name).split(/[\\/]/).some(isNeverSource);
}

/** Tells once after all is quiet, or after a while of unrest. */
function settled(tell: () => void, quiet: number) {
  let timer: NodeJS.Timeout | undefined;
  let first = 0;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const note = () => {
    const now = Date.now();
    if (timer === undefined) first = now;
    else if (now - first > quiet * PATIENCE) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      tell();
    }, quiet);
    timer.unref();
  };
  return { note, cancel };
}
