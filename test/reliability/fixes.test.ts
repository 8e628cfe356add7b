import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../corpus/readers/read.ts';
import { createChecker } from '../../server/engine/check.ts';
import type { TextEdit } from '../../server/engine/finding.ts';
import { storeWith } from '../support/checking.ts';
import { randomOf } from '../support/random.ts';
import { seed, sized } from '../support/sizes.ts';

/** What the sources say; the first of each pair stands there, the second is a mistake. */
const FACTS: readonly (readonly [string, string, string])[] = [
  ['The harbour tunnel at Averil cost {} to build.', '42 million euros', '24 million euros'],
  ['In Nordby, {} were flooded in the storm.', '388 houses', '338 houses'],
  ['The shipyard at Lisk employs {}.', '1,150 workers', '1,510 workers'],
  ['The lighthouse on Cape Orrin has {}.', '412 steps', '421 steps'],
  ['Tourism revenue in Ostrava Bay rose {} last year.', '12 percent', '21 percent'],
  ['The choir of Marrow Haven was founded on {}.', '3 May 1987', '5 May 1987'],
  ['The ferry to Ludden carries {} on a summer day.', '900 passengers', '600 passengers'],
];
const ODD = ['', '😀 ', '“', '\r\n', '\n\n', '\ud83d\udc69\u200d\ud83d\udc67 ', '\u202e', 'e\u0301 ', '> ', '**'];

const applied = (text: string, edits: readonly TextEdit[]) =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((made, { start, end, newText }) => made.slice(0, start) + newText + made.slice(end), text);

test(`a fix changes its own words, cuts no character, and puts right what it was for (seed ${seed})`, () => {
  const random = randomOf(seed);
  const store = storeWith(
    Object.fromEntries(FACTS.map(([sentence, right], at) => [`s${at}`, sentence.replace('{}', right)])),
  );
  const checker = createChecker(store);
  let fixes = 0;
  for (let round = 0; round < sized(150, 20_000); round++) {
    const sentences = FACTS.filter(() => random() < 0.5).map(([sentence, right, wrong]) => {
      const before = ODD[Math.floor(random() * ODD.length)]!;
      return `${before}${sentence.replace('{}', random() < 0.6 ? wrong : right)}`;
    });
    const text = sentences.join(random() < 0.5 ? ' ' : '\n\n');
    const wrong = checker.check(readText('markdown', text)).filter(({ fixes: [first] }) => first?.preferred);
    const edits = wrong.flatMap(({ fixes: [first] }) => first!.edits).sort((a, b) => a.start - b.start);
    for (const [at, { start, end }] of edits.entries()) {
      assert.ok(start >= (edits[at - 1]?.end ?? 0), `fixes overlap in ${JSON.stringify(text)}`);
      for (const place of [start, end]) {
        assert.doesNotMatch(text.slice(place - 1, place + 1), /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/);
      }
    }
    for (const finding of wrong) {
      const fixed = applied(text, finding.fixes[0]!.edits);
      const [from, to] = [
        finding.claim.span.start,
        finding.claim.span.start + fixed.length - text.length + (finding.claim.span.end - finding.claim.span.start),
      ];
      const still = checker
        .check(readText('markdown', fixed))
        .filter(({ claim, code }) => code !== undefined && claim.span.start < to && from < claim.span.end);
      assert.deepEqual(
        still.map(({ message }) => message),
        [],
        JSON.stringify(fixed),
      );
      fixes += 1;
    }
  }
  assert.ok(fixes > 100, `${fixes} fixes were tried`);
  store.close();
});
