import { test } from 'node:test';
import { expectNoNumbers, expectNumbers } from './draw.ts';

test('numbers in names are no claims', () => {
  for (const text of [
    'The pipe called Power of Siberia 2 crosses the steppe.',
    'The G7 met near an A380 and a Boeing 737.',
    'It runs on Windows 11 along Route 66.',
    'COVID-19 and Article 5 were on the agenda.',
    'The Fourth Estate looked away.',
    'The Second World War ended.',
    'She lives on Fifth Avenue, off 42nd Street.',
    'A Boeing 777F landed.',
    'An F-16 and a B-52 flew over on Channel 4.',
    'See page 12 and section 230.',
  ])
    expectNoNumbers(text);
});

test('telephone numbers, codes, versions and addresses are no claims', () => {
  for (const text of [
    'Call 020 7946 0958 or +44 20 7946 0958.',
    'Call (202) 555-0147 or 555-0147 or 1-800-555-0199.',
    'ISBN 978-0-306-40615-7 is out.',
    'Version 1.2.3 and v2.0 differ.',
    'See https://example.org/2024/17/story-12 and write to desk24@example.org.',
    'Ticket 24703L202 is void.',
  ])
    expectNoNumbers(text);
});

test('list and footnote markers are no claims', () => {
  expectNoNumbers('1. Open the gate');
  expectNoNumbers('2) Close the gate');
  expectNoNumbers('<entry id="4815162342108">The mill opened.</entry>');
  expectNoNumbers('The gate was open.[^1] It closed.[12]');
});

test('dates, times of day and durations belong to another kind', () => {
  for (const text of [
    'It opened in 2023, on May 16, after 16 May and before the 16th of May.',
    'The 1990s were dull; the 2016 elections were not.',
    'It starts at 10:30, 8 p.m. and 11pm.',
    'It took two days, then six-month breaks and 18 months more.',
    'It rained for half an hour.',
    'Filed on 2024-05-16 and 16/05/2024.',
    'The 19th century began.',
  ])
    expectNoNumbers(text);
});

test('idioms are no claims', () => {
  for (const text of [
    'One of the firms, second to none, helped one another.',
    'No one knew which one was the one they wanted.',
    'At first, and first of all, one day it rained.',
    'The first lady spoke; the first minister did not.',
    'It was first announced by the mill.',
    'In the second half he was on cloud nine.',
    'He has a zero tolerance rule and a six-figure debt.',
    'On the one hand it was a double murder.',
  ])
    expectNoNumbers(text);
});

test('a scale word by itself is no figure', () => {
  for (const text of [
    'Bees came by the million.',
    'They left by the hundreds.',
    'Crates are sold by the dozen.',
    'Thanks a million.',
  ])
    expectNoNumbers(text);
  expectNumbers(`
    A million bees, a hundred hives and a million-dollar barn.
    ^^^^^^^^^ 1000000 count bee
                    ^^^^^^^^^ 100 count hive
                                        ^^^^^^^^^^^^^^^^ 1000000 USD
  `);
});

test('ordinals that only set out points are no claims', () => {
  for (const text of [
    'First, maybe he knew.',
    'It rained. Second, she had no boat. Third: no oars.',
    'She saw faults; first, the price; and second, the noise.',
    'Firstly, no. Secondly, yes.',
    'The fault was reported first in spring.',
    'The loom first broke in spring, first sold badly and was first introduced there.',
  ])
    expectNoNumbers(text);
  expectNumbers(`
    First prize went to Lydd, and Ashford came third, ahead of Hythe.
    ^^^^^ 1 ordinal prize
                                               ^^^^^ 3 ordinal
  `);
});

test('the same words count where they do count', () => {
  expectNumbers(`
    One woman found a Boeing with 737 seats on the 4 channels.
    ^^^ 1 count woman
                                  ^^^ 737 count seat
                                                   ^ 4 count channel
    For the first time half of them came third.
            ^^^^^ 1 ordinal time
                       ^^^^ 0.5 ratio
                                         ^^^^^ 3 ordinal
    Some 2000 troops left.
         ^^^^ 2000 count troop ~
  `);
});

test('a headline in title case is not full of names', () => {
  expectNumbers(`
    Mill Will Lay Off 25K as Flood Kills 46
                      ^^^ 25000 count
                                         ^^ 46 count
  `);
});
