import type { Problem, SourceDocument } from '../document.ts';
import { decode } from './decode.ts';
import { problemOf, ReadingFailure } from './failure.ts';
import type { Format, TextFormat } from './format.ts';
import { formatFor, formatOf } from './formats.ts';
import { LIMITS, megabytes } from './limits.ts';
import { mergeMetadata, metadataOfYaml } from './metadata.ts';
import { plain, readPlain } from './plain.ts';
import { withoutNoteMarks } from './raised.ts';
import { withSpeakers } from './transcript/labels.ts';

/** What may accompany a file. */
export interface ReadOptions {
  /** The text of the file's sidecar (`report.pdf.yml`): what it says wins over what the file says of itself. */
  readonly sidecar?: string;
}

/**
 * Reads a source of any known format. `name` is the file's name; its ending and the first bytes decide the format.
 * Never throws: a file that cannot be read has no text, and `problems[0]` says why in one sentence.
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<SourceDocument> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const format = formatOf(name, head) ?? plain;
  try {
    if (bytes.length > LIMITS.fileBytes) throw tooLarge(bytes.length);
    if (head.startsWith(OLE)) throw oldOffice();
    const document = format.kind === 'text' ? readBytes(format, bytes, head) : await format.read(bytes);
    return withSidecar(plainly(document), options.sidecar);
  } catch (error) {
    return withSidecar(unreadable(problemOf(error, format.title)), options.sidecar);
  }
}

/** How many of the first bytes decide the format and state the encoding. */
const HEAD = 8192;
/** The signature of Microsoft's compound files: Office before 2007, and password-protected files since. */
const OLE = '\xd0\xcf\x11\xe0';

function oldOffice(): ReadingFailure {
  return new ReadingFailure(
    'old-office',
    'This is an Office file in the format before 2007, or protected by a password; save it as .docx or .xlsx without one.',
  );
}

function tooLarge(length: number): ReadingFailure {
  return new ReadingFailure(
    'too-large',
    `This file has ${megabytes(length)}; files of more than ${megabytes(LIMITS.fileBytes)} are not read.`,
  );
}

function readBytes(format: TextFormat, bytes: Uint8Array, head: string): SourceDocument {
  const decoded = decode(bytes, { declared: format.encoding?.(head) });
  const cut = decoded.text.length > LIMITS.textLength;
  const document = format.read(cut ? decoded.text.slice(0, LIMITS.textLength) : decoded.text);
  const problems: Problem[] = [...decoded.problems, ...document.problems];
  if (cut)
    problems.push({
      code: 'truncated',
      message: 'This file is very long; only its first 32 million characters were read.',
    });
  return { ...document, problems };
}

/** A source without the marks of its notes, which would be read as figures, and with its speakers where it is a talk. */
function plainly(document: SourceDocument): SourceDocument {
  const { text, prose } = document;
  return withSpeakers({ ...document, text: withoutNoteMarks(text), prose: withoutNoteMarks(prose) });
}

/** A document of a file that could not be read. */
export function unreadable(problem: Problem): SourceDocument {
  return { text: '', prose: '', blocks: [], metadata: {}, problems: [problem] };
}

function withSidecar(document: SourceDocument, sidecar: string | undefined): SourceDocument {
  if (sidecar === undefined) return document;
  const { metadata, problems } = metadataOfYaml(sidecar, 'file beside it that describes it', 'sidecar');
  return {
    ...document,
    metadata: mergeMetadata(document.metadata, metadata),
    problems: [...document.problems, ...problems],
  };
}

/**
 * Reads a draft being written. `format` is a name of `FORMATS`, a media type, a language identifier or a file name;
 * what is unknown or no text format is read as plain text. The result's text is `text` itself, or the beginning of it
 * where it is longer than a draft may be. Never throws.
 */
export function readText(format: string, text: string): SourceDocument {
  const beginning = beginningOf(text);
  const document = readWith(format, beginning, (known, input) => {
    const read = (known.draft ?? readPlain)(input);
    return { ...read, prose: withoutNoteMarks(read.prose) };
  });
  if (beginning === text) return document;
  const [some, all] = [beginning, text].map(({ length }) => length.toLocaleString('en'));
  const message = `Only the first ${some} of the draft's ${all} characters were checked.`;
  return { ...document, problems: [{ code: 'truncated', message }, ...document.problems] };
}

/** As much of a draft as is read, up to the end of a line or at least of a word, so that no figure is cut in two. */
function beginningOf(text: string): string {
  if (text.length <= LIMITS.draftLength) return text;
  const most = text.slice(0, LIMITS.draftLength);
  const end = ['\n', ' '].map((mark) => most.lastIndexOf(mark) + 1).find((each) => each > LIMITS.draftLength / 2);
  return most.slice(0, end);
}

/** Reads the text of a source that is in memory already, as `readDocument` reads a file's. Never throws. */
export function readSourceText(format: string, text: string): SourceDocument {
  return readWith(format, text, (known, input) => plainly(known.read(input)));
}

function readWith(
  name: string,
  text: string,
  read: (format: TextFormat, text: string) => SourceDocument,
): SourceDocument {
  const format: Format = formatFor(name) ?? plain;
  const known = format.kind === 'text' ? format : plain;
  try {
    return read(known, text);
  } catch (error) {
    return { ...readPlain(text), problems: [problemOf(error, known.title)] };
  }
}

/** Decodes and reads a draft from disk; a byte order mark keeps its place, so that offsets are those of the file. */
export function readDraft(name: string, bytes: Uint8Array): SourceDocument {
  try {
    const decoded = decode(bytes, { keepMark: true });
    const document = readText(name, decoded.text);
    return { ...document, problems: [...decoded.problems, ...document.problems] };
  } catch (error) {
    return unreadable(problemOf(error, 'text'));
  }
}
