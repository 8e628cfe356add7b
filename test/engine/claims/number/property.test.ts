import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberKind } from '../../../../server/engine/claims/number/number.ts';
import { paragraphOf } from '../../../../server/engine/language/sentences.ts';
import { numberIn, numbersOf } from './draw.ts';

const pieces = fc.constantFrom(
  '1',
  '12',
  '1,234',
  '3.5',
  '2016',
  '$',
  '€',
  '%',
  ' percent',
  ' million',
  'bn',
  'k',
  ' one',
  ' twenty',
  '-',
  '–',
  ' and ',
  ' in ',
  ' to ',
  ' of ',
  ' half',
  ' a ',
  ' third',
  ' hundred',
  ' dozen',
  ' between ',
  ' more than ',
  ' firms',
  ' years old',
  '.',
  ',',
  '(',
  ')',
  '"',
  '\n',
  '😀',
  '\ud83d',
  '½',
  'US',
  ' ft',
  "'",
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
);

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

test('on any input spans are ordered, apart, true to the text and whole', () => {
  fc.assert(
    fc.property(anyText, fc.nat(50), (text, offset) => {
      let last = offset;
      for (const { span, text: words, value } of numberKind.find(paragraphOf(text, offset), {})) {
        assert.ok(span.start >= last && span.end > span.start);
        assert.equal(text.slice(span.start - offset, span.end - offset), words);
        assert.ok(!splitsPair(text, span.start - offset) && !splitsPair(text, span.end - offset));
        assert.ok([value.low, value.high].every((n) => n === null || Number.isFinite(n)));
        last = span.end;
      }
    }),
    { numRuns: 2000 },
  );
});

test('comparing and rewording never throw, and a claim agrees with itself', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      for (const draft of numbersOf(one)) {
        assert.equal(numberKind.compare(draft, draft), 'equal');
        for (const source of numbersOf(other)) {
          numberKind.compare(draft, source);
          numberKind.reword(draft, source);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('a figure reads the same in every style of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 999_999_999 }), (value) => {
      const digits = String(value);
      for (const style of [
        digits,
        digits.replace(/\B(?=(\d{3})+$)/g, ','),
        `${value / 1e6} million`,
        `${value / 1e3}k`,
      ])
        assert.equal(numberIn(`They sold ${style} tickets.`).value.low, value, style);
    }),
  );
});

test('rewording a figure gives words that read as that figure', () => {
  const drafts = [
    '$240bn',
    '40K',
    '$1.5 million',
    '1,500',
    '3420',
    'fourteen',
    'Three',
    '43rd',
    'third',
    '63-year-old',
    '12%',
    '£4,930',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...drafts), fc.integer({ min: 2, max: 999 }), (style, value) => {
      const draft = numberIn(style);
      const source = { ...draft, text: String(value), value: { ...draft.value, low: value, high: value } };
      const words = numberKind.reword(draft, source);
      assert.ok(words);
      const figure = numberIn(words).value.low ?? 0;
      // A headline's short figure may be rounded by three in a hundred.
      assert.ok(Math.abs(figure - value) <= 0.03 * value, `${style} → ${words}`);
    }),
  );
});
