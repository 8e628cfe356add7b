import type { BlockRole, SourceDocument } from '../document.ts';
import { readArchive } from './archive.ts';
import { ReadingFailure } from './failure.ts';
import type { BinaryFormat } from './format.ts';
import { propertiesOf } from './office/properties.ts';
import { TableStack } from './office/table-stack.ts';
import { TextBuilder } from './text-builder.ts';
import { readXml, type XmlHandler } from './xml.ts';

const MAIN = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

/** Word documents (Office Open XML, ECMA-376). */
export const docx: BinaryFormat = {
  name: 'docx',
  title: 'Word',
  extensions: ['docx', 'docm', 'dotx'],
  media: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  kind: 'binary',
  inProcess: false,
  sniff: (head) => head.startsWith('PK\x03\x04'),
  read: async (bytes) => {
    const files = readArchive(bytes, (name) => name === MAIN || name === PROPERTIES, 'Word');
    const main = files.get(MAIN);
    if (!main) throw new ReadingFailure('damaged', 'This file is no Word document: its text is missing.');
    const builder = new TextBuilder();
    readXml(main, bodyReader(builder));
    return finished(builder, files.get(PROPERTIES));
  },
};

function finished(builder: TextBuilder, properties: Uint8Array | undefined): SourceDocument {
  if (builder.empty) builder.problem({ code: 'empty', message: 'This document holds no text.' });
  return builder.finish(propertiesOf(properties));
}

/** Elements whose text is not the document's: deleted words, field codes, second renderings of a drawing. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:footnote',
  'w:endnote',
  'w:comment',
]);
const MARKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/** Reads paragraphs and tables of a document's body into a builder. */
function bodyReader(builder: TextBuilder): XmlHandler {
  const tables = new TableStack(builder);
  let skipping = 0;
  let showing = false;
  let role: BlockRole = 'paragraph';
  let text: string[] = [];
  const endParagraph = (): void => {
    const paragraph = text.join('').trim();
    if (tables.inside) tables.add(paragraph);
    else builder.add(paragraph, { role });
    text = [];
    role = 'paragraph';
  };
  return {
    open: (name, attributes) => {
      if (SKIPPED.has(name)) skipping++;
      else if (skipping > 0) return;
      else if (name === 'w:t') showing = true;
      else if (name in MARKS) text.push(MARKS[name] ?? '');
      else if (name === 'w:pStyle') role = roleOfStyle(attributes['w:val'] ?? '', role);
      else if (name === 'w:numPr' && role === 'paragraph') role = 'list-item';
      else if (name === 'w:tbl') tables.openTable();
      else if (name === 'w:tr') tables.openRow();
      else if (name === 'w:tc') tables.openCell();
    },
    text: (part) => {
      if (showing && skipping === 0) text.push(part);
    },
    close: (name) => {
      if (SKIPPED.has(name)) skipping--;
      else if (skipping > 0) return;
      else if (name === 'w:t') showing = false;
      else if (name === 'w:p') endParagraph();
      else if (name === 'w:tc') tables.closeCell();
      else if (name === 'w:tbl') tables.closeTable();
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
