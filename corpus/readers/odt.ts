import type { BlockRole } from '../document.ts';
import { readArchive } from './archive.ts';
import { ReadingFailure } from './failure.ts';
import type { BinaryFormat } from './format.ts';
import { type Note, Paragraphs } from './office/paragraphs.ts';
import { propertiesOf } from './office/properties.ts';
import { TextBuilder } from './text-builder.ts';
import { readXml, type XmlHandler } from './xml.ts';

const WANTED = new Set(['content.xml', 'meta.xml', 'META-INF/manifest.xml']);

/** OpenDocument texts (ISO/IEC 26300). */
export const odt: BinaryFormat = {
  name: 'odt',
  title: 'OpenDocument',
  extensions: ['odt', 'ott'],
  media: ['application/vnd.oasis.opendocument.text'],
  kind: 'binary',
  inProcess: false,
  sniff: (head) => head.startsWith('PK\x03\x04'),
  read: async (bytes) => {
    const files = readArchive(bytes, (name) => WANTED.has(name), 'OpenDocument');
    const content = files.get('content.xml');
    if (!content) throw new ReadingFailure('damaged', 'This file is no OpenDocument text: its text is missing.');
    if (isEncrypted(files.get('META-INF/manifest.xml')))
      throw new ReadingFailure('encrypted', 'This document is protected by a password and could not be read.');
    const builder = new TextBuilder();
    readXml(content, bodyReader(builder));
    if (builder.empty) builder.problem({ code: 'empty', message: 'This document holds no text.' });
    return builder.finish(propertiesOf(files.get('meta.xml')));
  },
};

function isEncrypted(manifest: Uint8Array | undefined): boolean {
  let encrypted = false;
  if (manifest)
    readXml(manifest, {
      open: (name) => {
        encrypted ||= name === 'manifest:encryption-data';
      },
    });
  return encrypted;
}

const SKIPPED = new Set(['office:annotation', 'text:tracked-changes', 'office:styles', 'text:ruby-text']);
const MARKS: ReadonlyMap<string, string> = new Map([
  ['text:tab', '\t'],
  ['text:tab-stop', '\t'],
  ['text:line-break', '\n'],
  ['text:s', ' '],
]);

/** Reads paragraphs, headings, tables and notes of a text into a builder. */
function bodyReader(builder: TextBuilder): XmlHandler {
  const body = new Paragraphs(builder);
  const { tables } = body;
  const styles = new RaisedStyles();
  /** Whether each open span raises its text. */
  const spans: boolean[] = [];
  let skipping = 0;
  let lists = 0;
  let paragraphs = 0;
  let note: OpenNote | undefined;
  const add = (text: string): void => {
    if (note) note.add(text);
    else body.add(text, spans.includes(true));
  };
  const endParagraph = (role: BlockRole): void => {
    paragraphs = Math.max(0, paragraphs - 1);
    if (note) note.endParagraph();
    else body.end(role === 'paragraph' && lists > 0 ? 'list-item' : role);
  };
  return {
    open: (name, attributes) => {
      if (SKIPPED.has(name)) skipping++;
      else if (skipping > 0) return;
      else if (styles.open(name, attributes)) return;
      else if (name === 'text:note' || name === 'text:footnote' || name === 'text:endnote') note = new OpenNote();
      else if (NOTE_MARKS.has(name)) note?.openMark();
      else if (name === 'text:span') spans.push(styles.raises(attributes['text:style-name']));
      else if (name === 'text:p' || name === 'text:h') paragraphs++;
      else if (MARKS.has(name)) add(MARKS.get(name) ?? '');
      else if (name === 'text:list') lists++;
      else if (name === 'table:table') tables.openTable();
      else if (name === 'table:table-row') tables.openRow();
      else if (name === 'table:table-cell') {
        tables.openCell();
        tables.spanCell(Number(attributes['table:number-columns-spanned'] ?? 1));
      }
    },
    text: (part) => {
      if (paragraphs > 0 && skipping === 0) add(part);
    },
    close: (name) => {
      if (SKIPPED.has(name)) skipping--;
      else if (skipping > 0) return;
      else if (name === 'text:note' || name === 'text:footnote' || name === 'text:endnote') {
        if (note) body.note(note.finish());
        note = undefined;
      } else if (NOTE_MARKS.has(name)) note?.closeMark();
      else if (name === 'text:span') spans.pop();
      else if (name === 'text:p') endParagraph('paragraph');
      else if (name === 'text:h') endParagraph('heading');
      else if (name === 'text:list') lists--;
      else if (name === 'table:table-cell') tables.closeCell();
      else if (name === 'table:table') body.endTable();
    },
  };
}

const NOTE_MARKS = new Set(['text:note-citation', 'text:footnote-citation', 'text:endnote-citation']);

/** A note that is being read. */
class OpenNote {
  private mark = '';
  private inMark = false;
  private text = '';
  private readonly paragraphs: string[] = [];

  openMark(): void {
    this.inMark = true;
  }

  closeMark(): void {
    this.inMark = false;
  }

  add(text: string): void {
    if (!this.inMark) this.text += text;
    else if (this.mark.length < 20) this.mark += text;
  }

  endParagraph(): void {
    if (this.text.trim()) this.paragraphs.push(this.text.trim());
    this.text = '';
  }

  finish(): Note {
    this.endParagraph();
    return { mark: this.mark.trim(), paragraphs: this.paragraphs };
  }
}

const MOST_STYLES = 10_000;

/** Which styles of a text raise their characters. */
class RaisedStyles {
  private readonly names = new Set<string>();
  private open_ = '';

  /** Takes an element that defines a style; says whether it was one. */
  open(name: string, attributes: Readonly<Record<string, string>>): boolean {
    if (name === 'style:style') this.open_ = attributes['style:name'] ?? '';
    else if (name !== 'style:text-properties' && name !== 'style:properties') return false;
    else if (/^(?:super|[1-9]\d?%)/.test(attributes['style:text-position'] ?? '') && this.names.size < MOST_STYLES)
      this.names.add(this.open_);
    return true;
  }

  raises(style: string | undefined): boolean {
    return style !== undefined && this.names.has(style);
  }
}
