import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decode } from '../../../corpus/readers/decode.ts';
import type { PassageStore, SourceRecord } from '../../../corpus/store/store.ts';
import type { Evidence } from '../../engine/finding.ts';
import { type EvidenceDocument, evidenceDocument, SOURCE_SCHEME } from './evidence-document.ts';

/** Saved pages are text too, but nobody wants to read their tags. */
const UNREADABLE_TEXT = /\.(?:x?html?|mhtml|xml|json|eml|rtf)$/i;
/** Characters up to which a line can be read beside a draft as it stands; Markdown is wrapped by every editor. */
const LONGEST_LINE = 80;
/** Lines of a file that are looked at for that. */
const MOST_LINES = 10_000;
const WRAPPED = /\.(?:md|markdown)$/i;
/** Bytes up to which a file is opened to see whether its text is the one that was indexed. */
const LARGEST_FILE = 16 * 1024 * 1024;
/** How many sources' texts are kept. */
const KEPT = 24;

/** Where sources and their passages can be opened. Remembers the last few sources, by the hash of their content. */
export class EvidenceLocations {
  readonly #documents = new Map<string, EvidenceDocument>();
  readonly #files = new Map<string, TextDocument | null>();
  readonly #servesText: boolean;

  /** @param servesText whether the editor asks the server for texts of the scheme `vouch-source` */
  constructor(servesText: boolean) {
    this.#servesText = servesText;
  }

  /** The evidence's passage: in its own file where that is plain text, else in the text laid out from the index. */
  locate(evidence: Evidence, store: PassageStore): Location | undefined {
    const { source, start, end } = evidence;
    const file = this.#ownFile(source);
    if (file && file.getText().slice(start, end) === evidence.quote) return rangeIn(file, start, end);
    if (!this.#servesText) return source.path ? beginning(source.path) : undefined;
    const document = this.document(source, store);
    return rangeIn(document.text, document.offsetOf(start), document.offsetOf(end));
  }

  /** Where a source as a whole opens. */
  open(source: SourceRecord, store: PassageStore): Location | undefined {
    const file = this.#ownFile(source);
    if (file) return rangeIn(file, 0, 0);
    if (this.#servesText) return rangeIn(this.document(source, store).text, 0, 0);
    return source.path ? beginning(source.path) : undefined;
  }

  document(source: SourceRecord, store: PassageStore): EvidenceDocument {
    const key = `${source.id}\n${source.hash}`;
    const document = remembered(this.#documents, key, () => evidenceDocument(store, source, sourceUri(source)));
    // A source of an archive is laid out again when its passages have come.
    if (document.passages.length === 0) this.#documents.delete(key);
    return document;
  }

  #ownFile(source: SourceRecord): TextDocument | undefined {
    const { path: file } = source;
    if (!file || UNREADABLE_TEXT.test(file)) return undefined;
    return remembered(this.#files, `${file}\n${source.hash}`, () => this.#readableText(file)) ?? undefined;
  }

  /** A file with lines that run out of the window is laid out from the index instead, where that can be shown. */
  #readableText(file: string): TextDocument | null {
    const text = readText(file);
    if (!text || !this.#servesText || WRAPPED.test(file)) return text;
    return text
      .getText()
      .split('\n', MOST_LINES)
      .some((line) => line.length > LONGEST_LINE)
      ? null
      : text;
  }
}

/** The address of the text of a source. The name at its end is what the editor's tab shows, and tells it from the file itself. */
export function sourceUri(source: SourceRecord): string {
  const name = source.path ? path.basename(source.path) : (source.metadata.title ?? 'source');
  return `${SOURCE_SCHEME}:/${encodeURIComponent(source.id)}/${encodeURIComponent(`${name} (text)`)}`;
}

/** The source that an address names, as `sourceUri` made it; undefined for any other text. */
export function sourceIdOf(uri: string): string | undefined {
  const id = /^vouch-source:\/{1,3}([^/?#]+)(?:[/?#]|$)/.exec(uri)?.[1];
  try {
    return id && decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

function readText(file: string): TextDocument | null {
  try {
    const facts = statSync(file);
    if (!facts.isFile() || facts.size > LARGEST_FILE) return null;
    return TextDocument.create(pathToFileURL(file).href, 'plaintext', 1, decode(readFileSync(file)).text);
  } catch {
    // A file that has gone or is no text is shown from the index.
    return null;
  }
}

function rangeIn(text: TextDocument, start: number, end: number): Location {
  return { uri: text.uri, range: { start: text.positionAt(start), end: text.positionAt(end) } };
}

function beginning(file: string): Location {
  const start = { line: 0, character: 0 };
  return { uri: pathToFileURL(file).href, range: { start, end: start } };
}

/** The value kept under a key, made anew where it is missing; the oldest goes when there are too many. */
function remembered<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return made;
}
