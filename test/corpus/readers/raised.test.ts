import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { raised, withoutNoteMarks } from '../../../corpus/readers/raised.ts';
import { readSourceText, readText } from '../../../corpus/readers/read.ts';

/** What stands before raised characters, these, and what is written for them. */
const RAISED: readonly (readonly [before: string, text: string, written: string, after?: string])[] = [
  ['It cost £56', '7', '', ' million'],
  ['It cost £56', '[7]', ''],
  ['It rose by 12.4', 'a', ''],
  ['They said.', '7, 8', ''],
  ['They said.', '12–14', ''],
  ['boats', '*', ''],
  ['boats', '[citation needed]', ''],
  ['It cost £5m', '2', ''],
  ['on 5 km', '2', '²'],
  ['Area (m', '2', '²'],
  ['on 30 miles', '2', ''],
  ['3 × 10', '6', '^6'],
  ['the 19', 'th', 'th'],
  ['for $19', '99', '.99'],
  ['for $19', '12', ''],
  ['M', 'r', 'r'],
  ['Quay', 'TM', 'TM'],
  ['it is 3', '1', ' 1', '⁄2'],
  ['', '1', '1 '],
];

for (const [before, text, written, after] of RAISED)
  test(`raised ${JSON.stringify(text)} behind ${JSON.stringify(before)}`, () =>
    assert.equal(raised(text, before, after), written));

/** A text, and the same with its marks of notes blanked. */
const MARKED: readonly (readonly [text: string, blanked: string])[] = [
  ['It cost £56⁷ million.¹²', 'It cost £56  million.  '],
  ['on 5 km² and 3 × 10⁶ of m³', 'on 5 km² and 3 × 10⁶ of m³'],
  ['It cost £56[7] million.[8][note 2]', 'It cost £56    million.           '],
  ['See [7] and [a].', 'See [7] and [a].'],
  ['It [the quay] sank.', 'It [the quay] sank.'],
  ['the 5[th] day', 'the 5[th] day'],
];

for (const [text, blanked] of MARKED)
  test(`marks of notes in ${JSON.stringify(text)}`, () => assert.equal(withoutNoteMarks(text), blanked));

test('a text without its marks of notes keeps its length', () => {
  const pieces = fc.constantFrom('7', '⁷', '²', 'km', '£', '[', '7]', '[7]', ' ', '.', 'a', '× 10', '\n', '⁻');
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 }))), (parts) => {
      const text = parts.join('');
      assert.equal(withoutNoteMarks(text).length, text.length);
    }),
  );
});

const plain = (text: string): string => text.replace(/ +/g, ' ').trim();

/** A sentence with a mark of a note in each text format, as a source and as a draft. */
const IN_FORMATS: Readonly<Record<string, readonly string[]>> = {
  html: [
    '<p>It cost £56<sup>7</sup> million.</p>',
    '<p>It cost £56<sup id="r7"><a href="#n7">[7]</a></sup> million.</p>',
    '<p>It cost £56⁷ million.</p>',
  ],
  markdown: ['It cost £56<sup>7</sup> million.', 'It cost £56[^7] million.\n\n[^7]: ', 'It cost £56^7^ million.'],
  plain: ['It cost £56⁷ million.', 'It cost £56[7] million.'],
};

for (const [format, texts] of Object.entries(IN_FORMATS))
  test(`a mark of a note joins no figure: ${format}`, () => {
    for (const text of texts) {
      for (const { prose } of [readText(format, text), readSourceText(format, text)])
        assert.equal(plain(prose).replace(/\[.*$/, ''), 'It cost £56 million.', text);
    }
  });

test('marks of notes in a web page that are links without being raised', () => {
  for (const mark of [
    '<a href="#_ftn7">7</a>',
    '<a role="doc-noteref" href="#x">7</a>',
    '<span style="vertical-align: super; font-size: 70%">7</span>',
    '<span class="footnote-ref">7</span>',
  ])
    assert.equal(readSourceText('html', `<p>It cost £56${mark} million.</p>`).text, 'It cost £56 million.', mark);
  assert.equal(readSourceText('html', '<p>See <a href="#part">12</a> boats.</p>').text, 'See 12 boats.');
  assert.equal(readSourceText('html', '<p>5 km<sup>2</sup>, 3<sup>1</sup>⁄<sub>2</sub></p>').text, '5 km², 3 1⁄2');
});
