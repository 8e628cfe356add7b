import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagger } from '../../../server/tagger.ts';
import { expectDrawing } from '../../support/carets.ts';
import { complaints, findingsOf, mended, type Story } from './story.ts';

const STORY: Story = {
  Almanac: `The lighthouse at Corran Point was designed by Edwin Garrick and lit in 1871.
Halden Marine Works of Ludden built the lantern; Halden also built the pier.
Its last keeper, Marta Lindqvist, kept bees behind the tower and sold the honey at the gate.
Her brother Peter Lindqvist mended nets. The harbour dog was called Jib.
Clara Stevens painted the tower white in 1934; the paint came from Dunmore.
The film The Long Watch, by the director Ines Okafor, was shot there.
The Russian engineer Sergei Kovalenko measured the tides from the gallery.
The owners, Tarn Holdings, sold the cottages last year.
Governor Mike O’Hallorane opened the museum, and Ann Wardley runs it.`,
};

const expectComplaints = (drawing: string, story = STORY): void =>
  expectDrawing(drawing, (text) => complaints(text, story, tagger));

test('a name that the sources spell otherwise, and can only be meant', () => {
  expectComplaints(`
    The lighthouse was the work of Edwin Garrock, who never saw it lit.
                                   ^^^^^^^^^^^^^ name-spelling: The draft writes “Edwin Garrock”; “Almanac” writes “Edwin Garrick”.
  `);
  expectComplaints(`
    The lantern came from Halden Maritime Works.
                          ^^^^^^^^^^^^^^^^^^^^^ name-spelling: The draft writes “Halden Maritime Works”; “Almanac” writes “Halden Marine Works”.
  `);
  expectComplaints(`
    Gov. Mike O’Halloran opened the museum.
         ^^^^^^^^^^^^^^^ name-spelling: The draft writes “Mike O’Halloran”; “Almanac” writes “Mike O’Hallorane”.
  `);
  expectComplaints(`
    In the end the tower was painted white by Clara Stephens.
                                              ^^^^^^^^^^^^^^ name-spelling: The draft writes “Clara Stephens”; “Almanac” writes “Clara Stevens”.
  `);
});

test('a single word is a slip only where no source knows it and the matter is the same', () => {
  expectComplaints(`
    The honey was sold at the gate by Mrs. Lindkvist, who kept bees.
                                           ^^^^^^^^^ name-spelling: The draft writes “Lindkvist”; “Almanac” writes “Marta Lindqvist”.
  `);
  for (const draft of ['Mrs. Lindkvist sells shoes.', 'The honey at the gate was sold by the Almanacs.'])
    assert.deepEqual(complaints(draft, STORY, tagger), [], draft);
});

test('the fix writes the odd word as the source does, and leaves the rest', () => {
  for (const [draft, right] of [
    ['The lighthouse was drawn by Mr. Edwin Garrock.', 'The lighthouse was drawn by Mr. Edwin Garrick.'],
    [
      'Garrock is forgotten. The lighthouse of Edwin Garrock stands.',
      'Garrock is forgotten. The lighthouse of Edwin Garrick stands.',
    ],
    ['Marta Lindquist’s bees made honey.', 'Marta Lindqvist’s bees made honey.'],
    ['The lantern, by Halden Maritime Works, is gone.', 'The lantern, by Halden Marine Works, is gone.'],
    ['The last keeper, Marta Lindquist, kept bees.', 'The last keeper, Marta Lindqvist, kept bees.'],
  ] as const)
    assert.equal(mended(draft, STORY, tagger), right);
});

test('names that are right, or that nobody can tell, are left alone', () => {
  for (const draft of [
    // As the sources have them, in full and in part.
    'The lighthouse was designed by Edwin Garrick.',
    'Lindqvist kept bees behind the tower.',
    'Mike O’Hallorane opened the museum.',
    // Somebody else of a like name, told of something else.
    'Edwin Garrock sells cars in Averil.',
    'Clara Stephens teaches violin.',
    // Short forms, and accents.
    'Michael O’Hallorane opened the museum.',
    'The lighthouse was designed by Édwin Garrick.',
    // Words made of a name.
    'A Luddener built the lantern.',
    // House styles.
    'The Russian engineer Sergey Kovalenko measured the tides.',
  ])
    assert.deepEqual(
      complaints(draft, STORY, tagger).filter(({ message }) => !message.includes('romanisation')),
      [],
      draft,
    );
});

test('two people of like names in the sources are two people', () => {
  const story = { Almanac: 'Nils Brandt mends the nets of the fleet. Nils Brandl paints the boats of the fleet.' };
  for (const draft of [
    'Nils Brandt paints the boats of the fleet.',
    'The nets of the fleet are mended by Nils Brandl.',
  ])
    assert.deepEqual(complaints(draft, story, tagger), [], draft);
});

test('one name in two romanisations is told, and no error', () => {
  const [finding] = findingsOf('The tides were measured by the engineer Sergey Kovalenko.', STORY, tagger);
  assert.equal(finding?.verdict, 'supported');
  assert.equal(finding?.code, 'name-spelling');
  assert.equal(
    finding?.message,
    'The draft writes “Sergey Kovalenko”; “Almanac” writes “Sergei Kovalenko”: one name in two romanisations.',
  );
});

test('a name that the sources spell in two ways is conflicting', () => {
  const story = {
    Almanac: 'The lighthouse was designed by Edwin Garrick.',
    Courier: 'Edwin Garrik designed the lighthouse.',
  };
  const finding = findingsOf('The lighthouse was designed by Edwin Garrick.', story, tagger).at(-1);
  assert.equal(finding?.verdict, 'conflicting');
  assert.equal(finding?.code, 'name-spelling');
});

test('what stands inside a quotation is the quotation’s matter', () => {
  assert.deepEqual(
    complaints('She said: “We all loved the lighthouse that Edwin Garrock built for us.”', STORY, tagger),
    [],
  );
});
