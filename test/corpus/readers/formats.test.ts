import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { FORMATS, formatFor, formatOf } from '../../../corpus/readers/formats.ts';

const FOLDER = new URL('../../../corpus/readers/', import.meta.url);

test('each format is one file, and each file that defines a format is in the list', () => {
  for (const { name } of FORMATS) assert.ok(existsSync(new URL(`${name}.ts`, FOLDER)), name);
  const helpers = new Set(
    'archive character-reference dates decode failure format formats isolated limits marked-text markup mask metadata paragraphs raised read text-builder worker worker-messages xml'.split(
      ' ',
    ),
  );
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
  const formats = files.map((file) => file.slice(0, -3)).filter((name) => !helpers.has(name));
  assert.deepEqual(formats.sort(), FORMATS.map((format) => format.name).sort());
});

test('no two formats claim the same ending, media type or name', () => {
  for (const claims of [
    FORMATS.flatMap((format) => format.extensions),
    FORMATS.flatMap((format) => [format.name, ...format.media.filter((media) => media !== format.name)]),
  ])
    assert.equal(new Set(claims).size, claims.length);
});

test('endings are lower case and without the dot', () => {
  for (const extension of FORMATS.flatMap((format) => format.extensions)) assert.match(extension, /^[a-z\d]+$/);
});

test('a name, a media type, a language identifier and an ending find their format', () => {
  for (const [asked, name] of [
    ['markdown', 'markdown'],
    ['Notes.MD', 'markdown'],
    ['plaintext', 'plain'],
    ['text/html', 'html'],
    ['a/b.c/page.htm', 'html'],
    ['report.final.pdf', 'pdf'],
  ] as const)
    assert.equal(formatFor(asked)?.name, name);
  for (const unknown of ['', 'README', '.md/file', 'a.xyz', 'constructor', '__proto__'])
    assert.equal(formatFor(unknown), undefined);
});

test('the first bytes win over the name', () => {
  for (const [file, head, name] of [
    ['report.txt', '%PDF-1.7', 'pdf'],
    ['report.docx', '%PDF-1.7', 'pdf'],
    ['letter.doc', '{\\rtf1', 'rtf'],
    ['page', '<!DOCTYPE html><html>', 'html'],
    ['page.txt', '<html>', 'html'],
    ['note.md', '<html>', 'markdown'],
    ['sheet.xlsx', 'PK\x03\x04', 'xlsx'],
    ['text.odt', 'PK\x03\x04', 'odt'],
    ['unknown', 'PK\x03\x04', 'docx'],
    ['talk.txt', 'WEBVTT\n', 'subtitles'],
    ['talk.txt', 'Ada Moss 00:01\nHi.\nIvo Lind 00:05\nYes.\nAda Moss 00:09\nNo.', 'transcript'],
    ['talk.txt', 'The train at 00:01 was late.\nSo was the bus at 00:05.\nWe left at 00:09', 'plain'],
  ] as const)
    assert.equal(formatOf(file, head)?.name, name, file);
});
