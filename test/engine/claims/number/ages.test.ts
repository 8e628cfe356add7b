import { test } from 'node:test';
import { expectNumbers } from './draw.ts';

test('ages in months, weeks and days, however they are said', () => {
  expectNumbers(`
    A pup aged eight months, a calf aged 6 to 12 weeks and a foal at the age of ten days.
               ^^^^^^^^^^^^ 8 mo age
                                         ^^^^^^^^^^^^^ 6..12 wk age
                                                                                ^^^^^^^^ 10 d age
    A year old, less than a month old: a day-old chick, a two-and-a-half-year-old ewe.
    ^^^^^^^^^^ 1 a age
                          ^^^^^^^^^^^ ..1 mo age below
                                       ^^^^^^^^^ 1 d age
                                                          ^^^^^^^^^^^^^^^^^^^^^^^ 2.5 a age
    Lambs 12-to-18-months-old, a ram 8 weeks and 3 days old, a sow one year and two months old.
          ^^^^^^^^^^^^^^^^^^^ 12..18 mo age
                                     ^^^^^^^^^^^^^^^^^^^^^^ 59 d age
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 14 mo age
  `);
});

test('ages of people who are not said to be old', () => {
  expectNumbers(`
    Ann Roe, who is 70, sang; Bo Hill, now 75, has just turned 76. The Queen turns 90 on 21 April.
                    ^^ 70 a age
                                           ^^ 75 a age
                                                               ^^ 76 a age
                                                                                   ^^ 90 a age
    They stay until they are 18. The 18-year-old's boat went to girls as young as nine.
                             ^^ 18 a age
                                     ^^^^^^^^^^^^^ 18 a age
                                                                                  ^^^^ 9 a age
    Men ages 16 to 24 and women between the ages of 17 and 20 came.
             ^^^^^^^^ 16..24 a age
                                                    ^^^^^^^^^ 17..20 a age
  `);
  expectNumbers(`
    Singer Dies Suddenly at 13
                            ^^ 13 a age
    It is 70 now, and the tide turned 12 boats.
          ^^ 70 count
                                      ^^ 12 count boat
  `);
});
