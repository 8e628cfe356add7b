import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findAttributions } from '../../../../server/engine/claims/attribution/find.ts';
import { expectDrawing, type Mark } from '../../../support/carets.ts';
import { paragraphsOf } from '../paragraphs.ts';

/** Speakers as *Ada Stone*, other parts by their names. */
const attributions = (text: string): Mark[] =>
  findAttributions(paragraphsOf(text)).map(({ span, part, value }) => ({
    ...span,
    message: part === 'speaker' ? value.speaker : part,
  }));

const speakers = (text: string): Mark[] =>
  findAttributions(paragraphsOf(text))
    .filter(({ part }) => part === 'speaker')
    .map(({ span, value }) => ({ ...span, message: value.speaker }));

test('the speaker stands before the cue, after it, or after “according to”', () => {
  expectDrawing(
    `
    Ada Stone said the quay was sinking.
    ^^^^^^^^^ Ada Stone
    “The quay is sinking,” said Ada Stone.
                                ^^^^^^^^^ Ada Stone
    According to Ada Stone, the quay is sinking.
                 ^^^^^^^^^ Ada Stone
    The quay is sinking, Ada Stone says.
                         ^^^^^^^^^ Ada Stone
    As Ada Stone put it, nobody knew about the quay.
       ^^^^^^^^^ Ada Stone
    `,
    speakers,
  );
});

test('role, affiliation and outlet are claims of their own', () => {
  expectDrawing(
    `
    “The quay is sinking,” said Ada Stone, a senior engineer at the Harbour Institute.
                                ^^^^^^^^^ Ada Stone
                                             ^^^^^^^^^^^^^^^ role
                                                                    ^^^^^^^^^^^^^^^^^ affiliation
    “The quay is sinking,” Ada Stone told the Bay Gazette.
                           ^^^^^^^^^ Ada Stone
                                              ^^^^^^^^^^^ outlet
    `,
    attributions,
  );
});

test('people in passing have affiliations, whoever speaks', () => {
  expectDrawing(
    `
    Bo Hill of Sable rowed out, and the Tide Institute's Cy Marsh, once a worker at the Pilots Agency, was with him.
               ^^^^^ affiliation
                                        ^^^^^^^^^^^^^^ affiliation
                                                                          ^^^^^^ role
                                                                                        ^^^^^^^^^^^^^ affiliation
    Dee Wood (Quay Council on Tides), who works for the Sea Office, is a fellow at the Harbour Institute.
              ^^^^^^^^^^^^^^^^^^^^^ affiliation
                                                        ^^^^^^^^^^ affiliation
                                                                         ^^^^^^ role
                                                                                       ^^^^^^^^^^^^^^^^^ affiliation
    `,
    attributions,
  );
});

test('who is a first, a kin, or only somewhere has no affiliation', () => {
  expectDrawing(
    `
    Ada Stone is the first woman to row to the Harbour Club.
    Bo Hill, the brother of Cy Marsh, has a boat.
    Dee Wood (and her dog) saw the ferry of the council on Monday.
    The claims of the fishermen and the calls for a wall were loud.
    `,
    attributions,
  );
});

test('who leads a firm is of the firm; who speaks for a place is not of a body', () => {
  expectDrawing(
    `
    Ada Stone, the chairwoman of Sable Mills, said the looms would stop.
    ^^^^^^^^^ Ada Stone
                   ^^^^^^^^^^ role
                                 ^^^^^^^^^^^ affiliation
    Bo Hill, the mayor of Ludden Flats, said the harbour would stay open.
    ^^^^^^^ Bo Hill
                 ^^^^^ role
    `,
    attributions,
  );
});

test('titles before the name are its role', () => {
  expectDrawing(
    `
    Harbour Mayor Ada Stone told reporters that the quay was sinking.
    ^^^^^^^^^^^^^ role
                  ^^^^^^^^^ Ada Stone
    Gov. Bo Hill said he would wait.
    ^^^^ role
         ^^^^^^^ Bo Hill
    “We will wait,” said campaign manager Bo Hill.
                         ^^^^^^^^^^^^^^^^ role
                                          ^^^^^^^ Bo Hill
    `,
    attributions,
  );
});

test('a description between speaker and cue is passed over', () => {
  expectDrawing(
    `
    Ada Stone, who runs the harbour office, said the quay was sinking.
    ^^^^^^^^^ Ada Stone
    Bo Hill (Ind.), a critic of the plan, warned that the wall might fall.
    ^^^^^^^ Bo Hill
    Ada Stone later on Tuesday told the council that the wall had moved.
    ^^^^^^^^^ Ada Stone
    `,
    speakers,
  );
});

test('a name after a preposition is not the speaker', () => {
  expectDrawing(
    `
    Ada Stone of the Harbour Institute says the wall will hold.
    ^^^^^^^^^ Ada Stone
    In a letter to Bo Hill, Ada Stone wrote that the wall would hold.
                            ^^^^^^^^^ Ada Stone
    `,
    speakers,
  );
});

test('an aside, a view and a role before the name hand the words to the speaker', () => {
  expectDrawing(
    `
    The wall, reckons Ada Stone, will hold until autumn.
                      ^^^^^^^^^ Ada Stone
    The lamps, Cy Marsh thinks, are out of oil.
               ^^^^^^^^ Cy Marsh
    “The lamps are out,” says its captain, Bo Hill.
                                           ^^^^^^^ Bo Hill
    They lost the race, and their captain, Ada Stone, points out that the tide was late.
                                           ^^^^^^^^^ Ada Stone
    The ferry will be sold before the winter, in the view of Bo Hill.
                                                             ^^^^^^^ Bo Hill
    In Ada Stone’s view the ferry will be sold.
       ^^^^^^^^^ Ada Stone
    To Bo Hill, of the night shift, it was “a lamp in the fog”.
       ^^^^^^^ Bo Hill
    He sent a letter by Bo Hill, his doctor, who finds him “fit to row”.
                        ^^^^^^^ Bo Hill
    The tide, according to a statement by the Ludden government, came early.
                                          ^^^^^^^^^^^^^^^^^^^^^ the Ludden government
    `,
    speakers,
  );
});

test('a speaker under two cues is one claim, about the words quoted', () => {
  const [claim, ...more] = findAttributions(
    paragraphsOf('The lamps matter most, in the view of Ada Stone, who told the crew that “nobody rows in the dark”.'),
  );
  assert.equal(claim?.attribution.lemma, 'tell');
  assert.deepEqual(more, []);
});

test('what somebody finds, sees or holds is no attribution without words reported', () => {
  expectDrawing(
    `
    Ada Stone found a lamp on the quay and held it up.
    Bo Hill sees the ferry every morning.
    To Ada Stone the keeper gave the lamp.
    In the view from the quay the lamps were out.
    `,
    attributions,
  );
  expectDrawing(
    `
    Ada Stone holds that the wall will stand.
    ^^^^^^^^^ Ada Stone
    The wall, says Bo Hill, tells us what the town is worth.
                   ^^^^^^^ Bo Hill
    `,
    speakers,
  );
});

test('a second verb keeps the subject of the first', () => {
  expectDrawing(
    `
    Ada Stone visited the quay on Friday and said the wall would hold.
    ^^^^^^^^^ Ada Stone
    `,
    speakers,
  );
});

test('a pronoun or a role means the person named before', () => {
  expectDrawing(
    `
    “The quay is sinking,” said Mayor Ada Stone.
                                      ^^^^^^^^^ Ada Stone
    “Nobody listened to us,” she added.
                             ^^^ Ada Stone
    The mayor said she would resign.
    ^^^^^^^^^ Ada Stone
    `,
    speakers,
  );
});

test('denials, passives, unnamed groups and plain sentences are no attributions', () => {
  expectDrawing(
    `
    Ada Stone was told to leave the quay.
    Ada Stone did not say when the wall would fall.
    Officials say the quay is sinking.
    The report on the quay was long, and its claim was bold.
    He said nothing.
    `,
    attributions,
  );
});

test('bodies and those who speak for them need no name', () => {
  expectDrawing(
    `
    Police said two men were hurt.
    ^^^^^^ Police
    The quay is sinking, prosecutors say.
                         ^^^^^^^^^^^ prosecutors
    The harbour ministry said the quay was safe.
    ^^^^^^^^^^^^^^^^^^^^ The harbour ministry
    A spokesman for the ministry said the quay was safe.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A spokesman for the ministry
    A spokeswoman for the opera said of the fire that it was small.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ A spokeswoman for the opera
    `,
    speakers,
  );
});

test('a crowd, a place, a paper’s picture, a month and the letters of a transcript name nobody', () => {
  expectDrawing(
    `
    Youths said they were beaten.
    Residents said the water was brown.
    Q: What did you see?
    A: I saw nothing at all.
    Gaza said nothing would change.
    Times said it was a test.
    Dec. 4 said it all.
    Man charged said he was sorry.
    The report said prices rose.
    `,
    speakers,
  );
});

test('words inside quotation marks hand nothing to anyone', () => {
  expectDrawing(
    `
    “Bo Hill said the wall would hold, and Ada Stone said it would not,” Cy Marsh said.
                                                                         ^^^^^^^^ Cy Marsh
    `,
    speakers,
  );
});

test('whatever the input, claims lie in the text and in one paragraph', () => {
  const piece = fc.constantFrom(
    ...['Ada', 'Stone', 'said', 'says', 'told', 'according', 'to', 'the', 'mayor', 'and', 'of', 'for', 'who', 'he'],
    ...[', ', '. ', ' ', '“', '”', '"', ' (', ')', ': ', ' — ', '\n', 'Gov. ', '’s', 'in an interview with', '9/11'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const text = pieces.join(' ');
      for (const claim of findAttributions(paragraphsOf(text))) {
        assert.equal(text.slice(claim.span.start, claim.span.end), claim.text);
        assert.doesNotMatch(claim.text, /\n/);
      }
    }),
  );
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => findAttributions(paragraphsOf(text)).length >= 0));
});
