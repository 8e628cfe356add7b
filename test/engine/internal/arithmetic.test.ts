import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, describe, expectMessages } from '../../support/checking.ts';

/** Sums are done whatever the sources say; here they say nothing of the matter. */
const SILENT = { Notes: 'The gulls came back in spring.' };

/** What is wrong with the sums of a draft: the words marked, and what they become. */
const sums = (draft: string, sources = SILENT): string[] =>
  check(draft, sources)
    .filter(({ code }) => code === 'arithmetic')
    .map((finding) => `${finding.claim.text}: ${describe(finding)}`);

test('a change in percent is set against the two figures beside it, and the sum is said', () => {
  expectMessages(
    `
    Exports rose 26 percent, from 185 to 240 million euros.
                 ^^^^^^^^^^ From 185 to 240 million euros is a change of 30 percent, not 26 percent.
                                  ^^^ “185” was not found in the 1 source searched.
                                         ^^^^^^^^^^^^^^^^^ “240 million euros” was not found in the 1 source searched.
    `,
    SILENT,
  );
});

const wrongSums: readonly [name: string, draft: string, expected: string][] = [
  [
    'a rise',
    'The club grew by 26 percent from 185 members to 240 members.',
    '26 percent: refuted number arithmetic "30 percent"',
  ],
  [
    'a fall',
    'Membership fell 100 percent, from 240 members to 120 members.',
    '100 percent: refuted number arithmetic "50 percent"',
  ],
  [
    'a fall that is none',
    'Membership fell 50 percent, from 120 members to 180 members.',
    '50 percent: refuted number arithmetic',
  ],
  [
    'figures told apart by their years',
    'The ferry carried 397,540 people in 2023 and 418,212 in 2024, a rise of 7.2 percent.',
    '7.2 percent: refuted number arithmetic "5.2 percent"',
  ],
  [
    'a noun with the later figure alone',
    'The club grew by 26 percent from 185 to 240 members.',
    '26 percent: refuted number arithmetic "30 percent"',
  ],
  [
    'the later figure first',
    'The club grew by 20% to 240 members from 185 members.',
    '20%: refuted number arithmetic "30%"',
  ],
  [
    'as many decimals as the draft gives',
    'The price rose 10.0 percent, from $50.00 to $56.00.',
    '10.0 percent: refuted number arithmetic "12.0 percent"',
  ],
  [
    'parts that add up to more',
    'The train has room for 60 people: 25 adults, 30 children and 6 crew.',
    '60: refuted number arithmetic "61"',
  ],
  [
    'parts behind a dash',
    'The boat carried 62 people – 25 adults, 30 children and 6 crew.',
    '62: refuted number arithmetic "61"',
  ],
  [
    'a total in words, whose correction is left to the writer',
    'The boat carried sixty people: 25 adults, 30 children and 6 crew.',
    'sixty: refuted number arithmetic',
  ],
  ['more than all of a group', 'Some 120 percent of the residents voted.', '120 percent: refuted number arithmetic'],
];

for (const [name, draft, expected] of wrongSums) {
  test(`a wrong sum is marked: ${name}`, () => assert.deepEqual(sums(draft), [expected]));
}

const rightSums: readonly [name: string, draft: string][] = [
  ['55 of 185 is 29.7 percent, which is 30', 'Exports rose 30 percent, from 185 to 240 million euros.'],
  ['and 29.7 with one decimal', 'Exports rose 29.7 percent, from 185 to 240 million euros.'],
  [
    'figures rounded to the million may stand for 29.2 percent',
    'Exports rose 29.2 percent, from 185 million euros to 240 million euros.',
  ],
  [
    'figures rounded to a tenth of a million may stand for 8 percent',
    'The price rose 8 percent, from $1.2 million to $1.3 million.',
  ],
  ['half of it gone', 'Membership fell 50 percent, from 240 members to 120 members.'],
  ['a share said to be rough', 'Membership grew about 20 percent, from 185 members to 240 members.'],
  ['two shares, of which either may be meant', 'Of 185 members to 240, 26 percent rowed and 12 percent sailed.'],
  [
    'a share of something else',
    'Some 30 percent of the votes were cast between 185 and 240 seconds after the doors opened.',
  ],
  ['figures for different things', 'Wages rose 12 percent, from 9 crowns to 14 boats a day in the books of the clerk.'],
  ['parts that add up', 'The train has room for 61 people: 25 adults, 30 children and 6 crew.'],
  ['parts that need not be all', 'The boat carried 60 people: among them 25 adults, 30 children and 6 crew.'],
  ['parts without a colon', 'The boat carried 60 people, including 25 adults, 30 children and 6 crew.'],
  ['rounded parts of a rounded total', 'The budget is $7 million: $2.5 million, $3 million and $0.6 million.'],
  ['all of a group', 'Fully 100 percent of the residents voted.'],
  ['more than all of a target', 'The fund was filled to 120 percent of its target.'],
];

for (const [name, draft] of rightSums) {
  test(`nothing is wrong with: ${name}`, () => assert.deepEqual(sums(draft), []));
}

test('a sum is done without any sources', () => {
  const [finding] = check('Exports rose 26 percent, from 185 to 240 million euros.', {});
  assert.equal(finding?.code, 'arithmetic');
  assert.deepEqual(finding?.evidence, []);
});

test('a figure that a source bears out is left to the source', () => {
  const draft = 'Exports rose 26 percent, from 185 to 240 million euros.';
  assert.deepEqual(sums(draft, { Notes: draft }), []);
  const other = 'Exports rose 30 percent, from 185 to 240 million euros.';
  assert.deepEqual(sums(draft, { Notes: other }), ['26 percent: refuted number arithmetic "30 percent"']);
});

test('a correction touches the figure alone', () => {
  const draft = 'The club grew by 26 percent from 185 members to 240 members.';
  const finding = check(draft, SILENT).find(({ code }) => code === 'arithmetic');
  assert.deepEqual(
    finding?.fixes.map(({ edits, preferred, title }) => ({ edits, preferred, title })),
    [
      {
        edits: [{ start: 17, end: 27, newText: '30 percent' }],
        preferred: true,
        title: 'Change “26 percent” to “30 percent” (as the two figures make it)',
      },
    ],
  );
});
