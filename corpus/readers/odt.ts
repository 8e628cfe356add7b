import type { BlockRole } from '../document.ts';
import { readArchive } from './archive.ts';
import { ReadingFailure } from './failure.ts';
import type { BinaryFormat } from './format.ts';
import { propertiesOf } from './office/properties.ts';
import { TableStack } from './office/table-stack.ts';
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

const SKIPPED = new Set([
  'text:note',
  'office:annotation',
  'text:tracked-changes',
  'office:styles',
  'office:automatic-styles',
  'text:ruby-text',
]);
const MARKS: Readonly<Record<string, string>> = { 'text:tab': '\t', 'text:line-break': '\n', 'text:s': ' ' };

/** Reads paragraphs, headings and tables of a text into a builder. */
function bodyReader(builder: TextBuilder): XmlHandler {
  const tables = new TableStack(builder);
  let skipping = 0;
  let lists = 0;
  let paragraphs = 0;
  let text: string[] = [];
  const endParagraph = (role: BlockRole): void => {
    paragraphs = Math.max(0, paragraphs - 1);
    const paragraph = text.join('').trim();
    if (tables.inside) tables.add(paragraph);
    else builder.add(paragraph, { role: role === 'paragraph' && lists > 0 ? 'list-item' : role });
    text = [];
  };
  return {
    open: (name) => {
      if (SKIPPED.has(name)) skipping++;
      else if (skipping > 0) return;
      else if (name === 'text:p' || name === 'text:h') paragraphs++;
      else if (name in MARKS) text.push(MARKS[name] ?? '');
      else if (name === 'text:list') lists++;
      else if (name === 'table:table') tables.openTable();
      else if (name === 'table:table-row') tables.openRow();
      else if (name === 'table:table-cell') tables.openCell();
    },
    text: (part) => {
      if (paragraphs > 0 && skipping === 0) text.push(part);
    },
    close: (name) => {
      if (SKIPPED.has(name)) skipping--;
      else if (skipping > 0) return;
      else if (name === 'text:p') endParagraph('paragraph');
      else if (name === 'text:h') endParagraph('heading');
      else if (name === 'text:list') lists--;
      else if (name === 'table:table-cell') tables.closeCell();
      else if (name === 'table:table') tables.closeTable();
    },
  };
}
