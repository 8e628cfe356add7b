import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { BestScores, byScore } from '../../../corpus/store/best-scores.ts';
import { inverseDocumentFrequency, type Postings, rank, SCORE_UNIT } from '../../../corpus/store/ranking.ts';
import { CHUNK } from '../../../corpus/store/sets.ts';

const PASSAGES = 3 * CHUNK;

/** A term that every `step`-th passage holds, up to the passage `until`. */
function every(step: number, until = PASSAGES): Postings & { has(id: number): boolean } {
  const has = (id: number) => id > 0 && id % step === 0 && id <= until;
  return {
    has,
    count: Math.floor(until / step),
    within(chunk) {
      const members: number[] = [];
      for (let member = 0; member < CHUNK; member += 1) if (has(chunk * CHUNK + member)) members.push(member);
      return Uint16Array.from(members);
    },
    among: (ids) => Uint8Array.from(ids, (id) => (has(id) ? 1 : 0)),
  };
}

const TERMS = {
  common: every(2),
  usual: every(3),
  frequent: every(7),
  scarce: every(1009),
  early: every(11, 2000),
};

const index = {
  passages: PASSAGES,
  highestId: PASSAGES,
  postings: (term: string) => (Object.hasOwn(TERMS, term) ? TERMS[term as keyof typeof TERMS] : undefined),
};

/** Every passage scored, then all sorted. */
function naively(terms: readonly (keyof typeof TERMS)[], limit: number) {
  const worth = terms.map((term) => Math.round(inverseDocumentFrequency(PASSAGES, TERMS[term].count) * SCORE_UNIT));
  const all: { id: number; score: number }[] = [];
  for (let id = 1; id <= PASSAGES; id += 1) {
    const score = terms.reduce((sum, term, at) => sum + (TERMS[term].has(id) ? worth[at]! : 0), 0);
    if (score > 0) all.push({ id, score: score / SCORE_UNIT });
  }
  return all.sort(byScore).slice(0, limit);
}

describe('Ranking over more passages than are read in full', () => {
  for (const terms of [
    ['scarce', 'common', 'usual'],
    ['early', 'common', 'usual', 'frequent'],
    ['scarce', 'early', 'common'],
    ['frequent'],
  ] as const) {
    test(`gives what scoring every passage gives for ${terms.join(', ')}`, () => {
      const weighted = terms.map((term) => ({ term, weight: 1 }));
      assert.deepEqual(rank(weighted, 12, index), naively(terms, 12));
    });
  }

  test('lets commoner terms decide between passages that share the rare one', () => {
    const [first] = rank(
      [
        { term: 'common', weight: 1 },
        { term: 'usual', weight: 1 },
        { term: 'scarce', weight: 1 },
      ],
      1,
      index,
    );
    assert.equal(first!.id, 1009 * 6);
  });

  test('reads on after a failure as if it had not been', () => {
    const damaged: Postings = {
      count: 10,
      within() {
        throw new Error('unreadable');
      },
      among: () => new Uint8Array(),
    };
    const before = rank([{ term: 'scarce', weight: 1 }], 5, index);
    const failing = { ...index, postings: (term: string) => (term === 'bad' ? damaged : index.postings(term)) };
    const both = ['scarce', 'bad'].map((term) => ({ term, weight: 1 }));
    assert.throws(() => rank(both, 5, failing), /unreadable/);
    assert.deepEqual(rank([{ term: 'scarce', weight: 1 }], 5, index), before);
  });
});

test('The best scores are those that sorting would give', () => {
  const offer = fc.tuple(fc.nat(50), fc.nat(5)).map(([id, score]) => ({ id, score }));
  fc.assert(
    fc.property(
      fc.uniqueArray(offer, { selector: ({ id }) => id }),
      fc.integer({ min: 1, max: 10 }),
      (offers, limit) => {
        const best = new BestScores(limit);
        for (const { id, score } of offers) best.offer(id, score);
        assert.deepEqual(best.inOrder(), [...offers].sort(byScore).slice(0, limit));
      },
    ),
  );
});
