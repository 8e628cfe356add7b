import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { FORMATS } from '../../../corpus/readers/formats.ts';
import { readDocument, readSourceText, readText } from '../../../corpus/readers/read.ts';
import { checkDocument } from '../../support/documents.ts';
import { bytesOf, docxOf, odtOf, pdfOf, xlsxOf, zipOf } from '../../support/files.ts';
import { mutated, SEEDS } from '../../support/mutations.ts';
import { randomOf } from '../../support/random.ts';

async function codeOf(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const document = await readDocument(name, bytes);
  checkDocument(document);
  return document.problems[0]?.code;
}

const BLANKS = new Uint8Array(66 * 1024 * 1024);

test('archives that unpack to far more than they are', async () => {
  assert.equal(await codeOf('a.docx', zipOf({ 'word/document.xml': BLANKS })), 'archive-bomb');
  assert.equal(await codeOf('a.xlsx', zipOf({ 'xl/sharedStrings.xml': BLANKS })), 'archive-bomb');
});

test('an archive that says it is small and is not', async () => {
  const bytes = zipOf({ 'content.xml': BLANKS });
  // The sizes stand at 22 of the local header, and at 24 of the entry in the directory.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setUint32(22, 100, true);
  assert.equal(await codeOf('a.odt', bytes), 'archive-bomb');
});

test('archives with more entries than any document has', async () => {
  const entries = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`a${index}`, new Uint8Array()]));
  assert.equal(await codeOf('a.docx', zipSync(entries, { level: 0 })), 'archive-entries');
});

test('archives in archives are not opened', async () => {
  const inner = docxOf(['Inner.']);
  const document = await readDocument(
    'a.docx',
    zipOf({ 'word/document.xml': '<w:p><w:t>Outer.</w:t></w:p>', 'word/inner.docx': inner }),
  );
  assert.equal(document.text, 'Outer.');
});

test('entities that a file defines are never resolved', async () => {
  const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
  for (const [name, bytes] of [
    ['a.docx', zipOf({ 'word/document.xml': `${laughs}<w:p><w:t>x&b;y&c;z</w:t></w:p>` })],
    ['a.odt', zipOf({ 'content.xml': `${laughs}<text:p>x&b;y&c;z</text:p>` })],
  ] as const) {
    const document = await readDocument(name, bytes);
    assert.equal(document.text, 'x&b;y&c;z');
  }
});

test('links to files and pictures are not followed', async () => {
  const body = '<w:p><w:r><w:drawing><a:blip r:link="rId9"/></w:drawing><w:t>Text.</w:t></w:r></w:p>';
  assert.equal((await readDocument('a.docx', docxOf(body))).text, 'Text.');
});

test('nesting without end', async () => {
  const deep = 100_000;
  assert.equal(await codeOf('a.docx', docxOf('<w:p>'.repeat(deep))), 'too-deep');
  assert.equal(await codeOf('a.odt', odtOf('<text:list>'.repeat(deep))), 'too-deep');
  assert.equal(await codeOf('a.xlsx', xlsxOf('<row>'.repeat(deep))), 'too-deep');
  assert.equal(await codeOf('a.rtf', bytesOf(`{\\rtf1${'{'.repeat(deep)}`)), 'too-deep');
  assert.equal(await codeOf('a.json', bytesOf('['.repeat(deep))), 'damaged');
  assert.equal(await codeOf('a.md', bytesOf(`---\na: ${'['.repeat(10_000)}\n---\n`)), 'metadata');
});

test('aliases that would multiply', async () => {
  const yaml = `a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\ntitle: [*c,*c,*c,*c,*c,*c]`;
  assert.equal(await codeOf('a.md', bytesOf(`---\n${yaml}\n---\nText.`)), 'metadata');
});

test('a script in a PDF is not run', async () => {
  const file = pdfOf([[[11, 72, 700, 'Text.']]], '/OpenAction << /S /JavaScript /JS (globalThis.ran = true) >> ');
  assert.equal((await readDocument('a.pdf', file)).text, 'Text.');
  assert.equal('ran' in globalThis, false);
});

/** Words that every plain object has as keys. */
const MEMBERS = Object.getOwnPropertyNames(Object.prototype);

/** A file of each format that has a word wherever a reader looks words up: as element, key, control word, style, text. */
const WITH_WORD: Readonly<Record<string, (word: string) => readonly (readonly [name: string, bytes: Uint8Array])[]>> = {
  markdown: (word) => [
    [
      'a.md',
      bytesOf(
        `---\n${word}: {title: x}\ntitle: ${word}\n---\n# ${word}\n\n[${word}]: x\n\n[a][${word}] [^${word}] &${word}; <${word}>b</${word}> @${word}\n\n[^${word}]: ${word}\n\n| ${word} |\n|--|\n| 5 |\n`,
      ),
    ],
  ],
  plain: (word) => [['a.txt', bytesOf(`By ${word} ${word}\n\n${word} 5, 2024\n\n${word}\n`)]],
  html: (word) => [
    [
      'a.html',
      bytesOf(
        `<html><head><title>${word}</title><meta name="${word}" content="${word}"><meta property="article:published_time" content="${word}"><script type="application/ld+json">{"@type":"${word}","${word}":{"@type":"NewsArticle","headline":"${word}"}}</script></head><${word} class="${word}" itemprop="${word}">Text.</${word}><table><tr><th>${word}</th></tr><tr><td>5</td></tr></table></html>`,
      ),
    ],
  ],
  mhtml: (word) => [
    [
      'a.mhtml',
      bytesOf(`Snapshot-Content-Location: ${word}\r\n${word}: ${word}\r\nContent-Type: text/html\r\n\r\n<p>${word}`),
    ],
  ],
  pdf: (word) => [['a.pdf', pdfOf([[[11, 72, 700, `${word} cost 5 ${word}.`]]], `/${word} (${word}) `)]],
  docx: (word) => [
    [
      'a.docx',
      docxOf(
        `<${word}><w:p><w:pPr><w:pStyle w:val="${word}"/></w:pPr><w:r><${word}/><w:${word}/><w:t>${word}</w:t></w:r></w:p></${word}>`,
        `<${word}>x</${word}><dc:${word}>x</dc:${word}>`,
      ),
    ],
  ],
  odt: (word) => [['a.odt', odtOf(`<text:p><${word}/><text:${word}/>${word}</text:p>`, `<${word}/>`)]],
  xlsx: (word) => [
    ['a.xlsx', xlsxOf(`<row><c t="${word}" s="${word}"><v>5</v></c><c t="s"><v>0</v></c><${word}/></row>`, [word])],
  ],
  rtf: (word) => [
    ['a.rtf', bytesOf(`{\\rtf1\\${word} {\\*\\${word} a}\\${word.replace(/_/g, '')}5 ${word} text.\\par}`)],
  ],
  csv: (word) => [['a.csv', bytesOf(`${word},a\n${word},5\n`)]],
  mail: (word) => [
    ['a.eml', bytesOf(`From: ${word} <a@b.example>\r\n${word}: x\r\nSubject: ${word}\r\n\r\n${word} 5\r\n`)],
  ],
  subtitles: (word) => [
    ['a.vtt', bytesOf(`WEBVTT\n\n${word}\n00:01.000 --> 00:02.000\n<v ${word}>${word} <${word}>5\n`)],
  ],
  transcript: (word) => [['a.txt', bytesOf([1, 2, 3].map((at) => `${word} 00:0${at}\n${word} 5.\n`).join('\n'))]],
  csl: (word) => [
    ['a.json', bytesOf(`[{"type":"${word}","title":"${word}","${word}":{"x":1},"author":[{"${word}":"x"}]}]`)],
  ],
  latex: (word) => [
    ['a.tex', bytesOf(`\\begin{document}\\${word}{a}[b] \\begin{${word}}5\\end{${word}}\\end{document}`)],
  ],
  asciidoc: (word) => [['a.adoc', bytesOf(`= ${word}\n:${word}: b\n\n{${word}} <<${word}>> ${word}::5[]\n`)]],
  restructuredtext: (word) => [
    ['a.rst', bytesOf(`${word}\n====\n\n:${word}: b\n\n.. ${word}:: c\n\n:${word}:\`d\` |${word}|\n`)],
  ],
  bibtex: (word) => [
    ['a.bib', bytesOf(`@${word}{${word}, ${word} = {${word}}, title = ${word}, author = {${word}}}\n`)],
  ],
};

test('names of object members are words like others, in every format and place', async () => {
  assert.deepEqual(Object.keys(WITH_WORD).sort(), FORMATS.map((format) => format.name).sort());
  for (const files of Object.values(WITH_WORD)) {
    for (const word of MEMBERS) {
      for (const [name, bytes] of files(word)) {
        const document = await readDocument(name, bytes);
        checkDocument(document);
        assert.doesNotMatch(JSON.stringify(document), /native code|\[object /, `${name} ${word}`);
        for (const value of Object.values(document.metadata)) assert.equal(typeof value, 'string');
        for (const block of document.blocks) assert.equal(typeof block.role, 'string');
        if (FORMATS.some((format) => format.kind === 'text' && format.extensions.some((end) => name.endsWith(end))))
          checkDocument(readText(name, new TextDecoder().decode(bytes)));
      }
    }
  }
});

test('lone surrogates, zero bytes and marks of order are text like others', () => {
  for (const format of ['plain', 'markdown', 'html', 'csv'])
    for (const text of ['\uD800', 'a\uDC00b', '\uFEFF\uFEFF', 'a\0b', '\u2028\u2029', '\u202Eevil'])
      for (const document of [readText(format, text), readSourceText(format, text)]) checkDocument(document);
});

test('text formats in memory never throw, whatever the name', () => {
  for (const name of ['', 'pdf', 'constructor', '__proto__', 'application/json'])
    assert.equal(readText(name, 'Text 5.').text, 'Text 5.');
});

test('lines without end cost no more than others', () => {
  for (const piece of ['a', 'a ', '1', '"', '. ', '<', '&', '@', 'www.', '| ', '\t', '/'])
    for (const format of ['plain', 'html', 'csv', 'transcript', 'subtitles'])
      checkDocument(readSourceText(format, piece.repeat(100_000)));
});

test('a stream in a PDF that is compressed beyond measure', async () => {
  const stream = deflateSync(strToU8(`BT /F1 11 Tf (x) Tj ET${' '.repeat(2_000_000)}`));
  const head = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`;
  const file = Buffer.concat([
    Buffer.from(head),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n'),
  ]);
  checkDocument(await readDocument('a.pdf', file));
});

test('each format has files to be mutated', () => {
  assert.deepEqual(Object.keys(SEEDS).sort(), FORMATS.map((format) => format.name).sort());
});

for (const format of Object.keys(SEEDS))
  test(`mutated files: ${format}`, async () => {
    const random = randomOf(20_210_504);
    for (let at = 0; at < 150; at++) {
      const file = mutated(format, random, 300);
      checkDocument(await readDocument(file.name, file.bytes));
    }
  });
