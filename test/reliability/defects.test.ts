import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { indexFolders } from '../../corpus/indexing/indexer.ts';
import { IsolatedReader } from '../../corpus/readers/isolated.ts';
import { readText } from '../../corpus/readers/read.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import { createChecker } from '../../server/engine/check.ts';
import { dateKind } from '../../server/engine/claims/date/date.ts';
import { numberKind } from '../../server/engine/claims/number/number.ts';
import { folderWith } from '../corpus/indexing/folder.ts';
import { storeWith } from '../support/checking.ts';
import { sized } from '../support/sizes.ts';

const SOURCES = {
  Gazette:
    'The harbour tunnel at Averil cost 42 million euros, Ada Stone said. In Nordby, 388 houses were flooded. “We will wait for the boats,” she said.',
};
const TEXT = `The harbour tunnel at Averil cost 24 million euros.

In Nordby, 388 houses were flooded on 3 May.

“We will wait for the boats,” Ada Stone said.`;

/** What is found, and what is said not to have been looked at. */
function checked(text = TEXT) {
  const checker = createChecker(storeWith(SOURCES));
  const draft = readText('plain', text);
  const findings = checker.check(draft);
  return {
    found: findings.map(({ claim, verdict }) => `${claim.text}: ${verdict}`),
    limits: checker.limits(draft, findings),
  };
}

/** Lets a function of an object fail where its text holds certain words. */
function failing<Owner extends object, Name extends keyof Owner>(
  context: TestContext,
  owner: Owner,
  name: Name & string,
  words: RegExp,
): void {
  const original = owner[name] as (...parameters: unknown[]) => unknown;
  const planted = function (this: unknown, ...parameters: unknown[]) {
    if (words.test(JSON.stringify(parameters))) throw new Error('a planted defect');
    return original.apply(this, parameters);
  };
  context.mock.method(owner, name, planted as never);
}

const sound = checked();

test('without a defect nothing is said of one', () => {
  assert.deepEqual(sound.limits, []);
  assert.ok(sound.found.length >= 5);
});

for (const [what, kind, hurt] of [
  ['numbers', numberKind, /24 million|388|3 May/],
  ['dates', dateKind, /24 million|388|3 May/],
] as const) {
  test(`a finder of ${what} that fails takes its own paragraph's figures, and that is said once`, (context) => {
    failing(context, kind, 'find', /Nordby, 388 houses were flooded on/);
    const { found, limits } = checked();
    assert.deepEqual(
      found,
      sound.found.filter((line) => !/^(?:388|3 May)/.test(line)),
    );
    assert.ok(found.length < sound.found.length && sound.found.some((line) => hurt.test(line)));
    assert.deepEqual(limits, ['Part of the draft was not checked because of a defect in Vouch: a planted defect.']);
  });
}

test('a search that fails leaves what does not need it', () => {
  const store = storeWith(SOURCES);
  const draft = readText('plain', `${TEXT}\n\nOf the 10 boats, 3 sank and 5 came home: 10 is 3 plus 5.`);
  const broken = new Proxy(store, {
    get: (target, name: keyof typeof store) => {
      if (name !== 'search') return typeof target[name] === 'function' ? target[name].bind(target) : target[name];
      return () => {
        throw new Error('a planted defect');
      };
    },
  });
  const checker = createChecker(broken);
  const findings = checker.check(draft);
  assert.ok(findings.every(({ verdict }) => verdict === 'not-enough-evidence'));
  assert.match(checker.limits(draft, findings).join(' '), /because of a defect in Vouch/);
});

const POISONED = sized(10, 100);

test('however many files end their reader, each is named, and the others are read', async (context) => {
  const poison = Object.fromEntries(
    Array.from({ length: POISONED }, (_, at) => [
      `p${String(at).padStart(3, '0')}/${at % 2 ? 'throws' : 'exits'}.pdf`,
      `%PDF-${at}`,
    ]),
  );
  const folder = folderWith({ ...poison, 'a.txt': 'The quay is closed.', 'z.txt': 'The quay is open.' });
  const reader = new IsolatedReader(new URL('../support/stuck-worker.ts', import.meta.url));
  context.after(() => reader.close());
  let reads = 0;
  const read: IsolatedReader['read'] = (name, bytes, options) => {
    reads += 1;
    return reader.read(name.replace(/^p\d+\//, ''), bytes, options);
  };
  const store = openStore(':memory:');
  for (const expected of [POISONED + 2, 2 * POISONED + 2, 2 * POISONED + 2]) {
    const { unreadable } = await indexFolders([folder], store, { read });
    assert.equal(unreadable.length, POISONED);
    assert.equal(reads, expected);
    assert.equal(store.sources().length, 2);
  }
});
