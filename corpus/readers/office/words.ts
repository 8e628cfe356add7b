import type { BlockRole } from '../../document.ts';
import { TextBuilder } from '../text-builder.ts';
import { readXml, type XmlHandler } from '../xml.ts';
import { Paragraphs } from './paragraphs.ts';

/** The notes of a Word document by their identifiers, paragraph by paragraph. */
export interface WordNotes {
  readonly footnote: ReadonlyMap<string, readonly string[]>;
  readonly endnote: ReadonlyMap<string, readonly string[]>;
}

/** Elements whose text is not the document's: deleted words, field codes, second renderings of a drawing. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:comment']);
const MARKS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);
/** Character styles of the marks of notes. */
const NOTE_STYLE = /(?:foot|end)note.?(?:reference|anchor|characters|mark)/i;

/** Reads the paragraphs, tables and notes of a document's body into a builder. */
export function readWords(xml: Uint8Array, builder: TextBuilder, notes: WordNotes): void {
  readXml(xml, bodyReader(new Paragraphs(builder), notes));
}

/** The notes in a part of footnotes or endnotes; those that are mere lines between text and notes are none. */
export function notesOf(xml: Uint8Array | undefined): Map<string, readonly string[]> {
  const notes = new Map<string, readonly string[]>();
  if (!xml) return notes;
  const none: WordNotes = { footnote: new Map(), endnote: new Map() };
  let id: string | undefined;
  let builder = new TextBuilder();
  let inner: XmlHandler = bodyReader(new Paragraphs(builder), none);
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:footnote' || name === 'w:endnote') {
        id = /separator|notice/i.test(attributes['w:type'] ?? '') ? undefined : attributes['w:id'];
        builder = new TextBuilder();
        inner = bodyReader(new Paragraphs(builder), none);
      } else if (id !== undefined) inner.open?.(name, attributes);
    },
    text: (part) => {
      if (id !== undefined) inner.text?.(part);
    },
    close: (name) => {
      if (name === 'w:footnote' || name === 'w:endnote') {
        const { text, blocks } = builder.finish();
        if (id !== undefined)
          notes.set(
            id,
            blocks.map(({ start, end }) => text.slice(start, end)),
          );
        id = undefined;
      } else if (id !== undefined) inner.close?.(name);
    },
  });
  return notes;
}

/** Gives the events of a document's XML to its paragraphs. */
function bodyReader(paragraphs: Paragraphs, notes: WordNotes): XmlHandler {
  const { tables } = paragraphs;
  let skipping = 0;
  let showing = false;
  let raised = false;
  let hidden = false;
  let dropsCapital = false;
  let role: BlockRole = 'paragraph';
  const marks = { footnote: 0, endnote: 0 };
  const noteAt = (kind: 'footnote' | 'endnote', id: string): void => {
    const text = notes[kind].get(id);
    if (!text) return;
    const mark = ++marks[kind];
    paragraphs.note({
      mark: kind === 'endnote' && notes.footnote.size > 0 ? `e${mark}` : String(mark),
      paragraphs: text,
    });
  };
  return {
    open: (name, attributes) => {
      if (SKIPPED.has(name)) skipping++;
      else if (skipping > 0) return;
      else if (name === 'w:t' || name === 'm:t') showing = true;
      else if (name === 'w:r') [raised, hidden] = [false, false];
      else if (name === 'w:vanish') hidden = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
      // A large first letter is a paragraph in a frame of its own.
      else if (name === 'w:framePr') dropsCapital = /^(?:drop|margin)$/.test(attributes['w:dropCap'] ?? '');
      else if (name === 'w:vertAlign') raised = attributes['w:val'] === 'superscript';
      else if (name === 'w:rStyle') raised ||= NOTE_STYLE.test(attributes['w:val'] ?? '');
      else if (name === 'w:position') raised ||= Number(attributes['w:val'] ?? 0) >= 4;
      else if (MARKS.has(name)) paragraphs.add(MARKS.get(name) ?? '');
      else if (name === 'w:footnoteReference') noteAt('footnote', attributes['w:id'] ?? '');
      else if (name === 'w:endnoteReference') noteAt('endnote', attributes['w:id'] ?? '');
      else if (name === 'w:pStyle') role = roleOfStyle(attributes['w:val'] ?? '', role);
      else if (name === 'w:numPr' && role === 'paragraph') role = 'list-item';
      else if (name === 'w:tbl') tables.openTable();
      else if (name === 'w:tr') tables.openRow();
      else if (name === 'w:tc') tables.openCell();
      else if (name === 'w:gridSpan') tables.spanCell(Number(attributes['w:val'] ?? 1));
    },
    text: (part) => {
      if (showing && skipping === 0 && !hidden) paragraphs.add(part, raised);
    },
    close: (name) => {
      if (SKIPPED.has(name)) skipping--;
      else if (skipping > 0) return;
      else if (name === 'w:t' || name === 'm:t') showing = false;
      else if (name === 'w:r') [raised, hidden] = [false, false];
      else if (name === 'w:p') {
        if (!dropsCapital) paragraphs.end(role);
        dropsCapital = false;
        role = 'paragraph';
      } else if (name === 'w:tc') tables.closeCell();
      else if (name === 'w:tbl') paragraphs.endTable();
    },
  };
}

function roleOfStyle(style: string, role: BlockRole): BlockRole {
  if (/^title$/i.test(style)) return 'title';
  if (/^heading|^subtitle/i.test(style)) return 'heading';
  if (/^(?:intense)?quote/i.test(style)) return 'quotation';
  if (/^caption/i.test(style)) return 'caption';
  return /^list/i.test(style) ? 'list-item' : role;
}
