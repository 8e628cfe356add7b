import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../../corpus/readers/read.ts';
import { createChecker } from '../../../server/engine/check.ts';
import { tagger } from '../../../server/tagger.ts';
import { expectDrawing, type Mark } from '../../support/carets.ts';
import { correctionOf, type Sources, storeWith } from '../../support/checking.ts';

const SILENT: Sources = { Notes: 'The gulls came back in spring.' };

/** The names that a draft spells in two ways, with what they become. */
function marksOf(draft: string, sources: Sources): Mark[] {
  const store = storeWith(sources);
  try {
    return createChecker(store, { tagger })
      .check(readText('plain', draft))
      .filter(({ claim, code }) => claim.kind === 'name' && code === 'inconsistent')
      .map((finding) => ({ ...finding.claim.span, message: `${finding.message} → ${correctionOf(finding)}` }));
  } finally {
    store.close();
  }
}

const expectMarks = (drawing: string, sources = SILENT): void =>
  expectDrawing(drawing, (text) => marksOf(text, sources));

test('a name spelt in two ways is marked where the rarer spelling stands first', () => {
  expectMarks(`
    Edwin Garrick drew the lighthouse.
    Edwin Garrick never saw it lit.
    Edwin Garrock died in 1870.
    ^^^^^^^^^^^^^ The draft writes “Edwin Garrock” here and “Edwin Garrick” elsewhere. → Garrick
    A street is called after Edwin Garrock.
  `);
  expectMarks(`
    Halden Marine Works built the lantern.
    The pier is by Halden Marnie Works.
                   ^^^^^^^^^^^^^^^^^^^ The draft writes “Halden Marnie Works” here and “Halden Marine Works” elsewhere. → Marine
  `);
});

test('a surname alone meets the full name', () => {
  expectMarks(`
    Marta Lindqvist kept bees behind the tower.
    The honey was sold at the gate by Mrs. Lindkvist.
                                           ^^^^^^^^^ The draft writes “Lindkvist” here and “Marta Lindqvist” elsewhere. → Lindqvist
  `);
  expectMarks(`
    Tomas Kessler mended the nets.
    Kesler said the work was hard.
    ^^^^^^ The draft writes “Kesler” here and “Tomas Kessler” elsewhere. → Kessler
  `);
});

test('of one name in two romanisations the draft should keep one', () => {
  expectMarks(`
    Sergei Kovalenky measured the tides.
    Mr. Kovalenkyy left in spring.
        ^^^^^^^^^^ The draft writes “Kovalenkyy” here and “Sergei Kovalenky” elsewhere. → Kovalenky
  `);
});

test('what a source has is right, however seldom', () => {
  expectMarks(
    `
    Marta Lindquist painted the tower.
    ^^^^^^^^^^^^^^^ The draft writes “Marta Lindquist” here and “Marta Lindqvist” elsewhere. → Lindqvist
    Marta Lindquist lived in Dunmore.
    The paint of Marta Lindqvist lasted.
  `,
    { Almanac: 'Marta Lindqvist taught the violin.' },
  );
});

test('two names are no name spelt in two ways', () => {
  for (const draft of [
    // Relatives, and namesakes.
    'Ann Wardley runs the museum.\nAnne Wardley paints.',
    'Bo Hill mends nets.\nBo Hall sells shoes.',
    'Marie Kessler sings.\nMario Kessler dances.',
    // In one sentence they are set side by side.
    'Edwin Garrick met Edwin Garrock.',
    // Forms of a word, and its plural.
    'The North Korean envoy left.\nHe flew to North Korea.',
    'The Ludden Democrat won.\nThe Ludden Democrats sang.',
    // Numbers of kings and parts.
    'King Henry VIII came.\nKing Henry VII had died.',
    // House styles and short forms.
    'The Harbour Theatre burned.\nThe Harbour Theater was rebuilt.',
    'Michael Garrick came.\nMike Garrick left.',
    // Words of another kind in a speech.
    'Edwin Garrick came.\n“We all loved old Edwin Garrock very much,” she said.',
    // A surname that somebody else has in full.
    'Tomas Kessler mended nets.\nAda Kesler sold them.\nKesler said they were good.',
    // Two countries.
    'The side drew with Northern Ireland.\nOn Monday it beat Iceland.',
    // Ordinary words, one of them in a name.
    'A car burned in Craigton Place.\nOn Monday the Police came.',
    'Tom Marsham came.\nOn the Marshal a flag flew, and a marshal saw it.',
    // A word that opens a sentence.
    'Tom Marches came.\nMarchers with flags were there.',
  ])
    assert.deepEqual(marksOf(draft, SILENT), [], draft);
});

test('a source that has both has two people', () => {
  const sources = { Almanac: 'Edwin Garrick drew the lighthouse. Edwin Garrock was his clerk.' };
  assert.deepEqual(marksOf('Edwin Garrick drew it.\nEdwin Garrock wrote it up.', sources), []);
});

test('what a source says of the spelling is not said again', () => {
  const sources = { Almanac: 'The lighthouse was designed by Edwin Garrick and lit in 1871.' };
  const draft = 'Edwin Garrick designed the lighthouse.\nThe lighthouse by Edwin Garrock was lit in 1871.';
  assert.deepEqual(marksOf(draft, sources), []);
});
