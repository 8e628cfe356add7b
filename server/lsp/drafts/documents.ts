import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** The last edit of a document as far as it may be typing: where the caret was left, and when. */
export interface LastEdit {
  /** Offset behind the last character put in, or where the last one was taken out. */
  readonly offset: number;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

export interface OpenDocument {
  readonly text: TextDocument;
  lastEdit?: LastEdit;
  /** Where the editor says the cursor is, if it says so. */
  cursor?: number;
}

/** More than this put in at once is pasted or generated, not typed. */
const LONGEST_KEYSTROKE = 40;

/** The documents that are open in the editor. Notes about documents that are not open are dropped. */
export class OpenDocuments {
  readonly #open = new Map<string, OpenDocument>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  open(uri: string, languageId: string, version: number, text: string): OpenDocument {
    const document = { text: TextDocument.create(uri, languageId, version, text) };
    this.#open.set(uri, document);
    return document;
  }

  /** Applies the changes in order; false where the document is not open or the version is not newer. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): boolean {
    const document = this.#open.get(uri);
    if (!document || version <= document.text.version) return false;
    for (const change of changes) this.#apply(document, change, version);
    if (changes.length === 0) TextDocument.update(document.text, [], version);
    return true;
  }

  #apply(document: OpenDocument, change: TextDocumentContentChangeEvent, version: number): void {
    const start = 'range' in change ? document.text.offsetAt(change.range.start) : undefined;
    TextDocument.update(document.text, [change], version);
    if (start === undefined || change.text.length > LONGEST_KEYSTROKE) {
      delete document.lastEdit;
    } else {
      document.lastEdit = { offset: start + change.text.length, time: this.#now() };
    }
    delete document.cursor;
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  uris(): string[] {
    return [...this.#open.keys()];
  }
}
