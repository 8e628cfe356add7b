import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceDocument } from '../../corpus/document.ts';
import type { Finding } from '../engine/finding.ts';
import type { Corpora } from './corpus/corpora.ts';
import type { Corpus } from './corpus/corpus.ts';
import { type OpenDocument, OpenDocuments } from './drafts/documents.ts';
import { readDraft } from './drafts/read-draft.ts';
import type { Settings } from './settings.ts';

/** A draft with what the check says of it, at one version. */
export interface CheckedDraft {
  readonly uri: string;
  readonly text: TextDocument;
  readonly version: number;
  readonly document: SourceDocument;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
  readonly corpus: Corpus;
  readonly open: OpenDocument;
  /** The draft is one of the sources: it is not checked. */
  readonly isSource: boolean;
}

interface Remembered {
  readonly draft: CheckedDraft;
  readonly generation: number;
}

/** What the session asks of its surroundings. */
export interface SessionHost {
  now(): number;
  /** The settings that hold for a document, from the editor. */
  settingsFor(uri: string): Promise<Settings>;
}

/** The open drafts and the findings about them. Findings are kept until the draft, the corpus or the settings change. */
export class Session {
  readonly documents: OpenDocuments;
  readonly corpora: Corpora;
  readonly #host: SessionHost;
  readonly #settings = new Map<string, Promise<Settings>>();
  readonly #checked = new Map<string, Remembered>();

  constructor(corpora: Corpora, host: SessionHost) {
    this.corpora = corpora;
    this.#host = host;
    this.documents = new OpenDocuments(() => host.now());
  }

  settings(uri: string): Promise<Settings> {
    const known = this.#settings.get(uri);
    if (known) return known;
    const asked = this.#host.settingsFor(uri);
    this.#settings.set(uri, asked);
    return asked;
  }

  /** Settings, or the folders that are open, have changed: everything is asked and decided anew. */
  forgetSettings(): void {
    this.#settings.clear();
    this.#checked.clear();
    this.corpora.forgetChoices();
  }

  close(uri: string): void {
    this.documents.close(uri);
    this.#settings.delete(uri);
    this.#checked.delete(uri);
    this.corpora.release(uri);
  }

  /**
   * The draft with its findings; undefined where it is not open or checking is switched off. Lets waiting messages through
   * first, so that an edit or a cancellation that is already here is seen: `isCancelled` is asked after that.
   */
  async check(uri: string, isCancelled: () => boolean = () => false): Promise<CheckedDraft | undefined> {
    const settings = await this.settings(uri);
    const corpus = await this.corpora.forDraft(uri, settings);
    await new Promise((resolve) => setImmediate(resolve));
    const open = this.documents.get(uri);
    if (!open || !settings.enabled || isCancelled()) return undefined;
    const known = this.#checked.get(uri);
    const version = open.text.version;
    if (known?.draft.version === version && known.generation === corpus.generation && known.draft.corpus === corpus) {
      return known.draft;
    }
    const draft = this.#checkNow(uri, open, settings, corpus);
    this.#checked.set(uri, { draft, generation: corpus.generation });
    return draft;
  }

  #checkNow(uri: string, open: OpenDocument, settings: Settings, corpus: Corpus): CheckedDraft {
    const document = readDraft(open.text);
    const isSource = this.corpora.isSource(uri, corpus);
    const { published } = document.metadata;
    const options = { dayMonthOrder: settings.dayMonthOrder, ...(published && { date: published }) };
    const findings = isSource ? [] : corpus.checker.check(document, options);
    return { uri, text: open.text, version: open.text.version, document, findings, settings, corpus, open, isSource };
  }
}

/** The path of a file address; undefined for any other address. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
