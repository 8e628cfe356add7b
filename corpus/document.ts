/**
 * What a reader makes of one file: its text, where in it the prose stands, and what the file says about itself.
 *
 * Offsets are UTF-16 units, zero-based, end-exclusive, into `SourceDocument.text` everywhere in this project.
 */

/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the day of a source's publication was found. */
export type DateOrigin = 'sidecar' | 'front-matter' | 'page-data' | 'page-text' | 'address' | 'header';

/** What a source says about itself. Dates are ISO 8601 (`2024-05-15`), without a time of day. */
export interface SourceMetadata {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
  readonly publishedFrom?: DateOrigin;
  readonly accessed?: string;
  readonly url?: string;
}

/** Where a person finds a block again: a page, a paragraph, a time code, a cell. Pages and paragraphs count from 1. */
export interface Locator {
  readonly page?: number;
  readonly paragraph?: number;
  /** Time code as the transcript writes it, `01:02:03`. */
  readonly time?: string;
  readonly sheet?: string;
  /** Cell address in spreadsheet style, `B7`. */
  readonly cell?: string;
  /** Mark or number of the note of that place, `3`. */
  readonly note?: string;
}

/**
 * The part a block plays. `furniture` (menus, share prices, forms) is never evidence; `comment` is a reader's
 * comment, kept apart from the article.
 */
export type BlockRole =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quotation'
  | 'table-cell'
  | 'caption'
  | 'comment'
  | 'furniture';

/** One run of prose in a document. Blocks are in document order and do not overlap. */
export interface Block extends Span {
  readonly role: BlockRole;
  readonly locator?: Locator;
  /** Who speaks this block, where the format says so (transcripts, readers' comments). */
  readonly speaker?: string;
  /** Words that give a short block its sense: the row and column headings of a table cell. */
  readonly context?: string;
}

/** Something about a file that a person should know: what could not be read, and why. One plain sentence. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** A file as read. `prose` has the length of `text`; what is not prose (mark-up, code, link targets) is blanks there. */
export interface SourceDocument {
  readonly text: string;
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly metadata: SourceMetadata;
  readonly problems: readonly Problem[];
}

/** The stretch of a source that is searched and shown as evidence: `document.text.slice(start, end) === text`. */
export interface Passage extends Span {
  readonly text: string;
  readonly role: BlockRole;
  readonly locator?: Locator;
  readonly speaker?: string;
  readonly context?: string;
}
