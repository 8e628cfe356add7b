import { test } from 'node:test';
import { expectNumbers } from './draw.ts';

test('counts carry the noun they count', () => {
  expectNumbers(`
    The council closed 280 libraries and hired 12 Welsh and Cornish-speaking guides.
                       ^^^ 280 count library
                                               ^^ 12 count guide
    Its 12-point plan names four former ministers, who met 58 times.
        ^^ 12 count point
                            ^^^^ 4 count minister
                                                           ^^ 58 count time
  `);
});

test('digits are read in every grouping', () => {
  expectNumbers(`
    It sold 1,234,567 tickets, 12,34,567 stamps, 1 234 567 coins and 1.234.567 cards.
            ^^^^^^^^^ 1234567 count ticket
                               ^^^^^^^^^ 1234567 count stamp
                                                 ^^^^^^^^^ 1234567 count coin
                                                                     ^^^^^^^^^ 1234567 count card
    The index stood at 1,234.5 and later at 0.85.
                       ^^^^^^^ 1234.5 count
                                            ^^^^ 0.85 count
  `);
});

test('scales are exact', () => {
  expectNumbers(`
    A fund of $4.1 million drew 8.2 billion clicks, 5k likes and 1.2m viewers.
              ^^^^^^^^^^^^ 4100000 USD
                                ^^^^^^^^^^^ 8200000000 count click
                                                    ^^ 5000 count like
                                                                 ^^^^ 1200000 count viewer
  `);
});

test('number words', () => {
  expectNumbers(`
    Twenty-six boats, half a million nets, a dozen crews and two hundred and five cranes.
    ^^^^^^^^^^ 26 count boat
                      ^^^^^^^^^^^^^^ 500000 count net
                                           ^^^^^^^ 12 count crew
                                                             ^^^^^^^^^^^^^^^^^^^^ 205 count crane
    It grew to five and a half million people.
               ^^^^^^^^^^^^^^^^^^^^^^^ 5500000 count person
  `);
});

test('shares: fractions, one in five, percent, points', () => {
  expectNumbers(`
    Two-thirds of growers and a quarter of millers agreed; one in five pickers did not.
    ^^^^^^^^^^ 0.6666666666666666 ratio
                              ^^^^^^^^^ 0.25 ratio
                                                           ^^^^^^^^^^^ 0.2 ratio
    Support is at 40 per cent, 15% or 3.5 percentage points, and 25 basis points more.
                  ^^^^^^^^^^^ 40 percent
                               ^^^ 15 percent
                                      ^^^^^^^^^^^^^^^^^^^^^ 3.5 percentage-point
                                                                 ^^^^^^^^^^^^^^^ 25 basis-point
  `);
});

test('money, before and after the number', () => {
  expectNumbers(`
    They paid US$18bn, €1.2 million, £750, Rs 5 lakh and A$40K.
              ^^^^^^^ 18000000000 USD
                       ^^^^^^^^^^^^ 1200000 EUR
                                     ^^^^ 750 GBP
                                           ^^^^^^^^^ 500000 INR
                                                         ^^^^^ 40000 AUD
    A loaf costs 50p or 34 cents, a share 240 billion dollars, a ship 3 million Australian dollars.
                 ^^^ 50 GBX
                        ^^^^^^^^ 34 cent
                                          ^^^^^^^^^^^^^^^^^^^ 240000000000 USD
                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3000000 AUD
    He paid thirteen dollars and forty-five cents.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 13.45 USD
  `);
});

test('pounds are money or weight as the words around them say', () => {
  expectNumbers(`
    The painting fetched 2,000 pounds.
                         ^^^^^^^^^^^^ 2000 GBP
    The bear weighed 600 pounds.
                     ^^^^^^^^^^ 600 [lb_av]
  `);
});

test('ordinals', () => {
  expectNumbers(`
    In her fifth term she met him for the 43rd time, a twenty-first visit since the second summit.
           ^^^^^ 5 ordinal term
                                          ^^^^ 43 ordinal time
                                                       ^^^^^^^^^^^^ 21 ordinal visit
                                                                                    ^^^^^^ 2 ordinal summit
    She is the No. 2 official.
                   ^ 2 ordinal official
  `);
});

test('multiples and occasions', () => {
  expectNumbers(`
    Output doubled, a threefold rise, and is 12 times higher than ours; they met twice.
           ^^^^^^^ 2 multiple up
                      ^^^^^^^^^ 3 multiple
                                             ^^^^^^^^ 12 multiple
                                                                                 ^^^^^ 2 count time
  `);
});

test('ranges share the unit and the scale', () => {
  expectNumbers(`
    Between 5 and 7 million voters chose from 20–30 parties.
            ^^^^^^^^^^^^^^^ 5000000..7000000 count voter
                                              ^^^^^ 20..30 count party
    A $3-4bn plan for 18- to 24-year-old workers.
      ^^^^^^ 3000000000..4000000000 USD
                      ^^^^^^^^^^^^^^^^^^ 18..24 a age
  `);
});

test('from … to … are two figures', () => {
  expectNumbers(`
    Exports rose from 185 to 240 billion dollars.
                      ^^^ 185000000000 USD
                             ^^^^^^^^^^^^^^^^^^^ 240000000000 USD
  `);
});

test('hedges and bounds stand outside the span', () => {
  expectNumbers(`
    More than 280 firms, nearly 300 shops, some 90 percent of staff, up to 40 vans and 50 or more cars.
              ^^^ 280.. count firm above
                                ^^^ 300 count shop ~ below
                                                ^^^^^^^^^^ 90 percent ~
                                                                           ^^ ..40 count van below
                                                                                       ^^ 50.. count car above
    Tens of thousands of gulls and dozens of crabs came.
    ^^^^^^^^^^^^^^^^^ 20000..99999 count gull ~
                                   ^^^^^^ 24..144 count crab ~
  `);
});

test('negatives: minus, words, accountants', () => {
  expectNumbers(`
    It was -9.5 at dawn and minus four at noon, a swing of (1,234).
           ^^^^ -9.5 count
                            ^^^^^^^^^^ -4 count
                                                            ^^^^^ -1234 count
  `);
});

test('measures', () => {
  expectNumbers(`
    The six-mile road, 3 km2 of marsh, 40 tonnes of salt at 37C and 98.6°F.
        ^^^^^^^^ 6 [mi_i]
                       ^^^^^ 3 km2
                                       ^^^^^^^^^ 40 t
                                                            ^^^ 37 Cel
                                                                    ^^^^^^ 98.6 [degF]
    He is 1.8m tall, drives at 60 mph, burns two million barrels a day and stores 100 GB.
          ^^^^ 1.8 m
                               ^^^^^^ 60 [mi_i]/h
                                             ^^^^^^^^^^^^^^^^^^^ 2000000 [bbl_us]
                                                                                  ^^^^^^ 100 GBy
    A 15,800-square-metre hall stands in a 12-square-mile park.
      ^^^^^^^^^^^^^^^^^^^ 15800 m2
                                           ^^^^^^^^^^^^^^ 12 [smi_us]
    The door is 7 feet 10 inches high.
                ^^^^^^^^^^^^^^^^ 94 [in_i]
  `);
});

test('ages', () => {
  expectNumbers(`
    The 63-year-old and Anna Blythe, 39, met a boy aged 12 who is 10 years old.
        ^^^^^^^^^^^ 63 a age
                                     ^^ 39 a age
                                                        ^^ 12 a age
                                                                  ^^^^^^^^^^^^ 10 a age
    The painter is dead at 93.
                           ^^ 93 a age
  `);
});

test('scores and votes', () => {
  expectNumbers(`
    Ashford beat Lydd 2-0, drew 1-1, lost 1-2 and lost the appeal in a 5-4 ruling.
                      ^^^ 2..0 score
                                ^^^ 1 score
                                          ^^^ 1..2 score
                                                                       ^^^ 5..4 score
  `);
});

test('a score may be said with *to*', () => {
  expectNumbers(`
    Ashford won by a score of 2 to 0, and the board split 4 to 1.
                              ^^^^^^ 2..0 score
                                                          ^^^^^^ 4..1 score
    It fell from 5 to 3.
                 ^ 5 count
                      ^ 3 count
  `);
});

test('a sentence may open behind a bracket', () => {
  expectNumbers(`
    (LYDD, May 16) Two Kentish farmers left.
                   ^^^ 2 count farmer
  `);
  expectNumbers(`
    Mill Gains 165
               ^^^ 165 count
  `);
});

test('the direction of a change', () => {
  expectNumbers(`
    Rents rose by 26 percent, then fell 3.2%, after a 5% increase; they rose to 900 euros.
                  ^^^^^^^^^^ 26 percent up
                                        ^^^^ 3.2 percent down
                                                      ^^ 5 percent up
                                                                                ^^^^^^^^^ 900 EUR
  `);
});

test('a scale word glued to its figure is read with it', () => {
  expectNumbers(`
    It raised $64.8million and £2.6m for 45.1million readers, 12thousand hives and 3dozen mills.
              ^^^^^^^^^^^^ 64800000 USD
                               ^^^^^ 2600000 GBP
                                         ^^^^^^^^^^^ 45100000 count reader
                                                              ^^^^^^^^^^ 12000 count hive
                                                                                   ^^^^^^ 36 count mill
    Code 45million7 is void; a 5.5million-strong flock came.
                               ^^^^^^^^^^ 5500000 count strong
  `);
});

test('a range shares currency and scale, whichever side writes them', () => {
  expectNumbers(`
    It lost £1.8 to 3.6 million, between £1.8 and £3.6 million, between £1.8 and 3.6million.
            ^^^^^^^^^^^^^^^^^^^ 1800000..3600000 GBP down
                                         ^^^^^^^^^^^^^^^^^^^^^ 1800000..3600000 GBP
                                                                        ^^^^^^^^^^^^^^^^^^^ 1800000..3600000 GBP
    They raised between 2,000,000 and 250,000 pounds.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 250000..2000000 GBP
  `);
});

test('scores and ages in headlines', () => {
  expectNumbers(`
    Potter Dead at 93
                   ^^ 93 a age
    Girl, 9, Finds Gold Ring
          ^ 9 a age
    Lydd Wins 2-0 in Rain
              ^^^ 2..0 score
  `);
});
