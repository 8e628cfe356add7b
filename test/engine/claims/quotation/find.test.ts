import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findQuotations } from '../../../../server/engine/claims/quotation/find.ts';
import { quotedSpans } from '../../../../server/engine/claims/quotation/spans.ts';
import { expectDrawing, type Mark } from '../../../support/carets.ts';
import { paragraphsOf } from '../paragraphs.ts';

const quotations = (text: string): Mark[] =>
  findQuotations(paragraphsOf(text)).map(({ span }) => ({ ...span, message: 'quotation' }));

const quoted = (text: string): Mark[] =>
  quotedSpans(paragraphsOf(text)).map(({ start, end }) => ({ start, end, message: 'quoted' }));

test('straight and curly marks hold quotations', () => {
  expectDrawing(
    `
    "The ferry will sail on Monday," said Ada Stone.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotation
    “The ferry will sail on Monday,” said Ada Stone.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotation
    `,
    quotations,
  );
});

test('LaTeX marks and doubled apostrophes hold quotations', () => {
  expectDrawing(
    `
    She wrote: \`\`The quay is sinking.''
                 ^^^^^^^^^^^^^^^^^^^^ quotation
    ''The quay is sinking,'' she wrote.
      ^^^^^^^^^^^^^^^^^^^^ quotation
    `,
    quotations,
  );
});

test('British single marks survive apostrophes inside', () => {
  expectDrawing(
    `
    ‘It’s the pilots’ own fault,’ said Ada Stone.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotation
    'We don't know whose boat it was,' she said.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotation
    `,
    quotations,
  );
});

test('apostrophes, decades and measures open no quotation', () => {
  expectDrawing(
    `
    The '90s were the pilots' best years, and the boats' owners knew it.
    He is 5'10" tall; the other door is 6'2" high, and that's that.
    Rock ’n’ roll reached the harbour in ’62, didn’t it?
    `,
    quoted,
  );
});

test('a quotation inside a quotation is part of it', () => {
  expectDrawing(
    `
    “He told me ‘the quay is sinking’ and left,” she said.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotation
    `,
    quotations,
  );
});

test('scare quotes, single words and titles are no quotations, but they are quoted', () => {
  const drawing = `
    The “safe harbour” rule kept its “name” in “The Long Winter Quay” this year.
    `;
  expectDrawing(drawing, quotations);
  expectDrawing(
    `
    The “safe harbour” rule kept its “name” in “The Long Winter Quay” this year.
        ^^^^^^^^^^^^^^ quoted
                                     ^^^^^^ quoted
                                               ^^^^^^^^^^^^^^^^^^^^^^ quoted
    `,
    quoted,
  );
});

test('a quotation over several paragraphs is quoted in each', () => {
  expectDrawing(
    `
    “The first boat sank at noon.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotation
    “The second boat came back,” said Ada Stone.
     ^^^^^^^^^^^^^^^^^^^^^^^^^^ quotation
    `,
    quotations,
  );
});

test('a quotation whose opening mark was cut off is still one', () => {
  expectDrawing(
    `
    And the pumps will hold until spring," Ada Stone said.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotation
    `,
    quotations,
  );
});

test('a split quotation is two', () => {
  expectDrawing(
    `
    “The pumps will hold,” she said, “but the wall may not.”
     ^^^^^^^^^^^^^^^^^^^^ quotation
                                      ^^^^^^^^^^^^^^^^^^^^^ quotation
    `,
    quotations,
  );
});

test('a closing mark is one though a blank has come before it, if a speech tag follows', () => {
  expectDrawing(
    `
    'The quay is sinking, 'Ada Stone said. 'It was sinking last year.'
    ^^^^^^^^^^^^^^^^^^^^^^^ quoted
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ quoted
    `,
    quoted,
  );
  expectDrawing(
    `
    "The quay is sinking, "Ada Stone must go, "so they sang all night.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^ quoted
    `,
    quoted,
  );
});

test('whatever the input, spans are in order, apart, and inside the text', () => {
  const piece = fc.constantFrom('"', '“', '”', "'", '’', '‘', "''", '``', ' ', 'Ada', 'said', ',', '.', '90s', '\n');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end, inner } of quotedSpans(paragraphsOf(text))) {
        assert.ok(start >= last && inner.start >= start && inner.end > inner.start && end >= inner.end);
        assert.ok(end <= text.length);
        last = end;
      }
      for (const claim of findQuotations(paragraphsOf(text))) {
        assert.equal(text.slice(claim.span.start, claim.span.end), claim.text);
      }
    }),
  );
});
