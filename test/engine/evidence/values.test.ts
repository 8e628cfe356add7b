import { test } from 'node:test';
import { expectEachVerdict, expectMessages } from '../../support/checking.ts';
import { TOWN } from './town.ts';

/** Drawings of the verdicts against one report: what it bears out, and what it contradicts. */
const drawings: Readonly<Record<string, string>> = {
  'the same figure in other words is borne out': `
    The tunnel cost €42m.
                    ^^^^ supported number
    The tunnel cost 42,000,000 euros.
                    ^^^^^^^^^^^^^^^^ supported number
    Lund had crossed the water four thousand times.
                               ^^^^^^^^^^^^^ supported number
  `,
  'another figure is not, and the fix is written as the draft writes': `
    The tunnel cost €45m.
                    ^^^^ refuted number number-mismatch "€42m"
    Lund had crossed the water five thousand times.
                               ^^^^^^^^^^^^^ refuted number number-mismatch "four thousand"
    Sixteen of the 25 fishing villages lost power.
    ^^^^^^^ refuted number number-mismatch "Eighteen"
                   ^^ supported number
  `,
  'rounding follows the digits written': `
    The harbour handled goods worth $240 billion in 2030.
                                    ^^^^^^^^^^^^ supported number
                                                    ^^^^ supported date
    The harbour handled goods worth $250 billion in 2030.
                                    ^^^^^^^^^^^^ refuted number number-mismatch "$240.1 billion"
                                                    ^^^^ supported date
  `,
  'a bound allows what lies beyond it': `
    More than 800 people saw Mayor Ada Stone cut the ribbon.
              ^^^ supported number
    Up to 400 houses in Nordby were flooded in the storm.
          ^^^ supported number
  `,
  'a bound does not allow what lies on its other side': `
    Mayor Ada Stone cut the ribbon before fewer than 800 people.
                                                     ^^^ refuted number number-mismatch "900"
    More than 1,000 people saw Mayor Ada Stone cut the ribbon.
              ^^^^^ refuted number number-mismatch "900"
  `,
  'nearly is a little below, not above': `
    Nearly 400 houses in Nordby were flooded in the storm.
           ^^^ supported number
    Nearly 500 houses in Nordby were flooded in the storm.
           ^^^ refuted number number-mismatch "388"
  `,
  'a vague word bears out its order of magnitude alone': `
    Hundreds of people saw Mayor Ada Stone cut the ribbon.
    ^^^^^^^^ supported number
    Thousands of people saw Mayor Ada Stone cut the ribbon.
    ^^^^^^^^^ not-enough-evidence number
  `,
  'a quarter is about 26 percent': `
    A quarter of the households in Averil have no car, a survey found.
    ^^^^^^^^^ supported number
  `,
  'miles are kilometres, and hours are days': `
    The dredger moved 100 miles up the coast in 48 hours.
                      ^^^^^^^^^ supported number
                                                ^^^^^^^^ supported date
    The tunnel is 2,400 metres long.
                  ^^^^^^^^^^^^ supported number
  `,
  'miles are not as many kilometres': `
    The dredger moved 161 miles up the coast in two days.
                      ^^^^^^^^^ refuted number number-mismatch "100 miles"
                                                ^^^^^^^^ supported date
  `,
  'a weekday of the source is the day before the source was written': `
    The tunnel opened on Monday, 3 March 2031.
                         ^^^^^^^^^^^^^^^^^^^^ supported date
    The storm of 12 February 2031 flooded 388 houses in Nordby.
                 ^^^^^^^^^^^^^^^^ supported date
                                          ^^^ supported number
  `,
  'and no other day': `
    The tunnel opened on Tuesday, 4 March 2031.
                         ^^^^^^^^^^^^^^^^^^^^^ refuted date date-mismatch "Monday, 3 March 2031"
    The storm of March flooded 388 houses in Nordby.
                 ^^^^^ refuted date date-mismatch "February"
                               ^^^ supported number
  `,
};

for (const [name, drawing] of Object.entries(drawings)) test(name, () => expectEachVerdict(drawing, TOWN));

test('the message says what the draft says, what the source says, and which source', () => {
  expectMessages(
    `
    The tunnel cost 45 million euros.
                    ^^^^^^^^^^^^^^^^ The draft says “45 million euros”; Gazette, 5 March 2031: “42 million euros”.
    In Nordby, 388 houses were flooded.
               ^^^ “388” agrees with Gazette, 5 March 2031.
    `,
    TOWN,
  );
});

test('support comes first: a figure that one passage bears out is not held against another', () => {
  expectEachVerdict(
    `
    The bridge at Vik cost 42 million euros.
                           ^^^^^^^^^^^^^^^^ supported number
    `,
    {
      Gazette:
        'The bridge at Vik was to cost 35 million euros at first. In the end the bridge at Vik cost 42 million euros.',
    },
  );
});

test('without that passage it is', () => {
  expectEachVerdict(
    `
    The bridge at Vik cost 42 million euros.
                           ^^^^^^^^^^^^^^^^ refuted number number-mismatch "35 million euros"
    `,
    { Gazette: 'The bridge at Vik cost 35 million euros, which the county paid.' },
  );
});

test('of two sentences, equal figures are taken first, and only what is left over contradicts', () => {
  const crossing = { Gazette: 'On its first crossing the ferry carried 310 passengers and 54 cars.' };
  expectEachVerdict(
    `
    The ferry carried 310 passengers and 45 cars.
                      ^^^ supported number
                                         ^^ refuted number number-mismatch "54"
    The ferry carried 54 cars and 310 passengers.
                      ^^ supported number
                                  ^^^ supported number
    `,
    crossing,
  );
  expectEachVerdict(
    `
    Twelve teachers work in the north and nineteen in the south.
    ^^^^^^ supported number
                                          ^^^^^^^^ refuted number number-mismatch "seventeen"
    `,
    { Gazette: 'Twelve teachers work in the north and seventeen in the south.' },
  );
});
