import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagger } from '../../../server/tagger.ts';
import { expectDrawing } from '../../support/carets.ts';
import { complaints, findingsOf, mended, type Story } from './story.ts';

const STORY: Story = {
  Yearbook: `Ada Stone directs the Tide Institute, which advises the harbour board. Bo Hill is head of the mayor's flood unit.
Cy Marsh, 61, of Averil, worked as a nurse's aide at the clinic. Dr. Eve Lamb, 44, a physician, ran the ward.
Dee Wood is director of the Quay Prize. Ken Moor chairs its trustees.
Petty Officer Second Class Nils Brandt sailed on Monday. Chief Petty Officer Dale Fenn stayed ashore.
The council elected Ines Okafor as its treasurer. She succeeds Tom Garrick, who held the post for two years.
The wall was planned in 1950, under Iris Vale, mayor until 1953. Hugo Thorne was then a harbour pilot.
Gil Roper is chief executive of the Lowland League. The Harbour Union is led by others.`,
};

const expectComplaints = (drawing: string): void => expectDrawing(drawing, (text) => complaints(text, STORY, tagger));

test('an office that the source gives to somebody else, and to the person another', () => {
  expectComplaints(`
    Ada Stone, head of the mayor's flood unit, was asked to write the report.
               ^^^^ role-mismatch: The draft has Ada Stone as “head”; “Yearbook” gives that to Bo Hill and has Ada Stone as “directs”.
  `);
  expectComplaints(`
    Among the guests was Cy Marsh, 61, a doctor at the clinic.
                                         ^^^^^^ role-mismatch: The draft has Cy Marsh as “doctor”; “Yearbook” gives that to Eve Lamb and has Cy Marsh as “nurse's aide”.
  `);
  expectComplaints(`
    When the chair of the Quay Prize, Dee Wood, rang, nobody answered.
             ^^^^^ role-mismatch: The draft has Dee Wood as “chair”; “Yearbook” gives that to Ken Moor and has Dee Wood as “director”.
  `);
  expectComplaints(`
    Nils Brandt, a chief petty officer, went ashore.
                   ^^^^^^^^^^^^^^^^^^^ role-mismatch: The draft has Nils Brandt as “chief petty officer”; “Yearbook” gives that to Dale Fenn and has Nils Brandt as “Petty Officer Second Class”.
  `);
});

test('the same office at another body', () => {
  expectComplaints(`
    Gil Roper, chief executive of the Harbour Union, resigned.
                                  ^^^^^^^^^^^^^^^^^ role-mismatch: The draft has Gil Roper at “the Harbour Union”; “Yearbook” has “the Lowland League”.
  `);
});

test('the fix writes the office as the source has it', () => {
  for (const [draft, right] of [
    ['Ada Stone, head of the mayor’s flood unit, wrote it.', 'Ada Stone, director of the Tide Institute, wrote it.'],
    ['The chair of the Quay Prize, Dee Wood, rang.', 'The director of the Quay Prize, Dee Wood, rang.'],
    ['Nils Brandt, a chief petty officer, went ashore.', 'Nils Brandt, a petty officer second class, went ashore.'],
    ['Tom Garrick, treasurer of the council, is ill.', 'Tom Garrick, former treasurer of the council, is ill.'],
    [
      'Gil Roper, chief executive of the Harbour Union, resigned.',
      'Gil Roper, chief executive of the Lowland League, resigned.',
    ],
  ] as const)
    assert.equal(mended(draft, STORY, tagger), right);
});

test('where all else is told of the holder, the name is wrong and not the office', () => {
  assert.equal(
    mended('Hugo Thorne was mayor when the wall was planned in 1950.', STORY, tagger),
    'Iris Vale was mayor when the wall was planned in 1950.',
  );
});

test('offices that are right, that many hold, or that the sources do not settle', () => {
  for (const draft of [
    'Ada Stone, director of the Tide Institute, wrote it.',
    'The director of the Quay Prize, Dee Wood, rang.',
    'Bo Hill, head of the mayor’s flood unit, wrote it.',
    'Tom Garrick, former treasurer of the council, is ill.',
    'Gil Roper, chief executive of the Lowland League, resigned.',
    // Nobody else is known to hold it.
    'Ada Stone, a keen sailor, wrote it.',
    'Dee Wood, a former teacher, rang.',
    // Many are at once.
    'Ada Stone, a member of the harbour board, wrote it.',
    'Cy Marsh, the father of Eve Lamb, was there.',
    // Nobody of whom the sources know.
    'Lena Ortiz, head of the mayor’s flood unit in Dunmore, wrote it.',
    // The description is another’s.
    'The board met Bo Hill, its deputy, Ada Stone, and others.',
    'Hill met Ada Stone of Ludden, the head of the mayor’s flood unit, at noon.'.replace(
      'Ada Stone of Ludden',
      'Bo Hill of Ludden',
    ),
  ])
    assert.deepEqual(complaints(draft, STORY, tagger), [], draft);
});

test('an office that somebody may hold beside the source’s is a hint', () => {
  const story: Story = {
    Yearbook: `Una Fell, assistant curator of the Corran Museum, mends the lamps. Vic Dunn is owner of the Ludden Mill.
The acting Harbour Board director Rhea Moss spoke. Former curator Saul Ince of Ludden is ill.`,
  };
  const hints = (draft: string) =>
    findingsOf(draft, story, tagger)
      .filter(({ code }) => code !== undefined)
      .map(({ claim, verdict, severity, message }) => `${claim.text} ${verdict} ${severity}: ${message}`);
  assert.deepEqual(hints('The storm woke Una Fell, then a curator, at four.'), [
    'curator not-enough-evidence hint: The draft has Una Fell as “curator”; “Yearbook” has “assistant curator”, which may be another office.',
  ]);
  assert.deepEqual(hints('The vote was lost by Vic Dunn, the manager of the Ludden Mill.'), [
    'manager not-enough-evidence hint: The draft has Vic Dunn as “manager”; “Yearbook” has “owner”, which may be another office.',
  ]);
  for (const draft of [
    // As the source has it, and in fewer words.
    'The storm woke Una Fell, then an assistant curator, at four.',
    'The vote was lost by Vic Dunn, the owner of the Ludden Mill.',
    // Another body.
    'The vote was lost by Vic Dunn, the manager of the Averil Mill.',
    // What the source restricts before the name of the body, and another time.
    'The vote was lost by Rhea Moss, acting director of the Harbour Board.',
    'The storm woke Saul Ince, the curator of Ludden.',
    // Somebody of whom the source has no office.
    'The storm woke Bea Ince, curator of the Corran Museum, at four.',
  ])
    assert.deepEqual(hints(draft), [], draft);
});

test('party and state', () => {
  const story = {
    Roll: 'Senator Ada Stone (D-Ohio) spoke. Rep. Bo Hill, R-Calif., did not. Cy Marsh (I-Vt.) was away.',
  };
  expectDrawing(
    `
    Sen. Ada Stone (R-Ohio) and Bo Hill, R-Colo., met.
                    ^^^^^^ role-mismatch: The draft has Ada Stone as “R-Ohio”; “Roll” has “D-Ohio”.
                                         ^^^^^^^ role-mismatch: The draft has Bo Hill as “R-Colo.”; “Roll” has “R-Calif.”.
    `,
    (text) => complaints(text, story, tagger),
  );
  for (const draft of [
    'Sen. Ada Stone (D-Ohio) spoke.',
    'Bo Hill (R-California) spoke.',
    'Cy Marsh, I-Vt., spoke.',
    'Eve Lamb (R-Ohio) spoke.',
    'Bo Hill (R-Fresno) spoke.',
  ])
    assert.deepEqual(complaints(draft, story, tagger), [], draft);
});
