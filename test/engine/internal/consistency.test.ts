import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, describe } from '../../support/checking.ts';

const SILENT = { Notes: 'The gulls came back in spring.' };

/** What a draft says in two ways: the later words, and what they become. */
const clashes = (draft: string): string[] =>
  check(draft, SILENT)
    .filter(({ code }) => code === 'inconsistent')
    .map((finding) => `${finding.claim.text}: ${describe(finding)}`);

const told: readonly [name: string, draft: string, expected: string][] = [
  [
    'a sentence said again with another figure',
    'The Corran lighthouse stands 48 metres above the rocks.\n\nVisitors climb slowly. The Corran lighthouse stands 84 metres above the rocks.',
    '84 metres: refuted number inconsistent "48 metres"',
  ],
  [
    'things counted before, with the article',
    'The council ordered 24 bus shelters in March.\n\nThe 42 bus shelters will stand by autumn.',
    '42: refuted number inconsistent "24"',
  ],
];

for (const [name, draft, expected] of told) {
  test(`one fact given two ways is marked: ${name}`, () => assert.deepEqual(clashes(draft), [expected]));
}

const quiet: readonly [name: string, draft: string][] = [
  [
    'two towers',
    'The Corran lighthouse stands 48 metres above the rocks.\n\nThe Sable lighthouse stands 84 metres above the rocks.',
  ],
  ['two years', 'The Corran lighthouse had 480 visitors in 2021.\n\nThe Corran lighthouse had 840 visitors in 2022.'],
  ['the same again', 'The council ordered 24 bus shelters.\n\nThe 24 bus shelters will stand by autumn.'],
  ['some of them', 'The council ordered 24 bus shelters.\n\nIt paid for 12 bus shelters at once.'],
  [
    'two orders',
    'The council ordered 24 bus shelters and then 18 bus shelters.\n\nThe 42 bus shelters will stand by autumn.',
  ],
];

for (const [name, draft] of quiet) {
  test(`what is no contradiction stays unmarked: ${name}`, () => assert.deepEqual(clashes(draft), []));
}
