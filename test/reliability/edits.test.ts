import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readText } from '../../corpus/readers/read.ts';
import { createChecker } from '../../server/engine/check.ts';
import { storeWith } from '../support/checking.ts';
import { randomOf } from '../support/random.ts';
import { seed, sized } from '../support/sizes.ts';

const drafts = path.join(import.meta.dirname, '../accuracy/drafts');
const TEXTS = readdirSync(drafts)
  .filter((name) => /^\d/.test(name))
  .map((name) => readFileSync(path.join(drafts, name), 'utf8'));

const PIECES = [
  'x',
  '6',
  '621 metres',
  '. ',
  '\n\n',
  '\r\n',
  '"',
  '“',
  '”',
  '😀',
  '\ud83d',
  '\u202e',
  'On 3 May 2025 ',
  '€86.4 million',
  '- ',
  '# ',
  '**',
  ' ',
  ', she said',
  '---\n',
];

test(`after any edits the findings are those of a fresh check, to the letter (seed ${seed})`, () => {
  const random = randomOf(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  // Each draft is the source of the others, with its figures changed now and then.
  const sources = TEXTS.slice(0, sized(3, 30)).map((text) =>
    text.replace(/\d(?=\d)/g, (digit) => (random() < 0.2 ? '7' : digit)),
  );
  const store = storeWith(Object.fromEntries(sources.map((text, at) => [`s${at}`, text])));
  const checker = createChecker(store);
  for (let sequence = 0; sequence < sized(500, 50_000); sequence++) {
    const paragraphs = TEXTS[below(sized(3, 30))]!.split('\n\n');
    const from = below(paragraphs.length);
    let text = paragraphs.slice(from, from + sized(2, 6)).join('\n\n');
    for (let edit = 0; edit < 6; edit++) {
      const start = below(text.length + 1);
      const end = Math.min(text.length, start + (random() < 0.2 ? below(120) : below(4)));
      const put = random() < 0.1 ? text.slice(below(text.length), below(text.length)) : PIECES[below(PIECES.length)]!;
      text = text.slice(0, start) + put + text.slice(end);
      if (edit % 3 === 0) checker.check(readText('markdown', text));
    }
    const document = readText('markdown', text);
    assert.deepEqual(
      checker.check(document),
      createChecker(store).check(document),
      `sequence ${sequence}: ${JSON.stringify(text)}`,
    );
  }
  store.close();
});
