import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { modelFiles } from '../../../server/cross-encoder/files.ts';
import { readInvented } from '../invented.ts';
import { foldOf, type Sample, samplesInvented } from '../samples.ts';
import { labelsOf } from './labels.ts';
import { shippedTokenizer, type TrainingPair, trainingPairs } from './pairs.ts';

const SOURCE =
  'The Harrow bridge cost $48 million and is 612 metres long. The older bridge at Tolliver was 340 metres long.';

/** Samples of sentences about one source: `[wrong|right]` or `[=what the source does not say]`. */
const samplesOf = (source: string, ...drafts: string[]): Sample[] =>
  samplesInvented([{ id: 'x001', source, drafts: drafts.map((text) => ({ kind: 'number', text })) }]);

/** The figures of the sources and what is said of each; a figure without a label is not there. */
const told = (sample: Sample | undefined): string[] =>
  [...labelsOf(sample!)].map(([{ placed }, { label, weight }]) => `${placed.claim.text}: ${label}, ${weight}`).sort();

test('Of an error, the figure that puts it right is the answer, and no other', () => {
  const [wrong] = samplesOf(SOURCE, 'The Harrow bridge is [340 metres|612 metres] long.');
  assert.deepEqual(told(wrong), ['340 metres: 0, 1', '612 metres: 1, 1.5']);
});

test('Of what is right, the same figure is the answer, and none that contradicts it', () => {
  const [, right] = samplesOf(SOURCE, 'The Harrow bridge is [340 metres|612 metres] long.');
  assert.deepEqual(told(right), ['340 metres: 0, 1', '612 metres: 1, 1']);
});

test('Of what no source speaks of, nothing is the answer, not even the same figure', () => {
  const [other, same] = samplesOf(
    SOURCE,
    'The Harrow bridge has a span of [=95 metres] over the river.',
    'A train crossing the Harrow bridge may be [=340 metres] long.',
  );
  assert.deepEqual(told(other), ['340 metres: 0, 1', '612 metres: 0, 1']);
  assert.deepEqual(told(same), ['340 metres: 0, 1', '612 metres: 0, 1']);
});

test('A second figure that puts an error right counts less', () => {
  const twice = `${SOURCE} At 612 metres, the Harrow bridge is the longest in the county.`;
  const [wrong] = samplesOf(twice, 'The Harrow bridge is [340 metres|612 metres] long.');
  assert.deepEqual(told(wrong), ['340 metres: 0, 1', '612 metres: 1, 0.7', '612 metres: 1, 1.5']);
});

test('An article as printed: what was read by hand counts most, and a telling value is believed unread', () => {
  const [, right] = samplesOf(SOURCE, 'The Harrow bridge is [340 metres|612 metres] long.');
  const printed: Sample = { ...right!, origin: 'printed' };
  assert.deepEqual(told(printed), ['340 metres: 0, 1', '612 metres: 1, 0.7']);
  assert.deepEqual(told({ ...printed, confirmation: 'right' }), ['340 metres: 0, 1', '612 metres: 1, 3']);
  assert.deepEqual(told({ ...printed, confirmation: 'wrong' }), ['340 metres: 0, 1', '612 metres: 0, 3']);
});

test('Nothing is said of figures that were changed by rule, nor where the sources disagree', () => {
  const [wrong] = samplesOf(SOURCE, 'The Harrow bridge is [340 metres|612 metres] long.');
  assert.deepEqual(told({ ...wrong!, origin: 'changed' }), []);
  assert.deepEqual(told({ ...wrong!, isDisputed: true }), []);
});

const tokensOf = shippedTokenizer();
const { model } = JSON.parse(readFileSync(modelFiles().tokenizer, 'utf8')) as {
  model: { vocab: Record<string, number> };
};
const words = new Map(Object.entries(model.vocab).map(([word, id]) => [id, word]));
const MARKS: Readonly<Record<string, string>> = {
  '[unused1]': '<',
  '[unused2]': '>',
  '[unused3]': '{',
  '[unused4]': '}',
  '[unused5]': '|',
};

/** Tokens as words: `<` and `>` about the masked figure, `{` and `}` about the one that is shown, `|` after what stands before. */
const readable = (ids: readonly number[]): string =>
  ids
    .map((id) => words.get(id)!)
    .map((word) => MARKS[word] ?? word)
    .join(' ')
    .replaceAll(' ##', '');

const drawn = (pairs: readonly TrainingPair[]): string[] => pairs.map(({ ids }) => readable(ids)).sort();

test('A pair is read with the draft’s value masked, whichever it is, and the other way round', () => {
  const samples = samplesOf(
    'The Harrow bridge is 612 metres long.',
    'The Harrow bridge is [340 metres|612 metres] long.',
  );
  const pairs = trainingPairs(samples, tokensOf);
  assert.deepEqual(drawn(pairs), [
    '[CLS] | the harrow bridge is < quantity # metres > long . [SEP] | | the harrow bridge is { 612 metres } long . [SEP]',
  ]);
  const [pair] = pairs;
  assert.equal(readable(pair!.ids.slice(pair!.draftLength)), '| | the harrow bridge is { 612 metres } long . [SEP]');
  const side = readable(pair!.reversedIds.slice(0, pair!.reversedDraftLength));
  assert.equal(side, '[CLS] | the harrow bridge is < quantity # metres > long . [SEP]');
  // Once contradicted and once borne out: the model is told the same both times.
  assert.deepEqual(pair!.labels, [
    { label: 1, weight: 1.5, origin: 'invented' },
    { label: 1, weight: 1, origin: 'invented' },
  ]);
});

test('A claim is paired with figures that contradict it and with figures that agree', () => {
  const samples = samplesOf(SOURCE, 'A train crossing the Harrow bridge may be [=340 metres] long.');
  const shown = drawn(trainingPairs(samples, tokensOf)).map((pair) => /\{ (.*) \}/.exec(pair)?.[1]);
  assert.deepEqual(shown.sort(), ['340 metres', '612 metres']);
});

test('A pair belongs to the part of the claim that it was met with first, and is there once', () => {
  const samples = samplesInvented(readInvented().slice(0, 3));
  const pairs = trainingPairs(samples, tokensOf);
  assert.equal(new Set(pairs.map(({ hash }) => hash)).size, pairs.length);
  const parts = new Map<string, number>();
  for (const sample of samples.toReversed())
    for (const { hash } of trainingPairs([sample], tokensOf)) parts.set(hash, foldOf(sample));
  assert.deepEqual(new Map(pairs.map(({ hash, fold }) => [hash, fold])), parts);
  assert.ok(new Set(parts.values()).size > 1);
});

test('The same samples give the same pairs', () => {
  const samples = samplesInvented(readInvented().slice(0, 3));
  assert.deepEqual(trainingPairs(samples, tokensOf), trainingPairs(samples, tokensOf));
});
