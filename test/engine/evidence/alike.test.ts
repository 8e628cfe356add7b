import { test } from 'node:test';
import { expectEachVerdict, expectVerdicts } from '../../support/checking.ts';
import { TOWN } from './town.ts';

/** Figures that answer another question than the report's: nothing is said of them. */
const silent: Readonly<Record<string, string>> = {
  'a change is not the level': `
    Unemployment in Averil rose by 2 percentage points.
                                   ^^^^^^^^^^^^^^^^^^^ not-enough-evidence number
  `,
  'another noun is counted': `
    The tunnel has 14 cameras and cost 42 million euros.
                   ^^ not-enough-evidence number
                                       ^^^^^^^^^^^^^^^^ supported number
    Some 70 guests were invited by Ada Stone.
         ^^ not-enough-evidence number
  `,
  'another currency': `
    The tunnel cost $45 million.
                    ^^^^^^^^^^^ not-enough-evidence number
  `,
  'a weight is no length': `
    The tunnel weighs 900 tonnes.
                      ^^^^^^^^^^ not-enough-evidence number
  `,
  'somebody else’s age and count': `
    Anna Brandvik, 54, a teacher, sold her boat.
                   ^^ not-enough-evidence number
    Anna Brandvik has crossed the water 500 times.
                                        ^^^ not-enough-evidence number
  `,
  'another matter altogether': `
    The choir sang 16 songs and raised 9,300 euros.
                   ^^ not-enough-evidence number
                                       ^^^^^^^^^^^ not-enough-evidence number
  `,
};

/** The same questions, answered otherwise. */
const refuted: Readonly<Record<string, string>> = {
  'the level itself': `
    Unemployment in Averil stood at 11 percent in January.
                                    ^^^^^^^^^^ refuted number number-mismatch "9 percent"
                                                  ^^^^^^^ supported date
  `,
  'the change itself': `
    Tourism revenue rose 21 percent to 31 million euros in 2030.
                         ^^^^^^^^^^ refuted number number-mismatch "12 percent"
                                       ^^^^^^^^^^^^^^^^ supported number
                                                           ^^^^ supported date
  `,
  'the same noun': `
    In Nordby, 338 houses were flooded.
               ^^^ refuted number number-mismatch "388"
  `,
  'a synonym of the noun, and of the verb': `
    The opening of the tunnel was a success: about 9,000 people came to see Mayor Ada Stone cut the ribbon.
                                                   ^^^^^ refuted number number-mismatch "900"
  `,
  'the same length': `
    The harbour tunnel is 2.6 kilometres long.
                          ^^^^^^^^^^^^^^ refuted number number-mismatch "2.4 kilometres"
  `,
  'the same man': `
    Peter Lund, 64, has crossed the water 4,000 times.
                ^^ refuted number number-mismatch "61"
                                          ^^^^^ supported number
  `,
};

for (const [name, drawing] of Object.entries(silent))
  test(`nothing is said: ${name}`, () => expectEachVerdict(drawing, TOWN));
for (const [name, drawing] of Object.entries(refuted)) test(`refuted: ${name}`, () => expectEachVerdict(drawing, TOWN));

test('two people in one source keep their own years', () => {
  const council = { Minutes: 'Bo Hill was elected in 2014. Ada Stone was elected in 2016.' };
  expectEachVerdict(
    `
    Ada Stone was elected in 2019.
                             ^^^^ refuted date date-mismatch "2016"
    Ada Stone was elected in 2016.
                             ^^^^ supported date
    `,
    council,
  );
});

test('a figure beside one that agrees is about the same thing', () => {
  expectEachVerdict(
    `
    It flooded 388 houses and cost 4 lives.
               ^^^ supported number
                                   ^ refuted number number-mismatch "6"
    `,
    { Gazette: 'In Nordby 388 houses were flooded by the storm. It cost 6 lives in all.' },
  );
});

test('of two figures in a source, the one beside its companion is meant', () => {
  expectEachVerdict(
    `
    The fleet has 40 trawlers and 212 sailors.
                  ^^ refuted number number-mismatch "46"
                                  ^^^ supported number
    `,
    { Gazette: 'The harbour office counts 212 sailors and 46 trawlers.\n\nThe other town has 44 trawlers.' },
  );
});

test('what was mistyped is known by its digits', () => {
  const lighthouse = { Gazette: 'The lighthouse, built in 1880, has 412 steps and fourteen lamps.' };
  expectEachVerdict(
    `
    The lighthouse has 421 steps.
                       ^^^ refuted number number-mismatch "412"
    The lighthouse has 4,120 steps.
                       ^^^^^ refuted number number-mismatch "412"
    The lighthouse was built in 1808.
                                ^^^^ refuted date date-mismatch "1880"
    The lighthouse has forty lamps.
                       ^^^^^ refuted number number-mismatch "fourteen"
    `,
    lighthouse,
  );
});

test('pronouns and headlines: what “it” and “he” stand for is told before', () => {
  const headed = (drawing: string) => expectVerdicts(drawing, TOWN);
  headed(`
    # Averil opens its harbour tunnel

    It comes six months after the ferry was withdrawn.
             ^^^^^^^^^^ supported date
  `);
  headed(`
    # Averil opens its harbour tunnel

    It comes eight months after the ferry was withdrawn.
             ^^^^^^^^^^^^ refuted date date-mismatch "six months"
  `);
  headed(`
    Peter Lund is a fisherman. He has crossed the water 4,000 times.
                                                        ^^^^^ supported number
  `);
  headed(`
    Peter Lund is a fisherman. He has crossed the water 40,000 times.
                                                        ^^^^^^ refuted number number-mismatch "4,000"
  `);
});
