import type { SourceDocument } from '../document.ts';

interface FormatFacts {
  /** Stable name, lower case. */
  readonly name: string;
  /** What a person calls it: "This … file is damaged". */
  readonly title: string;
  /** Endings of file names, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Media types and VS Code language identifiers that mean this format. */
  readonly media: readonly string[];
  /** Whether its reader's cost is linear and bounded, so that it may run outside the killable worker. */
  readonly inProcess: boolean;
  /** Whether a file's first bytes (given as Latin-1) are those of this format. */
  readonly sniff?: (head: string) => boolean;
}

/** A format whose bytes are characters. */
export interface TextFormat extends FormatFacts {
  readonly kind: 'text';
  /** The encoding that the file's first bytes (given as Latin-1) state, if they do. */
  readonly encoding?: (head: string) => string | undefined;
  /** Reads a source. The text of the result may be new text, extracted from the file's. */
  read(text: string): SourceDocument;
  /** Reads a draft being written: the text of the result is the file's own, so that offsets are those of the file. */
  readonly draft?: (text: string) => SourceDocument;
}

/** A format whose bytes mean something of their own. */
export interface BinaryFormat extends FormatFacts {
  readonly kind: 'binary';
  read(bytes: Uint8Array): Promise<SourceDocument>;
}

/** One kind of file that can be read. Readers may throw; only `readDocument` never does. */
export type Format = TextFormat | BinaryFormat;
