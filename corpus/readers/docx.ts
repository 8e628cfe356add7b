import type { SourceDocument } from '../document.ts';
import { ReadingFailure } from './failure.ts';
import type { BinaryFormat } from './format.ts';
import { openPackage } from './office/package.ts';
import { propertiesOf } from './office/properties.ts';
import { notesOf, readWords, type WordNotes } from './office/words.ts';
import { TextBuilder } from './text-builder.ts';

const PARTS = {
  main: /(?:^|\/)document\d{0,3}\.xml$/,
  wanted: new Set(['footnotes', 'endnotes', 'core-properties']),
  names: /^docprops\/core\.xml$|(?:^|\/)(?:footnotes|endnotes)\.xml$/,
};

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
    const file = openPackage(bytes, 'Word', PARTS);
    const main = file.part(file.main);
    if (!main) throw new ReadingFailure('damaged', 'This file is no Word document: its text is missing.');
    const part = (type: string, usual: string): Uint8Array | undefined =>
      file.part(file.related(file.main ?? '').find((relation) => relation.type === type)?.target) ?? file.part(usual);
    const notes: WordNotes = {
      footnote: notesOf(part('footnotes', 'word/footnotes.xml')),
      endnote: notesOf(part('endnotes', 'word/endnotes.xml')),
    };
    const builder = new TextBuilder();
    readWords(main, builder, notes);
    const properties = file.related('').find(({ type }) => type === 'core-properties')?.target;
    return finished(builder, file.part(properties) ?? file.part('docProps/core.xml'));
  },
};

function finished(builder: TextBuilder, properties: Uint8Array | undefined): SourceDocument {
  if (builder.empty) builder.problem({ code: 'empty', message: 'This document holds no text.' });
  return builder.finish(propertiesOf(properties));
}
