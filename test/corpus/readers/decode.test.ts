import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument, readDraft } from '../../../corpus/readers/read.ts';
import { bytesOf } from '../../support/files.ts';

const TEXT = 'Žofie paid €5 – “much”.';

function wide(text: string, big: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

for (const [name, bytes] of [
  ['UTF-8', bytesOf(TEXT)],
  ['UTF-8 with a byte order mark', bytesOf(`\uFEFF${TEXT}`)],
  ['UTF-16 little-endian', wide(TEXT, false, true)],
  ['UTF-16 big-endian', wide(TEXT, true, true)],
  ['UTF-16 without a mark', wide(TEXT, false, false)],
  ['UTF-16 big-endian without a mark', wide(TEXT, true, false)],
] as const)
  test(`${name} is read`, async () => {
    const document = await readDocument('a.txt', bytes);
    assert.deepEqual([document.text, document.problems], [TEXT, []]);
  });

test('what is no UTF-8 is read as windows-1252, and that is said', async () => {
  const document = await readDocument('a.txt', Buffer.from('caf\xe9 \x93quay\x94', 'latin1'));
  assert.equal(document.text, 'café “quay”');
  assert.deepEqual(
    document.problems.map((problem) => problem.code),
    ['encoding'],
  );
});

test('binary data under a text name is said and gives no text', async () => {
  for (const bytes of [
    Uint8Array.from([1, 0, 2, 0, 0, 9]),
    Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 31),
  ]) {
    const document = await readDocument('a.txt', bytes);
    assert.deepEqual([document.text, document.problems[0]?.code], ['', 'binary']);
  }
});

test('an empty file is an empty text', async () => {
  for (const name of ['a.txt', 'a.md', 'a.html', 'a.csv']) {
    const document = await readDocument(name, new Uint8Array());
    assert.deepEqual([document.text, document.blocks], ['', []]);
  }
});

test('the offsets of a draft on disk count its byte order mark', () => {
  const document = readDraft('a.md', bytesOf('\uFEFF# Quay\n\n18 boats'));
  assert.equal(document.text.indexOf('18'), 9);
  assert.equal(document.prose.slice(9, 11), '18');
});

test('a sidecar wins over what the file says; one that is broken is said', async () => {
  const file = bytesOf('---\ntitle: Wrong\nauthor: Ada Moss\n---\nText.');
  const described = await readDocument('a.md', file, { sidecar: 'title: Right\npublished: 2021-05-04\n' });
  assert.deepEqual(described.metadata, {
    title: 'Right',
    author: 'Ada Moss',
    published: '2021-05-04',
    publishedFrom: 'sidecar',
  });
  const broken = await readDocument('a.md', file, { sidecar: '- a\n- b' });
  assert.deepEqual([broken.metadata.title, broken.problems[0]?.code], ['Wrong', 'metadata']);
});

test('a sidecar describes a file that cannot be read', async () => {
  const document = await readDocument('a.pdf', bytesOf('no pdf'), { sidecar: 'title: Right' });
  assert.deepEqual([document.metadata.title, document.problems[0]?.code], ['Right', 'damaged']);
});
