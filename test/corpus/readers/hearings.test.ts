import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceDocument } from '../../../corpus/document.ts';
import { readDocument, readSourceText, readText } from '../../../corpus/readers/read.ts';
import { docxOf } from '../../support/files.ts';

const spoken = (text: string): string[] => spokenIn(readSourceText('plain', text));

const spokenIn = (document: SourceDocument): string[] => {
  return document.blocks.map(
    ({ start, end, speaker }) => `${speaker ?? '?'}: ${document.text.slice(start, end).replace(/\s+/g, ' ')}`,
  );
};

const DEPOSITION = [
  ' 1   MS. LOPEZ: When did you first see that the wall',
  ' 2   of the quay had moved?',
  ' 3   THE WITNESS: It was on the fourth of May, and we',
  ' 4   had not been told that the crane was out of',
  ' 5   order, so nobody was there.',
  ' 6   MS. LOPEZ: And who told you then that it would',
  ' 7   cost eighteen million?',
  ' 8   THE WITNESS: The board did, but not in so',
  ' 9   many words.',
].join('\n');

test('a deposition is read without the numbers of its lines, by speaker', () => {
  assert.deepEqual(spoken(DEPOSITION), [
    'MS. LOPEZ: When did you first see that the wall of the quay had moved?',
    'THE WITNESS: It was on the fourth of May, and we had not been told that the crane was out of order, so nobody was there.',
    'MS. LOPEZ: And who told you then that it would cost eighteen million?',
    'THE WITNESS: The board did, but not in so many words.',
  ]);
  const { text } = readSourceText('plain', DEPOSITION);
  assert.equal(text.length, DEPOSITION.length);
  assert.equal(text.indexOf('eighteen'), DEPOSITION.indexOf('eighteen'));
});

test('a numbered list stays a list', () => {
  const list = Array.from({ length: 10 }, (_, at) => `${at + 1}. The board has ${at + 3} boats.`).join('\n');
  assert.equal(readSourceText('plain', list).text, list);
});

test('a debate has the speakers of its labels, parties and places aside', () => {
  const turn = (name: string, text: string) => `${name}: ${text}`;
  assert.deepEqual(
    spoken(
      [
        turn('Ada Moss (Ostrava Bay) (Lab)', 'Will the Minister say what the quay costs?'),
        turn('The Minister for Harbours (Ivo Lind)', 'It cost eighteen million.'),
        turn('Ada Moss (Ostrava Bay) (Lab)', 'It did not.'),
        'It cost nineteen.',
        turn('The Minister for Harbours (Ivo Lind)', 'We shall see.'),
      ].join('\n\n'),
    ),
    [
      'Ada Moss: Will the Minister say what the quay costs?',
      'The Minister for Harbours: It cost eighteen million.',
      'Ada Moss: It did not.',
      'Ada Moss: It cost nineteen.',
      'The Minister for Harbours: We shall see.',
    ],
  );
});

test('questions and answers are told from their labels', () => {
  const text = ['Q: What did it cost?', 'A: Eighteen million.', 'Q: When?', 'A: In May.'].join('\n\n');
  assert.deepEqual(spoken(text), ['?: What did it cost?', '?: Eighteen million.', '?: When?', '?: In May.']);
});

test('labels of an article are a part of its text', () => {
  const text = [
    'Update: The quay is open.',
    'The board met on Tuesday.',
    'One thing is clear: it is late.',
    'Correction: it cost 18 million.',
    'Nobody spoke.',
  ].join('\n\n');
  assert.deepEqual(
    spoken(text).map((line) => line.slice(0, 2)),
    ['?:', '?:', '?:', '?:', '?:'],
  );
});

test('a draft keeps its numbers and labels', () => {
  assert.equal(readText('plain', DEPOSITION).prose, DEPOSITION);
});

/** A talk as it is put on the web or sent about: with the name, what may stand behind it, and the words. */
const TALK: readonly (readonly [name: string, behind: string, words: string])[] = [
  ['Ada Moss', '', 'The quay cost 18 million.'],
  ['Ivo Lind', ', PhD', 'Who paid for it?'],
  ['Ada Moss', '', 'The town did.'],
  ['Ivo Lind', ', PhD', 'So I was told.'],
];
const SPOKEN = TALK.map(([name, , words]) => `${name}: ${words}`);

test('a talk in Markdown, a web page or a Word document has its speakers', async () => {
  const markdown = (label: (name: string) => string) =>
    readSourceText('markdown', TALK.map(([name, behind, words]) => `${label(name + behind)} ${words}`).join('\n\n'));
  assert.deepEqual(spokenIn(markdown((name) => `**${name}:**`)), SPOKEN);
  assert.deepEqual(spokenIn(markdown((name) => `**${name}**:`)), SPOKEN);
  const page = TALK.map(([name, behind, words]) => `<p><strong>${name}${behind}:</strong> ${words}</p>`).join('');
  assert.deepEqual(spokenIn(readSourceText('html', `<article>${page}</article>`)), SPOKEN);
  const word = docxOf(TALK.map(([name, behind, words]) => `${name}${behind}: ${words}`));
  assert.deepEqual(spokenIn(await readDocument('a.docx', word)), SPOKEN);
});
