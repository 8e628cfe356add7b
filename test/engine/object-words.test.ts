import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../support/checking.ts';

/** Words that every plain object has as keys, as they stand and as names are written. */
const WORDS = Object.getOwnPropertyNames(Object.prototype).flatMap((word) => [
  word,
  `${word}s`,
  word.charAt(0).toUpperCase() + word.slice(1),
]);

/** Sentences that hold a claim of each kind beside a word; the draft's values are others than the source's. */
const sentences = (word: string, value: number): string =>
  [
    `The ${word} of Brno cost £${value} million, ${word} said.`,
    `${word} ${word}, the ${word} of the port, said on May ${value}, 2024: “We lost ${value} of our ${word} boats here.”`,
    `According to ${word}, ${value} per cent of ${word}s were ${word} in ${2000 + value}.`,
    `${value} ${word}, ${value + 1} ${word}s and a ${word} of ${value} metres ${word} every ${word}.`,
    `The ${word} won by ${value} ${word} to ${value - 1} after ${value} ${word} years.`,
    `Ada Moss, ${word}, ${value + 20}, told ${word}: “The ${word} was never ${word} to be ${value} feet high.”`,
  ].join('\n\n');

test('words that are keys of every object go through the whole check as any other word', () => {
  for (const word of WORDS) {
    const findings = check(sentences(word, 14), {
      notes: sentences(word, 17),
      table: `| ${word} | b |\n|--|--|\n| ${word} | 17 |`,
    });
    assert.ok(findings.length > 8, `${word}: claims are found`);
    for (const { message, claim, evidence } of findings) {
      assert.doesNotMatch(`${message} ${JSON.stringify(claim)}`, /native code|\[object /);
      for (const { quote } of evidence) assert.equal(typeof quote, 'string');
    }
  }
});

test('an ordinary word in the same place gives as many findings', () => {
  const count = (word: string): number =>
    check(sentences(word, 14), { notes: sentences(word, 17) }).filter(({ claim }) => claim.kind === 'number').length;
  assert.equal(count('constructor'), count('instructor'));
  assert.equal(count('valueOf'), count('shelfOf'));
});
