import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readText } from '../../corpus/readers/read.ts';
import type { PassageStore } from '../../corpus/store/store.ts';
import { createChecker } from '../../server/engine/check.ts';
import { paragraphsOf, piecesOf } from '../../server/engine/draft.ts';
import type { Finding } from '../../server/engine/finding.ts';
import { storeWith } from '../support/checking.ts';

const SOURCES = {
  Gazette: `The harbour tunnel at Averil cost 42 million euros, Ada Stone said. “We will wait for the boats,” she said.

In Nordby, 388 houses were flooded in the storm of 12 February.`,
};

type Question = 'search' | 'documentFrequencies' | 'neighbours' | 'sources';

/** A store that counts what it is asked. */
function countingStore(): { store: PassageStore; asked: Record<Question, number> } {
  const inner = storeWith(SOURCES);
  const asked = { search: 0, documentFrequencies: 0, neighbours: 0, sources: 0 };
  const store = new Proxy(inner, {
    get: (target, name: keyof PassageStore) => {
      if (name in asked) asked[name as Question] += 1;
      const value = target[name];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { store, asked };
}

const total = (asked: Record<Question, number>) => Object.values(asked).reduce((sum, count) => sum + count, 0);

function checkPlain(store: PassageStore, text: string): readonly Finding[] {
  return createChecker(store).check(readText('plain', text), { date: '2031-03-05' });
}

function messagesOf(text: string): string[] {
  const { store } = countingStore();
  return checkPlain(store, text).map(({ message }) => message);
}

test('of many figures in one sentence the first 24 are looked into, and the others named', () => {
  const messages = messagesOf(`The boats had ${'5 masts, '.repeat(30)}and no sail.`);
  assert.equal(messages.length, 30);
  assert.equal(
    messages.filter((message) => message.endsWith('its sentence has more than 24 figures.')).length,
    30 - 24,
  );
});

test('figures of a sentence of more than 5,000 characters are named, not looked into', () => {
  const long = `The 14 boats ${'sailed on and on '.repeat(300)}home.`;
  const { store, asked } = countingStore();
  const [finding] = checkPlain(store, long);
  assert.equal(finding?.message, '“14” was not checked: its sentence has more than 5,000 characters.');
  // One look for the words without a speaker, none for the figure.
  assert.ok(asked.search <= 1);
});

test('a long sentence leaves the figures of the next one to be looked into', () => {
  const messages = messagesOf(
    `The 14 boats ${'sailed on and on '.repeat(300)}home. In Nordby, 388 houses were flooded.`,
  );
  assert.deepEqual(
    messages.map((message) => /was not checked/.test(message)),
    [true, false],
  );
});

test('of many attributions in one sentence the first 24 are looked into, and the others named', () => {
  const messages = messagesOf(`${'Ada Stone said it, '.repeat(40)}and so on.`);
  assert.equal(messages.length, 40);
  assert.equal(
    messages.filter((message) => message.endsWith('its sentence has more than 24 attributions.')).length,
    40 - 24,
  );
});

test('what stands beyond the first 20,000 sentences is not looked at, and that is said', () => {
  const { store, asked } = countingStore();
  const before = 'The tunnel is open. '.repeat(20_000);
  const after = 'In Nordby, 388 houses were flooded, “and more to come,” Ada Stone said.';
  const checker = createChecker(store);
  const limitsOf = (text: string) => {
    const draft = readText('plain', text);
    return checker.limits(draft, checker.check(draft));
  };
  assert.deepEqual(limitsOf(`${before}\n\n${after}`), [
    "Only the first 20,000 of the draft's 20,001 sentences were checked.",
  ]);
  assert.equal(asked.search, 0);
  assert.deepEqual(limitsOf(`${after}\n\n${before}`), []);
});

test('what was not looked into is counted for each reason', () => {
  const { store } = countingStore();
  const checker = createChecker(store);
  const draft = readText(
    'plain',
    `The boats had ${'5 masts, '.repeat(30)}and no sail. The 14 boats ${'sailed on and on '.repeat(300)}home. ${'Ada Stone said it, '.repeat(26)}and so on.`,
  );
  assert.deepEqual(checker.limits(draft, checker.check(draft)), [
    '6 claims were not checked: their sentences have more than 24 figures.',
    '1 claim was not checked: its sentence has more than 5,000 characters.',
    '2 claims were not checked: their sentences have more than 24 attributions.',
  ]);
});

/** Drafts that repeat what there may be much of, so many times. */
const WORST: Readonly<Record<string, (times: number) => string>> = {
  'days of a month in one sentence': (times) => 'May 1 '.repeat(times),
  'figures in one sentence': (times) => '1, '.repeat(times),
  'sentences of one line': (times) => 'The boat sailed with 14 men in May. '.repeat(times),
  'rows of a table': (times) => Array.from({ length: times }, (_, row) => `| row | ${row} |\n`).join(''),
  'short lines': (times) => 'a 1\n'.repeat(times),
  'short paragraphs': (times) => 'a 1\n\n'.repeat(times),
  'opening marks': (times) => '“'.repeat(times),
  'straight marks': (times) => '"'.repeat(times),
  'quotations in quotations': (times) => "“a 'b ".repeat(times) + "' ”".repeat(times),
  quotations: (times) => '“we will wait for the boats” '.repeat(times),
  attributions: (times) => '“We wait for the boats,” said Ada Stone. '.repeat(times),
  'names of one family': (times) =>
    Array.from({ length: times }, (_, at) => `“We wait for the boats,” said Ada${at} Stone. `).join(''),
  abbreviations: (times) => 'Mr. 5 '.repeat(times),
};

test('four times the draft asks the sources no more than four times as much', () => {
  for (const [name, draft] of Object.entries(WORST)) {
    const [small, large] = [100, 400].map((times) => {
      const { store, asked } = countingStore();
      checkPlain(store, draft(times));
      return total(asked);
    });
    assert.ok(large! <= 4 * small! + 8, `${name}: asked ${small} and ${large} times`);
  }
});

test('each claim of an endless draft is answered once, at its place', () => {
  for (const [name, draft] of Object.entries(WORST)) {
    const text = draft(1_500);
    const { store } = countingStore();
    const findings = checkPlain(store, text);
    for (const { claim, message } of findings) {
      assert.equal(text.slice(claim.span.start, claim.span.end), claim.text, name);
      assert.doesNotMatch(message, /could not be checked/, name);
    }
  }
});

test('a paragraph asks nothing of the sources when it is checked again, wherever it stands', () => {
  const draft = `Nobody saw it.

“We will wait for the boats,” said Ada Stone. In Nordby, 388 houses were flooded in the storm.`;
  const { store, asked } = countingStore();
  const checker = createChecker(store);
  const once = checker.check(readText('plain', draft));
  const before = total(asked);
  const moved = checker.check(readText('plain', `Nobody came.\n\n${draft}`));
  const forOther = total(asked) - before;
  assert.ok(once.length >= 3 && before > 0);
  assert.ok(forOther <= 1, `asked ${forOther} times`);
  assert.deepEqual(
    moved.map(({ verdict, message, claim }) => [verdict, message, claim.span.start]),
    once.map(({ verdict, message, claim }) => [verdict, message, claim.span.start + 'Nobody came.\n\n'.length]),
  );
});

test('the sources are counted and never listed, however often they are named', () => {
  const { store, asked } = countingStore();
  const checker = createChecker(store);
  for (const place of ['Nordby', 'Averil', 'Sund']) {
    checker.check(readText('plain', `In ${place}, 12 boats sank.\n\n“They were old boats,” said Bo Hill in ${place}.`));
  }
  assert.equal(asked.sources, 0);
});

const OPEN = 'The tunnel is open. ';

test('a long paragraph is cut between sentences, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 900, max: 4_000 }), fc.integer({ min: 2, max: 9 }), (count, step) => {
      const parts = Array.from({ length: count }, (_, at) => (at % step === 0 ? 'It cost 42 million euros! ' : OPEN));
      const text = parts.join('');
      const pieces = piecesOf(text);
      assert.ok(pieces.map(({ paragraph }) => paragraph.text).join('') === text, 'the pieces make the whole');
      const sentences = paragraphsOf(readText('plain', text)).flatMap((paragraph) => paragraph.sentences);
      assert.equal(sentences.length, count);
      for (const [at, { start, end, text: cut }] of sentences.entries()) {
        assert.equal(cut, parts[at]!.trim());
        assert.equal(text.slice(start, end), cut);
      }
    }),
    { numRuns: 20 },
  );
});
