import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceDocument } from '../../corpus/document.ts';
import { readText } from '../../corpus/readers/read.ts';
import { lookTwice, MOST_LOOKS } from '../cross-encoder/second-look.ts';
import type { CheckOptions } from '../engine/check.ts';
import type { Corpora } from './corpus/corpora.ts';
import type { Corpus } from './corpus/corpus.ts';
import { checkInSlices } from './drafts/check-in-slices.ts';
import { checkedNow, type Found, notChecked } from './drafts/check-now.ts';
import type { CheckedDraft } from './drafts/checked-draft.ts';
import { type OpenDocument, OpenDocuments } from './drafts/documents.ts';
import type { TellProgress } from './drafts/progress.ts';
import type { SecondLooks } from './drafts/second-looks.ts';
import { pathOf } from './paths.ts';
import type { Reviews } from './review/reviews.ts';
import type { Settings } from './settings.ts';

/** What the session asks of its surroundings. */
export interface SessionHost {
  now(): number;
  /** The settings that hold for a document, from the editor. */
  settingsFor(uri: string): Promise<Settings>;
  /** A draft is about to be looked through from its beginning; what comes back is told how far that is. */
  looksThrough(uri: string, draft: SourceDocument): TellProgress;
  /** Reads close calls a second time; without it they are read once. */
  readonly secondLooks?: SecondLooks;
  /** A draft has been checked anew. */
  checked(draft: CheckedDraft): void;
}

/** Characters put in or taken out at once that are checked in slices. */
const LONG_CHANGE = 10_000;
/**
 * Milliseconds that a small edit may wait for its close calls: each depends on the text before it, too, so that a keystroke
 * asks about the next sentences again. Shown by words alone in between, they would flicker.
 */
const PATIENCE = 400;
/** Milliseconds for which the sources of a text that is not open stay open after it was checked. */
const LINGER = 60_000;

/** Everything that findings depend on. */
interface DraftState {
  readonly open: OpenDocument;
  readonly settings: Settings;
  readonly corpus: Corpus;
  readonly version: number;
  readonly length: number;
  readonly generation: number;
  /** Which answers of an archive there were. */
  readonly answers: number;
  readonly revision: number;
  /** How often close calls were read that had been asked about. */
  readonly readings: number;
}

interface Check {
  readonly state: DraftState;
  readonly draft: Promise<CheckedDraft | undefined>;
}

/** A draft as it was read, what the check found in it, and what is still to come. */
type Checked = Found & Pick<CheckedDraft, 'document' | 'asking' | 'reading'>;

/** The open drafts and the findings about them. Findings are kept until the draft, the corpus, the marks or the settings change. */
export class Session {
  readonly documents: OpenDocuments;
  readonly corpora: Corpora;
  readonly reviews: Reviews;
  readonly #host: SessionHost;
  readonly #settings = new Map<string, Promise<Settings>>();
  readonly #checks = new Map<string, Check>();
  readonly #last = new Map<string, CheckedDraft>();
  readonly #lingering = new Set<string>();
  #lingerTimer: NodeJS.Timeout | undefined;

  constructor(corpora: Corpora, reviews: Reviews, host: SessionHost) {
    this.corpora = corpora;
    this.reviews = reviews;
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
    this.#checks.clear();
    this.corpora.forgetChoices();
  }

  close(uri: string): void {
    this.documents.close(uri);
    this.#settings.delete(uri);
    this.#checks.delete(uri);
    this.#last.delete(uri);
    this.#host.secondLooks?.forget(uri);
    this.corpora.release(uri);
  }

  /**
   * The draft with its findings; undefined where it is not open, checking is switched off, or it was given up. Lets waiting
   * messages through first, so that an edit or a cancellation that is already here is seen: `isCancelled` is asked after that.
   */
  async check(uri: string, isCancelled: () => boolean = () => false): Promise<CheckedDraft | undefined> {
    const settings = await this.settings(uri);
    if (!settings.enabled || !this.documents.get(uri)) return undefined;
    const corpus = this.corpora.forDraft(uri, settings);
    await new Promise((resolve) => setImmediate(resolve));
    const open = this.documents.get(uri);
    if (!open || isCancelled()) return undefined;
    const state: DraftState = {
      open,
      settings,
      corpus,
      version: open.text.version,
      length: open.text.getText().length,
      generation: corpus.generation,
      answers: corpus.archive?.generation ?? 0,
      revision: this.reviews.revision,
      readings: this.#host.secondLooks?.revision(uri) ?? 0,
    };
    const known = this.#checks.get(uri);
    if (known && isSame(known.state, state)) return known.draft;
    const draft = this.#checkAnew(state, known);
    this.#checks.set(uri, { state, draft });
    return draft;
  }

  /**
   * As `check`, once an archive has answered and all close calls that can be read are. A draft that goes on changing is
   * given as it is in the end.
   */
  async checkToTheEnd(uri: string): Promise<CheckedDraft | undefined> {
    for (let looks = 0; looks <= MOST_LOOKS; looks += 1) {
      const draft = await this.check(uri);
      await draft?.asking;
      await draft?.reading;
    }
    return this.check(uri);
  }

  /** Works on one state of a draft until it is checked, or until it is no longer the state the draft is in. */
  async #checkAnew(state: DraftState, before: Check | undefined): Promise<CheckedDraft | undefined> {
    const { open, settings, corpus, version } = state;
    const { text } = open;
    const { uri } = text;
    const document = readText(text.languageId, text.getText());
    const isSource = this.corpora.isSource(uri, corpus);
    const isOld = () => this.documents.get(uri) !== open || text.version !== version;
    const looks = settings.secondReading ? this.#host.secondLooks : undefined;
    const checker = await corpus.checker(looks?.reader);
    const isNew = !before || isFar(before.state, state);
    const options = checkOptions(document, settings);
    if (isNew && !isSource) {
      const tell = this.#host.looksThrough(uri, document);
      if (!(await checkInSlices(checker, document, options, isOld, tell))) return undefined;
    }
    // What the archive has answered once is shown on; of what is new, its answers come later.
    const { archive } = corpus;
    const archived = isNew || isSource ? undefined : archive?.checkerFor(uri, looks?.reader);
    const check = () =>
      isSource ? notChecked(checker, corpus, document) : checkedNow(checker, archived, corpus, document, options);
    // Close calls are read once it is known what the archive holds, which may be nearer.
    const isReady = ({ isWhole }: Found) => isWhole || archive?.stateOf(uri) === 'out';
    if (!looks) this.#host.secondLooks?.forget(uri);
    const basis = `${version} ${state.generation} ${state.answers}`;
    const subject = { uri, basis, isOld, patience: isNew ? 0 : PATIENCE };
    const look = looks ? await looks.look(subject, check, isReady) : { checked: check(), limits: [] };
    const { checked, limits: unread, ...reading } = look;
    // What is read a second time may rest on other sources than before.
    if (archived && checked.isWhole && !isOld()) await archive?.readSources(checked.findings);
    if (isOld()) return undefined;
    const asking = checked.isWhole ? undefined : archive?.follow(uri, document, options, looks?.reader);
    const limits = [...checked.limits, ...unread];
    const known = { ...checked, document, limits, ...reading, ...(asking && { asking }) };
    const draft = this.#reviewed(open, settings, corpus, known);
    this.#last.set(uri, draft);
    this.#host.checked(draft);
    return draft;
  }

  /**
   * A text that the editor does not keep open for checking, checked once, when its sources have been read. Its corpus
   * stays open for a while, since such texts come one after the other. Undefined where checking is switched off.
   */
  async checkText(uri: string, languageId: string, content: string): Promise<CheckedDraft | undefined> {
    const settings = await this.settings(uri);
    if (!settings.enabled) return undefined;
    const corpus = this.corpora.forDraft(uri, settings);
    this.#linger(uri);
    await corpus.refresh();
    const open: OpenDocument = { text: TextDocument.create(uri, languageId, 0, content) };
    const document = readText(languageId, content);
    const isSource = this.corpora.isSource(uri, corpus);
    const reader = settings.secondReading ? this.#host.secondLooks?.reader : undefined;
    const checker = await corpus.checker(reader);
    const options = checkOptions(document, settings);
    if (!isSource) await checkInSlices(checker, document, options, () => false);
    const whole = isSource ? undefined : await corpus.archive?.check(document, options, reader);
    const check = () =>
      isSource ? notChecked(checker, corpus, document) : checkedNow(checker, whole, corpus, document, options);
    const { checked, limits: unread } = await lookTwice(check, reader);
    if (whole) await corpus.archive?.readSources(checked.findings);
    const limits = [...checked.limits, ...unread];
    return this.#reviewed(open, settings, corpus, { ...checked, document, limits });
  }

  #reviewed(
    open: OpenDocument,
    settings: Settings,
    corpus: Corpus,
    { document, limits, findings, searched, isWhole, ...pending }: Checked,
  ): CheckedDraft {
    const { text } = open;
    const { uri, version } = text;
    const isSource = this.corpora.isSource(uri, corpus);
    const claims = this.reviews.review(pathOf(uri), document, findings, corpus.store);
    const archive = corpus.archive && (isWhole ? 'in' : corpus.archive.stateOf(uri));
    const known = { uri, text, version, document, claims, settings, corpus, searched, open, isSource, limits };
    return { ...known, ...pending, ...(archive && { archive }) };
  }

  #linger(uri: string): void {
    this.#lingering.add(uri);
    clearTimeout(this.#lingerTimer);
    this.#lingerTimer = setTimeout(() => this.#releaseLingering(), LINGER);
    this.#lingerTimer.unref();
  }

  #releaseLingering(): void {
    for (const uri of this.#lingering) if (!this.documents.get(uri)) this.close(uri);
    this.#lingering.clear();
  }

  /** The open drafts as they were when last checked. */
  lastChecked(): readonly CheckedDraft[] {
    return [...this.#last.values()];
  }
}

function checkOptions({ metadata: { published } }: SourceDocument, { dayMonthOrder }: Settings): CheckOptions {
  return { dayMonthOrder, ...(published && { date: published }) };
}

/** Whether so much is different that the check has much to do. */
function isFar(a: DraftState, b: DraftState): boolean {
  return a.corpus !== b.corpus || a.generation !== b.generation || Math.abs(a.length - b.length) > LONG_CHANGE;
}

function isSame(a: DraftState, b: DraftState): boolean {
  return (
    a.open === b.open &&
    a.version === b.version &&
    a.settings === b.settings &&
    a.corpus === b.corpus &&
    a.generation === b.generation &&
    a.answers === b.answers &&
    a.revision === b.revision &&
    a.readings === b.readings
  );
}
