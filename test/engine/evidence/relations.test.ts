import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectDrawing } from '../../support/carets.ts';
import { complaints, mended, type Story } from './story.ts';

const STORY: Story = {
  Minutes: `On Monday the council approved the harbour tunnel by a wide margin.
Bo Hill, brother of the mayor, runs the ferry office in Ludden.
The village of Corran lies north of Ludden on the coast road.
The governor did not sign the ferry bill before the summer recess.
The judge acquitted the former treasurer Cy Marsh of theft in May.
The pier was closed by the harbour master after the storm.
The islanders oppose the new toll on the bridge.
Adult illiteracy on the island fell by half in ten years.
The board may reject the plan for a second jetty.
“We shall never sell the lighthouse,” the mayor said.`,
  Sport: `Averil beat Ludden 3-1 in the island cup on Saturday.
Tarn Holdings bought Halden Works in spring for an unknown sum.
Marta Lund succeeded Peter Voss as head of the lifeboat crew.`,
};

const expectComplaints = (drawing: string): void => expectDrawing(drawing, (text) => complaints(text, STORY));

test('the same said with a word that excludes the other', () => {
  expectComplaints(`
    The council rejected the harbour tunnel on Monday.
                ^^^^^^^^ relation-mismatch: The draft has “rejected”; “Minutes” has “approved”.
  `);
  expectComplaints(`
    Bo Hill, cousin of the mayor, runs the ferry office.
             ^^^^^^ relation-mismatch: The draft has “cousin”; “Minutes” has “brother”.
  `);
  expectComplaints(`
    The village of Corran lies south of Ludden.
                               ^^^^^ relation-mismatch: The draft has “south”; “Minutes” has “north”.
  `);
  expectComplaints(`
    Most islanders support the new toll on the bridge.
                   ^^^^^^^ relation-mismatch: The draft has “support”; “Minutes” has “oppose”.
  `);
  expectComplaints(`
    Adult literacy fell by half.
          ^^^^^^^^ relation-mismatch: The draft has “literacy”; “Minutes” has “illiteracy”.
  `);
});

test('a negation more or less', () => {
  expectComplaints(`
    The governor signed the ferry bill before the recess in summer.
                 ^^^^^^ relation-mismatch: The draft has “signed”; “Minutes” has “did not sign”.
  `);
  expectComplaints(`
    The pier wasn’t closed by the harbour master after the storm.
             ^^^^^^^^^^^^^ relation-mismatch: The draft has “wasn’t closed”; “Minutes” has “closed”.
  `);
});

test('who did it to whom', () => {
  expectComplaints(`
    Ludden beat Averil 3-1 on Saturday.
           ^^^^ relation-mismatch: The draft has “Ludden beat Averil”; “Sport” has it the other way round.
  `);
  expectComplaints(`
    On Saturday Averil lost to Ludden in the cup.
                       ^^^^^^^ relation-mismatch: The draft has “Averil lost to Ludden”; “Sport” has it the other way round.
  `);
  expectComplaints(`
    Tarn Holdings was bought by Halden Works in spring.
                  ^^^^^^^^^^^^^ relation-mismatch: The draft has “Tarn Holdings was bought by Halden Works”; “Sport” has it the other way round.
  `);
});

const FIRSTS: Story = {
  Almanac: `Una Fell was the first woman to sail round the island, in 1931.
Dora Penn, in 1958, was the first islander to sail round the cape and the island in winter.
Rhea Moss was the first deaf keeper to light the Corran lamp.`,
};

test('who is the first of another kind', () => {
  expectDrawing(
    `
    The film is about Dora Penn, the first woman to sail round the island.
                                     ^^^^^^^^^^^ relation-mismatch: The draft has “first woman”; “Almanac” has “first islander”.
  `,
    (text) => complaints(text, FIRSTS),
  );
  for (const draft of [
    // As the source has it.
    'The film is about Una Fell, the first woman to sail round the island.',
    'The film is about Dora Penn, the first islander to sail round the island in winter.',
    // Nobody else is said to be it.
    'Rhea Moss was the first keeper to light the Corran lamp.',
    // Another feat, and somebody of whom the source says nothing.
    'Dora Penn was the first woman to swim to the mole.',
    'Marta Lund was the first woman to sail round the island.',
  ])
    assert.deepEqual(complaints(draft, FIRSTS), [], draft);
});

test('the fix takes the source’s word in the form of the draft’s, or changes the places of the two', () => {
  for (const [draft, right] of [
    [
      'The council was rejecting the harbour tunnel on Monday.',
      'The council was approving the harbour tunnel on Monday.',
    ],
    [
      'The judge convicted the former treasurer Cy Marsh in May.',
      'The judge acquitted the former treasurer Cy Marsh in May.',
    ],
    ['The village of Corran lies south of Ludden.', 'The village of Corran lies north of Ludden.'],
    [
      'The governor signed the ferry bill before the summer recess.',
      'The governor did not sign the ferry bill before the summer recess.',
    ],
    [
      'The pier was not closed by the harbour master after the storm.',
      'The pier was closed by the harbour master after the storm.',
    ],
    ['Ludden beat Averil 3-1 on Saturday.', 'Averil beat Ludden 3-1 on Saturday.'],
    ['Halden Works bought Tarn Holdings in spring.', 'Tarn Holdings bought Halden Works in spring.'],
  ] as const)
    assert.equal(mended(draft, STORY), right);
});

test('what may both be true, or is told of something else, is left alone', () => {
  for (const draft of [
    // As the source has it, in other words too.
    'The council adopted the harbour tunnel on Monday.',
    'Ludden lost to Averil 3-1 on Saturday.',
    'Halden Works was bought by Tarn Holdings in spring.',
    'The governor didn’t sign the ferry bill before the summer recess.',
    // Another body, another thing, another day.
    'The parliament rejected the harbour tunnel on Monday.',
    'The council rejected the airport tunnel on Monday.',
    'The council rejected the harbour tunnel in 2019.',
    // Another match, by its score.
    'Ludden beat Averil 2-0 in the league.',
    // Points of the compass next to each other.
    'The village of Corran lies northeast of Ludden.',
    // What may be, and what is planned.
    'The council may reject the harbour tunnel on Monday.',
    'The board will approve the plan for a second jetty.',
    // Of somebody else.
    'Bo Hill, brother of the mayor, has a cousin in the ferry office.',
    'Ada Stone, cousin of the mayor, runs the ferry office.',
    // Not only, and not yet.
    'The council approved not only the harbour tunnel on Monday.',
    'The governor has not yet signed the ferry bill before the summer recess.',
    // The words of a quotation are the quotation's matter.
    '“The council rejected the harbour tunnel on Monday,” wrote the Gazette.',
    // An adjective is nothing that was done.
    'The close vote on the harbour tunnel by the council was on Monday.',
    // Two who come after each other in two offices.
    'Peter Voss succeeded Ada Stone as head of the crew.',
  ])
    assert.deepEqual(
      complaints(draft, STORY).filter(({ message }) => message.startsWith('relation')),
      [],
      draft,
    );
});
