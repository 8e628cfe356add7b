import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDateline } from '../../../server/engine/language/dateline.ts';

test('a line that says when its page was changed is a dateline', () => {
  for (const text of [
    'Updated: March 3, 2021',
    '4 June 2019 Last updated at 09:15 GMT',
    'Published 7:05 a.m. ET Feb. 2, 2020 | Updated 9:40 a.m. ET Feb. 2, 2020',
    'Posted on Thursday, 12 May',
    'First published on Mon 4 Jan 2021 06.00 GMT',
  ])
    assert.ok(isDateline(text), text);
});

test('a sentence about a day, or about what was published, is none', () => {
  for (const text of [
    '4 June 2019',
    'The report was published on March 3, 2021.',
    'The council updated its figures in May.',
    'Police posted two photographs on Thursday.',
    'Oslo, 4 June',
    '',
  ])
    assert.ok(!isDateline(text), text);
});
