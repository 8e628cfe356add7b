import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSameVoice } from '../../corpus/near-duplicates.ts';
import { signatureOf } from './signature.ts';

const WIRE = `The harbour board of Ostrava Bay voted on Tuesday to rebuild the northern quay, which a storm destroyed two
winters ago. It will cost 18 million crowns, and work begins in March. Nobody spoke against it, although the engineers
had warned that half of the wall could not be saved. Fourteen boats sank that night, and three were never found. The
ferry company, which pays a third of the cost, said that it would raise its fares by 9 percent from next year.`;
const OWN = `A year of quarrels ended this week when the towns around Ostrava Bay agreed to pay for a new quay. Mayors who had
called the plan a waste shook hands with the harbour master, and the ferry company promised not to cut its winter
timetable. What it will cost them all is another matter: the estimate has doubled since spring, and engineers doubt it.`;

const areOneVoice = (left: string, right: string) => isSameVoice(signatureOf(left), signatureOf(right));

test('a story reprinted, shortened or given another headline is one voice', () => {
  const reprinted = `QUAY TO BE REBUILT\n\nBy our own reporter\n\n${WIRE.replace(/\n/g, ' ')}`;
  const shortened = WIRE.split('. ').slice(0, 3).join('. ');
  const edited = WIRE.replace('Tuesday', 'Tuesday evening').replace('Nobody', 'No one');
  for (const same of [reprinted, shortened, edited]) {
    assert.ok(areOneVoice(WIRE, same) && areOneVoice(same, WIRE));
    assert.ok(!areOneVoice(OWN, same));
  }
});

test('two reports of one event in their own words are two voices', () => {
  assert.ok(!areOneVoice(WIRE, OWN));
});

test('a quotation that two reports share does not make them one voice', () => {
  const quotation =
    ' "We have waited two winters for this day, and we shall not wait for a third," the harbour master said.';
  assert.ok(!areOneVoice(WIRE + quotation, OWN + quotation));
});

test('short and empty texts are voices of their own', () => {
  for (const text of ['', 'The quay is closed.']) assert.ok(!areOneVoice(text, text));
});

test('the signature of a text depends on nothing but its words', () => {
  assert.deepEqual(signatureOf(WIRE), signatureOf(WIRE.toUpperCase().replace(/\s+/g, '  ')));
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      const signature = signatureOf(words.join(' '));
      assert.deepEqual(
        signature,
        [...signature].sort((a, b) => a - b),
      );
      assert.ok(signature.length <= 128);
    }),
  );
});
