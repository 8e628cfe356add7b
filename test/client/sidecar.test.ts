import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay, withDate } from '../../client/sidecar.ts';

test('the day is added to the file beside a source, or put in place of the one there', () => {
  assert.equal(withDate('', '2021-05-04'), 'published: 2021-05-04\n');
  assert.equal(withDate('title: The quay', '2021-05-04'), 'title: The quay\npublished: 2021-05-04\n');
  assert.equal(withDate('a: b\r\npublished: 2020\r\nc: d\r\n', '2021-05'), 'a: b\r\npublished: 2021-05\r\nc: d\r\n');
  assert.equal(withDate('# published: no\ndate: 2020\n', '2021'), '# published: no\ndate: 2020\npublished: 2021\n');
  assert.equal(withDate('{"title": "The quay"}', '2021'), undefined);
});

test('only days, months and years that exist are taken', () => {
  for (const day of ['2021-05-04', '2021-05', '2021', '2024-02-29', ' 2021-05-04 '])
    assert.equal(isDay(day), true, day);
  for (const day of ['', '4 May 2021', '2021-02-29', '2021-13', '21-05-04', '2021-5-4', '0000'])
    assert.equal(isDay(day), false, day);
});
