import { statSync } from 'node:fs';
import path from 'node:path';
import { type ArchiveAddress, archiveAddress } from '../../../corpus/archive/address.ts';
import { pathOf } from '../paths.ts';
import type { Settings } from '../settings.ts';
import type { FolderConsent } from './consent.ts';
import type { Corpus, CorpusListener, OpenCorpus } from './corpus.ts';
import { corpusFoldersOf, isInside, workspaceFolderOf } from './folders.ts';

/** What a corpus is made of. */
interface Choice {
  readonly folders: readonly string[];
  readonly archive?: ArchiveAddress | undefined;
}

/** The corpora in use: one for each set of folders, shared by the drafts that use them. */
export class Corpora {
  readonly #open: OpenCorpus;
  readonly #consent: FolderConsent;
  readonly #listener: CorpusListener;
  readonly #corpora = new Map<string, Corpus>();
  /** Which corpus each open draft uses, by the key of what it is made of. */
  readonly #choices = new Map<string, string>();
  workspaceFolders: readonly string[] = [];

  constructor(open: OpenCorpus, consent: FolderConsent, listener: CorpusListener) {
    this.#open = open;
    this.#consent = consent;
    this.#listener = listener;
  }

  /** The corpus that a draft is checked against; an empty one where it has no sources. */
  forDraft(uri: string, settings: Settings): Corpus {
    const key = this.#choices.get(uri) ?? this.#choose(uri, settings);
    const known = this.#corpora.get(key);
    if (known) return known;
    const { folders, archive } = JSON.parse(key) as Choice;
    const corpus = this.#open(folders, this.#listener, archive);
    this.#corpora.set(key, corpus);
    return corpus;
  }

  all(): readonly Corpus[] {
    return [...this.#corpora.values()];
  }

  /** Whether a draft lies among the sources that it would be checked against. */
  isSource(uri: string, corpus: Corpus): boolean {
    const file = pathOf(uri);
    return file !== undefined && corpus.folders.some((folder) => isInside(file, folder));
  }

  forgetChoices(): void {
    this.#choices.clear();
  }

  /** A draft was closed: its corpus is closed with it, unless another draft uses it. */
  release(uri: string): void {
    const key = this.#choices.get(uri);
    this.#choices.delete(uri);
    if (key !== undefined && ![...this.#choices.values()].includes(key)) this.#close(key);
  }

  close(): void {
    this.#choices.clear();
    for (const key of [...this.#corpora.keys()]) this.#close(key);
  }

  #close(key: string): void {
    this.#corpora.get(key)?.close();
    this.#corpora.delete(key);
  }

  #choose(uri: string, settings: Settings): string {
    const file = pathOf(uri) ?? this.#placeOfUnsaved(uri);
    const address = settings.archive === '' ? undefined : archiveAddress(settings.archive);
    const folders = file ? this.#foldersFor(file, settings) : [];
    const key = JSON.stringify({
      folders,
      archive: typeof address === 'string' ? undefined : address,
    } satisfies Choice);
    this.#choices.set(uri, key);
    return key;
  }

  /** A draft that was never saved is taken to stand at the top of the first workspace folder. */
  #placeOfUnsaved(uri: string): string | undefined {
    const [folder] = this.workspaceFolders;
    return folder && uri.startsWith('untitled:') ? path.join(folder, 'untitled') : undefined;
  }

  #foldersFor(file: string, settings: Settings): readonly string[] {
    const home = workspaceFolderOf(file, this.workspaceFolders) ?? path.dirname(file);
    const folders = corpusFoldersOf(file, this.workspaceFolders, settings.corpusFolders, { isFolder });
    return folders.filter((folder) => this.#consent.isAllowed(folder, home));
  }
}

function isFolder(candidate: string): boolean {
  return statSync(candidate, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
