import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameMentions } from '../../../server/engine/language/names.ts';
import { expectDrawing, type Mark } from '../../support/carets.ts';

const names = (text: string): Mark[] =>
  nameMentions(text).map(({ span, honorific, title }) => ({
    ...span,
    message: [honorific, title && text.slice(title.start, title.end)].filter(Boolean).join(' ') || 'name',
  }));

test('a name is told from the titles and forms of address before it', () => {
  expectDrawing(
    `
    Then Prime Minister Ada Stone met Mr. Hill.
                        ^^^^^^^^^ Prime Minister
                                          ^^^^ mr
    Harbour Council Leader Bo Hill wrote to Gov. Dee J. Wood.
                           ^^^^^^^ Harbour Council Leader
                                                 ^^^^^^^^^^^ Gov
    `,
    names,
  );
});

test('what opens a sentence is no name, and a title alone stays one', () => {
  expectDrawing(
    `
    But on Tuesday the council met. However, Stone left.
                                             ^^^^^ name
    Mr. King and Charlie Bishop came.
        ^^^^ mr
                 ^^^^^^^^^^^^^^ name
    `,
    names,
  );
});

test('bodies keep their prepositions, people do not', () => {
  expectDrawing(
    `
    Stone of Lowland left the Institute for Tidal Studies.
    ^^^^^ name
             ^^^^^^^ name
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ name
    `,
    names,
  );
});

test('possessives, particles, hyphens and initials', () => {
  expectDrawing(
    `
    Stone’s boat passed Kim Min-seo and J.K. Marsh near the Van der Berg quay.
    ^^^^^ name
                        ^^^^^^^^^^^ name
                                        ^^^^^^^^^^ name
                                                            ^^^^^^^^^^^^ name
    `,
    names,
  );
});

test('US is a name and us is not', () => {
  expectDrawing(
    `
    The US told us. Us two left.
        ^^ name
    `,
    names,
  );
});

test('whatever the input, names are in order and inside the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('A', 'b', ' ', '.', "'", '’s', '-', 'Mr', 'of', '&', '\n') }),
      (text) => {
        let last = 0;
        for (const { span, full, text: written } of nameMentions(text)) {
          assert.equal(text.slice(span.start, span.end), written);
          assert.ok(full.start >= last && full.start <= span.start && span.end === full.end);
          last = full.end;
        }
      },
    ),
  );
});
