import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateKind } from '../../../../server/engine/claims/date/date.ts';
import type { Reading } from '../../../../server/engine/claims/kind.ts';
import { paragraphOf } from '../../../../server/engine/language/sentences.ts';

/** Pieces that dates are made of, in any order, between other text. */
const piece = fc.oneof(
  fc.constantFrom(
    'May',
    'may',
    'Sept.',
    '16',
    '3rd',
    '2024',
    '1990s',
    "'90s",
    'Monday',
    'Sat.',
    'last',
    'next',
    'the',
    'year',
    'weeks',
    'ago',
  ),
  fc.constantFrom(
    'two',
    'twenty-',
    'a',
    'half',
    'of',
    'and',
    'to',
    '-',
    '–',
    ',',
    '.',
    '/',
    ':',
    'T',
    'Q',
    '10',
    'p.m.',
    'noon',
    'third',
    'quarter',
  ),
  fc.constantFrom(
    'every',
    'constructor',
    '__proto__',
    'night',
    'spring',
    'New',
    "Year's",
    'Eve',
    'century',
    'will',
    'said',
    '😀',
    '’s',
    '\ud83d',
    '\u00bd',
    '$',
    '%',
    '\u0000',
    '\n',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', ' ')), { maxLength: 60 })
  .map((pieces) => pieces.map(([word, gap]) => word + gap).join(''));
const reading: fc.Arbitrary<Reading> = fc.record(
  {
    date: fc.constantFrom('2024-05-16', '1999-02-06T06:22', '0000-01-01', '9999-12-31', 'soon', ''),
    dayMonthOrder: fc.constantFrom('day-first', 'month-first', 'unknown'),
  },
  { requiredKeys: [] },
);

function splitsPair(whole: string, offset: number): boolean {
  const [before, after] = [whole.charCodeAt(offset - 1), whole.charCodeAt(offset)];
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

test('spans lie in the text, in order, apart, and never inside a character', () => {
  fc.assert(
    fc.property(text, reading, fc.nat(50), (words, how, offset) => {
      let last = offset;
      for (const claim of dateKind.find(paragraphOf(words, offset), how)) {
        const { start, end } = claim.span;
        assert.ok(last <= start && start < end && end <= offset + words.length);
        assert.equal(words.slice(start - offset, end - offset), claim.text);
        assert.ok(!splitsPair(words, start - offset) && !splitsPair(words, end - offset));
        last = end;
      }
    }),
    { numRuns: 1500 },
  );
});

test('any two dates compare and reword without an exception, and a date equals itself', () => {
  fc.assert(
    fc.property(text, text, reading, reading, (left, right, one, other) => {
      const drafts = dateKind.find(paragraphOf(left), one);
      const sources = dateKind.find(paragraphOf(right), other);
      for (const draft of drafts) {
        assert.notEqual(dateKind.compare(draft, draft), 'contradicting', draft.text);
        // A weekday that does not belong to its date is put right by the date itself.
        if (!draft.value.weekdayMismatch) assert.equal(dateKind.reword(draft, draft), undefined, draft.text);
        for (const source of sources) {
          const forward = dateKind.compare(draft, source);
          assert.equal(
            forward === 'contradicting',
            dateKind.compare(source, draft) === 'contradicting',
            `${draft.text} / ${source.text}`,
          );
          const words = dateKind.reword(draft, source);
          assert.notEqual(words, draft.text);
        }
      }
    }),
    { numRuns: 600 },
  );
});

test('the same text is read the same every time', () => {
  fc.assert(
    fc.property(text, reading, (words, how) => {
      assert.deepEqual(dateKind.find(paragraphOf(words), how), dateKind.find(paragraphOf(words), how));
    }),
    { numRuns: 100 },
  );
});
