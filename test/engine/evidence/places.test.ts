import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagger } from '../../../server/tagger.ts';
import { expectDrawing } from '../../support/carets.ts';
import { complaints, mended, type Story } from './story.ts';

const STORY: Story = {
  Notes: `Interview with Cy Marsh, baker. Dunmore, Ohio is where he was born; his father ran the mill. Marsh came to Texas with the navy and lives in Averil.
The walk begins at the Museum of Tides, with its glass hall. A bronze of a heron catching an eel stands outside the Museum of Boats.
Ada Stone was born in Ludden, and her brother in Corran. The heron was cast by Stone.`,
};

const expectComplaints = (drawing: string): void => expectDrawing(drawing, (text) => complaints(text, STORY, tagger));

test('something that the source has at another place', () => {
  expectComplaints(`
    Cy Marsh, the baker, was born in Texas.
                                     ^^^^^ place-mismatch: The draft has this at “Texas”; “Notes” has it at “Dunmore, Ohio”.
  `);
  expectComplaints(`
    The bronze heron with the eel is to be seen near the Museum of Tides.
                                                         ^^^^^^^^^^^^^^^ place-mismatch: The draft has this at “Museum of Tides”; “Notes” has it at “Museum of Boats”.
  `);
});

test('the fix writes the place as the source does', () => {
  for (const [draft, right] of [
    ['Cy Marsh, the baker, was born in Texas.', 'Cy Marsh, the baker, was born in Dunmore, Ohio.'],
    [
      'The heron with the eel stands outside the Museum of Tides.',
      'The heron with the eel stands outside the Museum of Boats.',
    ],
  ] as const)
    assert.equal(mended(draft, STORY, tagger), right);
});

test('places that agree, that may hold one another, or of which the source says nothing', () => {
  for (const draft of [
    'Cy Marsh, the baker, was born in Dunmore.',
    'Cy Marsh, the baker, was born in Ohio.',
    'Cy Marsh, the baker, was born in America.',
    // Not known to the source: it may be a part of Dunmore.
    'Cy Marsh, the baker, was born in Millbrook.',
    'Cy Marsh, the baker, was born in the Old Quarter.',
    // Another matter.
    'Cy Marsh, the baker, came to Texas with the navy.',
    'Cy Marsh, the baker, lives in Averil.',
    'The walk begins at the Museum of Tides.',
    'The heron with the eel stands outside the Museum of Boats.',
    'Ada Stone was born in Ludden.',
  ])
    assert.deepEqual(complaints(draft, STORY, tagger), [], draft);
});
