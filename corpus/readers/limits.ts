/** The budgets of reading. Each is stated to the user where it cuts something off. */
export const LIMITS = {
  /** Bytes of a file. */
  fileBytes: 200 * 1024 * 1024,
  /** UTF-16 units of extracted text; what follows is left out and said. */
  textLength: 32 * 1024 * 1024,
  /** UTF-16 units of a draft; what follows is not checked, which is said. A long novel has this many. */
  draftLength: 1_000_000,
  /** UTF-16 units of a Markdown file that is parsed as Markdown; longer ones are read as plain text. */
  markdownLength: 256 * 1024,
  /** UTF-16 units of front matter or of a sidecar. */
  metadataLength: 64 * 1024,
  /** Nesting of elements in HTML and XML. */
  depth: 512,
  /** Entries of an archive. */
  archiveEntries: 10_000,
  /** Bytes that the wanted entries of an archive may inflate to. */
  inflatedBytes: 64 * 1024 * 1024,
  /** Cells of a table file. */
  cells: 500_000,
  /** Pages of a PDF. */
  pages: 5_000,
} as const;

/** A number of bytes as people say it: `12 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;
}
