import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nameMentions } from '../../server/engine/language/names.ts';
import { paragraphsOf } from '../engine/claims/paragraphs.ts';

/** People and bodies of the shared sources, marked by hand; `optional` ones need not be found. */
interface MarkedSource {
  readonly file: string;
  readonly items: readonly {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly optional?: boolean;
  }[];
}

const SHARED = new URL('../../../shared/', import.meta.url);
const GOLD = new URL('eval/gold/sources.json', SHARED);
const absent = existsSync(GOLD) ? false : 'the marked sources are not beside the project';

/** Shares of the marked names that must be found, and found from the first letter to the last. */
const FOUND = 0.97;
const EXACT = 0.95;

test('the names in the shared sources are found as they are marked', { skip: absent }, (context) => {
  const { docs } = JSON.parse(readFileSync(GOLD, 'utf8')) as { docs: readonly MarkedSource[] };
  let [all, found, exact] = [0, 0, 0];
  for (const { file, items } of docs) {
    const text = readFileSync(new URL(`sources/${file.split('/').at(-1)}`, SHARED), 'utf8');
    const spans = paragraphsOf(text)
      .flatMap(({ sentences }) => sentences.flatMap((sentence) => nameMentions(sentence.text, sentence.start)))
      .map(({ span }) => span);
    for (const { type, start, end, optional } of items) {
      if (!/^(?:person|org)$/.test(type) || optional) continue;
      all++;
      const over = spans.filter((span) => span.start < end && start < span.end);
      if (over.length > 0) found++;
      if (over.some((span) => span.start === start && span.end === end)) exact++;
    }
  }
  context.diagnostic(`${found} of ${all} found, ${exact} of them as marked`);
  assert.ok(found >= FOUND * all && exact >= EXACT * all, `${found} and ${exact} of ${all}`);
});
