import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { paragraphOf, sentencesOf } from '../../../server/engine/language/sentences.ts';

/** Checks that a text is cut where the bars stand, and nowhere else. */
function expectCuts(marked: string): void {
  const text = marked.replaceAll(' | ', ' ');
  assert.deepEqual(
    sentencesOf(text).map((sentence) => sentence.text),
    marked.split(' | '),
  );
}

const hardCases: Readonly<Record<string, readonly string[]>> = {
  'titles and saints': [
    'Dr. Ada Stone met Mr. Hill at St. Mark’s. | They spoke for an hour.',
    'Gov. Ada Stone (D-Ohio) spoke. | So did Sen. Hill, R-Maine.',
  ],
  'titles in the capitals of a transcript': [
    'DR. STONE: It will hold. | MS. HILL: Will it?',
    'She suffers from MS. | He does not.',
  ],
  initials: ['The ships of J. R. Hill sailed at dawn. | Nobody saw them again.'],
  'countries with points': [
    'The U.S. sent two ships. | They arrived late.',
    'He moved to the U.S. in May. | It rained.',
    'He moved to the U.S. | The ships followed.',
  ],
  'hours of the day': [
    'It begins at 9 a.m. and ends at 5 p.m. on Sunday. | Bring a coat.',
    'It ends at 5 p.m. | The doors open at noon.',
  ],
  'numbers of houses and pages': [
    'He lives at No. 10 Quay Street. | She does not.',
    'Prices rose by 3 percent (see p. 14). | The rest fell.',
    'What is next? | No. 7 is next.',
  ],
  'months cut short': ['On Jan. 4 it snowed. | On Feb. 5 it thawed.'],
  decimals: ['It costs 4.5 crowns. | It was 3.2 before.', 'Version 2.0.1 came out. | It works.'],
  scores: ['The match ended 3-2. | Hill scored twice.'],
  'companies and the like': [
    'Sound Ferries Inc. lost money. | It sold a ship.',
    'Lund et al. found it. | Others did not.',
    'Apples, pears, etc. were sold. | Plums were not.',
  ],
  'quotations with their speech tag': [
    '“We will wait,” said Bo Hill. | “Then we go.”',
    '“Will it hold?” she asked. | Nobody knew.',
    '“Will it hold?” | She asked again.',
    '“It is done.” | The clerk closed the book.',
  ],
  ellipses: ['He waited … and waited. | Then he left.', 'He waited... and left. | He waited... | Then he left.'],
  'questions and exclamations': ['It was over! | Was it? | Yes.'],
  'points inside a word': ['Visit www.averil.example for more. | Or call.'],
};

for (const [name, cases] of Object.entries(hardCases)) {
  test(`sentences are cut with care for ${name}`, () => cases.forEach(expectCuts));
}

test('a line break inside a paragraph ends no sentence', () => {
  const text = 'The tide came in\nat noon. The boats\r\nlay dry.';
  assert.deepEqual(
    sentencesOf(text).map((sentence) => sentence.text),
    ['The tide came in\nat noon.', 'The boats\r\nlay dry.'],
  );
});

test('nothing has no sentences', () => {
  for (const text of ['', ' ', '\n\n', '\u00a0\t']) assert.deepEqual(sentencesOf(text), []);
});

/** Pieces that a splitter stumbles over, in any order. */
const pieces = fc.constantFrom(
  'The boat sank. ',
  'Dr. ',
  'U.S. ',
  'p.m. ',
  'No. 10 ',
  '“Why?” ',
  '… ',
  '... ',
  '4.5 ',
  'he said ',
  '\n',
  ' ',
  '?!',
  ')',
  '”',
  '\u2028',
  '\ud83d\ude00',
  '\ud800',
  'é',
  '。',
  'x'.repeat(300),
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('of any text, sentences are slices in order, and only blanks are left between them', () => {
  fc.assert(
    fc.property(texts, fc.nat(1_000), (text, offset) => {
      let last = offset;
      for (const sentence of sentencesOf(text, offset)) {
        assert.ok(sentence.start >= last && sentence.end > sentence.start);
        assert.equal(text.slice(sentence.start - offset, sentence.end - offset), sentence.text);
        assert.equal(sentence.text.trim(), sentence.text);
        assert.equal(text.slice(last - offset, sentence.start - offset).trim(), '');
        last = sentence.end;
      }
      assert.equal(text.slice(last - offset).trim(), '');
    }),
  );
});

test('a line longer than the splitter takes at once loses nothing', () => {
  const long = 'The gulls came back in spring. '.repeat(2_000);
  const sentences = sentencesOf(long);
  assert.equal(
    sentences
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
    long.replace(/\s/g, ''),
  );
  const cut = sentences.filter(({ text }) => text !== 'The gulls came back in spring.');
  // The edges of four stretches may fall into a sentence; they part it in two at most.
  assert.ok(cut.length <= 2 * Math.ceil(long.length / 20_000), `${cut.length} sentences are cut`);
});

test('a paragraph keeps its own place, and its sentences theirs', () => {
  const { start, end, sentences } = paragraphOf(' One came. Two left. ', 100);
  assert.deepEqual({ start, end }, { start: 100, end: 121 });
  assert.deepEqual(
    sentences.map(({ start, end }) => [start, end]),
    [
      [101, 110],
      [111, 120],
    ],
  );
});
