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

const movedBy = (marks: readonly Mark[], by: number): Mark[] =>
  marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));

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

test('in a headline a capital makes no name of what people do', () => {
  expectDrawing(
    `
    Ada Stone Meets With Bo Hill As Sanctions Weigh
    ^^^^^^^^^ name
                         ^^^^^^^ name
                                    ^^^^^^^^^ name
    Stone Replaces Prime Minister Hill With Harbour Board
    ^^^^^ name
                                  ^^^^ Prime Minister
                                            ^^^^^^^^^^^^^ name
    `,
    (text) =>
      text.split('\n').flatMap((line, at, all) => movedBy(names(line), all.slice(0, at).join('\n').length + (at && 1))),
  );
});

test('in prose a name keeps the words that are ordinary in a headline', () => {
  expectDrawing(
    `
    The president of Target Help Hill met the Open Reply Board.
                     ^^^^^^^^^^^^^^^^ name
                                              ^^^^^^^^^^^^^^^^ name
    `,
    names,
  );
});

test('a slash parts names, but not letters', () => {
  expectDrawing(
    `
    The picture is from Stone/Harbour Press, the song by AC/DC.
                        ^^^^^ name
                              ^^^^^^^^^^^^^ name
                                                         ^^^^^ name
    `,
    names,
  );
});

test('a hyphen joins two people who meet, and the names of one', () => {
  expectDrawing(
    `
    The Stone-Hill summit was led by Bo Marsh-Wood.
        ^^^^^ name
              ^^^^ name
                                     ^^^^^^^^^^^^^ name
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
