import type { SourceDocument } from '../document.ts';
import { ReadingFailure } from './failure.ts';
import type { TextFormat } from './format.ts';
import { LIMITS } from './limits.ts';
import type { MutableMetadata } from './metadata.ts';
import { Paragraphs } from './office/paragraphs.ts';
import { rtfTokens } from './rtf/tokens.ts';
import { TextBuilder } from './text-builder.ts';

/** Rich Text Format 1.9. */
export const rtf: TextFormat = {
  name: 'rtf',
  title: 'RTF',
  extensions: ['rtf'],
  media: ['application/rtf', 'text/rtf'],
  kind: 'text',
  inProcess: true,
  sniff: (head) => head.startsWith('{\\rtf'),
  // The file is ASCII; what is not is escaped, so each byte is one character.
  encoding: () => 'windows-1252',
  read: readRtf,
};

type Decoder = InstanceType<typeof TextDecoder>;

/** Groups whose words are not the document's. */
const SKIPPED = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object themedata colorschememapping latentstyles datastore header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor fldinst xmlnstbl nonshppict info filetbl revtbl listtext pntext bkmkstart bkmkend nonesttables'.split(
    ' ',
  ),
);
const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    line: '\n',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: ' ',
    enspace: ' ',
    '~': '\u00a0',
    _: '‑',
    '{': '{',
    '}': '}',
    '\\': '\\',
  }),
);
/** TextEdit ends paragraphs with a backslash before the line break. */
const PARAGRAPH_ENDS = new Set(['par', 'sect', 'page', 'nestcell', 'nestrow', '\n', '\r']);

const TABLE_WORDS = new Set(['pard', 'intbl', 'trowd', 'cell', 'row']);

interface Group {
  skipped: boolean;
  /** How many characters stand after `\u` for programs that cannot show it. */
  fallback: number;
  field: 'title' | 'author' | undefined;
  /** Whether its characters stand above the line. */
  raised: boolean;
  /** Hidden by its writer, or deleted where changes are tracked. */
  hidden: boolean;
  deleted: boolean;
  /** Whether it belongs to the text of a note. */
  note: boolean;
}

function readRtf(source: string): SourceDocument {
  if (!source.startsWith('{\\rtf')) throw new ReadingFailure('damaged', 'This file is no RTF file.');
  const reader = new RtfReader();
  for (const token of rtfTokens(source)) {
    if (token.kind === 'open') reader.open();
    else if (token.kind === 'close') reader.close();
    else if (token.kind === 'word') reader.word(token.name, token.value);
    else if (token.kind === 'byte') reader.byte(token.value);
    else reader.text(token.text);
  }
  return reader.finish();
}

/** The state of reading: groups, the characters of the paragraph, bytes that wait to be decoded. */
class RtfReader {
  private readonly builder = new TextBuilder();
  private readonly metadata: MutableMetadata = {};
  private readonly groups: Group[] = [];
  private group: Group = {
    skipped: false,
    fallback: 1,
    field: undefined,
    raised: false,
    hidden: false,
    deleted: false,
    note: false,
  };
  private readonly body = new Paragraphs(this.builder);
  private note: string[] = [];
  private notes = 0;
  private inTable = false;
  private bytes: number[] = [];
  private decoder: Decoder = new TextDecoder('windows-1252');
  private toSkip = 0;

  open(): void {
    this.flushBytes();
    if (this.groups.length >= LIMITS.depth)
      throw new ReadingFailure('too-deep', `This RTF file is nested more than ${LIMITS.depth} levels deep.`);
    this.groups.push(this.group);
    this.group = { ...this.group };
    this.toSkip = 0;
  }

  close(): void {
    this.flushBytes();
    const closed = this.group;
    this.group = this.groups.pop() ?? this.group;
    if (closed.note && !this.group.note) this.endNote();
    this.toSkip = 0;
  }

  word(name: string, value: number | undefined): void {
    this.flushBytes();
    if (name === 'u' && value !== undefined) this.unicode(value);
    else if (name === '*' || SKIPPED.has(name)) this.group.skipped = true;
    else if (name === 'title' || name === 'author') this.group.field = name;
    else if (name === 'ansicpg') this.decoder = decoderOf(value);
    else if (name === 'uc') this.group.fallback = Math.min(Math.max(value ?? 1, 0), 8);
    else if (name === 'super' || name === 'up') this.group.raised = value !== 0;
    else if (name === 'nosupersub') this.group.raised = false;
    else if (name === 'plain') Object.assign(this.group, { raised: false, hidden: false });
    else if (name === 'v') this.group.hidden = value !== 0;
    else if (name === 'deleted') this.group.deleted = value !== 0;
    else if (name === 'footnote') this.group.note = true;
    else if (TABLE_WORDS.has(name)) this.table(name);
    else if (PARAGRAPH_ENDS.has(name)) this.endParagraph();
    else this.show(SYMBOLS.get(name) ?? '');
  }

  private unicode(value: number): void {
    this.show(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.toSkip = this.group.fallback;
  }

  byte(value: number): void {
    if (this.toSkip > 0) this.toSkip--;
    else this.bytes.push(value);
  }

  text(text: string): void {
    this.flushBytes();
    const skipped = Math.min(this.toSkip, text.length);
    this.toSkip -= skipped;
    this.show(text.slice(skipped));
  }

  /** Bytes are decoded together: in some code pages two make one character. */
  private flushBytes(): void {
    if (this.bytes.length === 0) return;
    const text = this.decoder.decode(Uint8Array.from(this.bytes));
    this.bytes = [];
    this.show(text);
  }

  private show(text: string): void {
    const { field, skipped } = this.group;
    if (field && (this.metadata[field]?.length ?? 0) < 500) this.metadata[field] = (this.metadata[field] ?? '') + text;
    else if (skipped || field || this.group.hidden || this.group.deleted) return;
    else if (this.group.note) this.note.push(text);
    else this.body.add(text, this.group.raised);
  }

  private endParagraph(): void {
    if (this.group.skipped) return;
    if (this.group.note) {
      this.note.push('\n');
      return;
    }
    if (this.inTable) this.body.end('paragraph');
    else {
      this.closeTable();
      this.body.end(this.body.opensListItem ? 'list-item' : 'paragraph');
    }
  }

  /** Rows of tables: a paragraph says that it is in one (`\intbl`), cells and rows end (`\cell`, `\row`). */
  private table(name: string): void {
    if (this.group.skipped || this.group.note) return;
    const { tables } = this.body;
    if (name === 'pard') this.inTable = false;
    else if (name === 'intbl' || name === 'trowd') {
      this.inTable = name === 'intbl' || this.inTable;
      if (name === 'intbl' && !tables.inside) this.openTable();
    } else if (name === 'cell') {
      if (!tables.inside) this.openTable();
      this.body.end('paragraph');
      tables.closeCell();
      tables.openCell();
    } else if (tables.inside) {
      tables.openRow();
      tables.openCell();
      this.inTable = false;
    }
  }

  private openTable(): void {
    const { tables } = this.body;
    tables.openTable();
    tables.openRow();
    tables.openCell();
  }

  private closeTable(): void {
    if (this.body.tables.inside) this.body.endTable();
  }

  private endNote(): void {
    const paragraphs = this.note
      .join('')
      .split('\n')
      .map((text) => text.trim())
      .filter(Boolean);
    this.note = [];
    if (paragraphs.length > 0) this.body.note({ mark: String(++this.notes), paragraphs });
  }

  finish(): SourceDocument {
    this.flushBytes();
    this.group = { ...this.group, skipped: false, note: false };
    this.inTable = false;
    this.endParagraph();
    if (this.builder.empty) this.builder.problem({ code: 'empty', message: 'This document holds no text.' });
    return this.builder.finish(this.metadata);
  }
}

function decoderOf(codePage: number | undefined): Decoder {
  const labels: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    10000: 'macintosh',
    65001: 'utf-8',
  };
  try {
    return new TextDecoder(labels[codePage ?? 1252] ?? `windows-${codePage}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
