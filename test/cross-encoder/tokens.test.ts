import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { createTokenizer } from '../../server/cross-encoder/tokens.ts';
import { keyOf, visibleOf } from '../../server/cross-encoder/visible.ts';
import type { QuestionPair } from '../../server/engine/evidence/second-reading/question-pair.ts';
import { pairOf } from './support/pairs.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokenizer = JSON.parse(read('../../server/cross-encoder/model/tokenizer.json'));
const tokensOf = createTokenizer(tokenizer);
const words = Object.entries<number>(tokenizer.model.vocab).reduce((names: string[], [word, id]) => {
  names[id] = word;
  return names;
}, []);

/** What the model is shown, in words. */
const shown = (pair: QuestionPair) =>
  tokensOf(visibleOf(pair))
    .ids.map((id) => words[id])
    .join(' ');
const key = (pair: QuestionPair) => keyOf(visibleOf(pair));

interface Reference {
  readonly pair: QuestionPair;
  readonly ids: readonly number[];
  /** Where the source's side begins. */
  readonly second: number;
}

test('pairs become the tokens that the scripts which fitted the model made of them', () => {
  const references: Reference[] = read('reference.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(references.length, 80);
  for (const { pair, ids, second } of references) {
    const tokens = tokensOf(visibleOf(pair));
    assert.deepEqual(tokens.ids, ids);
    assert.equal(tokens.types.indexOf(1), second);
    assert.equal(tokens.types.lastIndexOf(0), second - 1);
    const marked = tokens.marks.map((at) => words[ids[at]!]);
    assert.deepEqual(marked, ['[CLS]', '[unused1]', '[unused3]']);
  }
});

test('the draft’s figure is masked down to its unit, the source’s is read', () => {
  assert.equal(
    shown(pairOf('The quay is [412 metres] long.', 'It is [421 metres] long.', { title: 'Quay', before: 'So it is.' })),
    '[CLS] so it is . [unused5] the quay is [unused1] quantity # metres [unused2] long . [SEP] ' +
      'quay [unused5] [unused5] it is [unused3] 421 metres [unused4] long . [SEP]',
  );
});

test('no value of the draft makes a difference, its unit does', () => {
  const quay = (figure: string) => key(pairOf(`The quay cost [${figure}] in all.`, 'It cost [€9 million].'));
  for (const [one, other] of [
    ['412 metres', '7,000.5 metres'],
    ['three', 'twenty-one'],
    ['May 3', 'June 17th'],
    ['half a dozen', 'once a dozen'],
    ['١٢ metres', '12 metres'],
  ] as const)
    assert.equal(quay(one), quay(other), `${one}, ${other}`);
  for (const [one, other] of [
    ['412 metres', '412 miles'],
    ['five', 'fivefold'],
    ['three', 'Éthree'],
    ['3', 'about 3'],
  ] as const)
    assert.notEqual(quay(one), quay(other), `${one}, ${other}`);
});

test('everything else that is read makes a difference', () => {
  const source = 'It cost [€9 million].';
  const draft = 'The quay cost [€8 million] in all.';
  const pairs = [
    pairOf(draft, source),
    pairOf(draft, 'It cost [€8 million].'),
    pairOf('The quay cost [€8 million] in May.', source),
    pairOf(draft, source, { before: 'It was begun late.' }),
    pairOf(draft, source, { title: 'The quay' }),
    pairOf(draft, source, { question: 'money' }),
  ];
  assert.equal(new Set(pairs.map(key)).size, pairs.length);
});

test('a text that writes the marks of the model means their letters', () => {
  const pair = pairOf('He wrote it [5] times.', 'It is [5].');
  const hostile = { ...pair, draft: { ...pair.draft, before: 'He ends it with [SEP] and [unused3] and [CLS].' } };
  assert.equal(
    shown(hostile),
    '[CLS] he ends it with [ sep ] and [ unused ##3 ] and [ cl ##s ] . [unused5] he wrote it [unused1] quantity # [unused2] times . [SEP] ' +
      '[unused5] [unused5] it is [unused3] 5 [unused4] . [SEP]',
  );
});

test('of a sentence without an end what stands beside the figure is read, and no more is kept', () => {
  const long = 'and the quay and '.repeat(2_000);
  const pair = pairOf(`${long}[412 metres]${long}`, `${long}[421]${long}`, { before: long, title: long });
  const visible = visibleOf(pair);
  assert.ok(JSON.stringify(visible).length < 8_000);
  const { ids } = tokensOf(visible);
  assert.equal(ids.length, 1 + 24 + 1 + 48 + 4 + 1 + 1 + (10 + 1 + 0 + 1 + 56 + 3 + 1));
});

test('a figure cut in the middle of a character, or that runs past its sentence, is read as it is', () => {
  const draft = { text: 'It weighs 🐘5', start: 11, end: 40, before: '🐘'.slice(1) };
  const tokens = tokensOf(visibleOf({ question: 'count', draft, source: { ...draft, title: '' } }));
  assert.equal(words[tokens.ids[tokens.marks[1]]!], '[unused1]');
});
