import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isInside } from './folders.ts';

/** Asks the person whether a folder may be read; resolves with the answer. */
export type AskForFolder = (folder: string) => Promise<boolean>;

/**
 * A workspace may come from anyone, and may name any folder as its sources. One that lies outside the workspace, by
 * its real path, is read only after the person has agreed to it by name. What was agreed to is kept in the editor's storage.
 */
export class FolderConsent {
  readonly #file: string | undefined;
  readonly #ask: AskForFolder;
  readonly #allowed: Set<string>;
  readonly #asked = new Set<string>();
  /** Called when a folder has been agreed to. */
  onAgreed: () => void = () => {};

  constructor(storage: string | undefined, ask: AskForFolder) {
    this.#file = storage && path.join(storage, 'agreed-folders.json');
    this.#ask = ask;
    this.#allowed = new Set(this.#file ? readAgreed(this.#file) : []);
  }

  /** Whether the folder may be read now. Where it must be asked for, the person is asked, once, and until then it may not. */
  isAllowed(folder: string, home: string): boolean {
    const real = realPathOf(folder);
    if (isInside(real, realPathOf(home)) || this.#allowed.has(real)) return true;
    if (!this.#asked.has(real)) {
      this.#asked.add(real);
      void this.#askFor(real);
    }
    return false;
  }

  async #askFor(real: string): Promise<void> {
    if (!(await this.#ask(real).catch(() => false))) return;
    this.#allowed.add(real);
    if (this.#file) keepAgreed(this.#file, [...this.#allowed]);
    this.onAgreed();
  }
}

function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

function readAgreed(file: string): string[] {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  } catch {
    // Nothing has been agreed to yet; a damaged list only means that the person is asked again.
    return [];
  }
}

function keepAgreed(file: string, folders: readonly string[]): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(folders));
  } catch {
    // Storage that cannot be written only means that the person is asked again.
  }
}
