import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TermNumbers } from '../../../corpus/store/term-numbers.ts';
import { searchTerms } from '../../../corpus/terms.ts';

function termsOf(numbers: TermNumbers, text: string): string[] {
  return Array.from(numbers.of(text))
    .filter((number) => number >= 0)
    .map((number) => numbers.terms[number]!);
}

const PIECES = [
  'Port',
  'ports',
  "'s",
  '’s',
  '.',
  '..',
  '’',
  "'",
  ' ',
  '3',
  '5',
  'é',
  'ß',
  '—',
  '“',
  '\u00a0',
  '\u2026',
  'Ⅷ',
  '😀',
  'U.S',
  '́',
  '-',
];

test('Terms read from the characters are those of the plain way, for any text', () => {
  const numbers = new TermNumbers();
  const text = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ maxLength: 30 }),
  );
  fc.assert(
    fc.property(text, (any) => assert.deepEqual(termsOf(numbers, any), searchTerms(any))),
    { numRuns: 3000 },
  );
});

test('A term keeps its number however often and however it is written', () => {
  const numbers = new TermNumbers();
  const [first] = numbers.of('Ferry');
  assert.deepEqual([...numbers.of("ferry's FERRIES ferries, ferry’s")], [first, first, first, first]);
});

test('Ten thousand words keep their own numbers while the tables grow', () => {
  const numbers = new TermNumbers();
  const words = Array.from({ length: 10_000 }, (_, i) => `w${i}x`);
  const met = [...numbers.of(words.join(' '))];
  assert.equal(new Set(met).size, words.length);
  for (const [i, word] of words.entries()) assert.deepEqual([...numbers.of(word)], [met[i]]);
});
