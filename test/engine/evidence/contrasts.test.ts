import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areOpposed, contrastsOf } from '../../../server/engine/language/contrasts.ts';
import { check } from '../../support/checking.ts';

/** What a draft is told to change, held against one report. */
const changes = (draft: string, source: string): string[] =>
  check(draft, { Report: source })
    .filter(({ verdict }) => verdict === 'refuted')
    .map(({ claim, fixes }) => `${claim.text} → ${fixes[0]?.edits[0]?.newText ?? '?'}`);

const other: readonly [name: string, draft: string, source: string][] = [
  ['born and died', 'Orla Fenn died in 2011.', 'Orla Fenn was born in 1950 in Marrow.'],
  ['opened and closed', 'The Orrin hospital closed in 2015.', 'The Orrin hospital opened in 1988.'],
  ['founded and sold', 'The Tarn brewery was sold in 2004.', 'The Tarn brewery was founded in 1790.'],
  ['old and new', 'The old bridge cost 12 million euros.', 'The new bridge cost 84 million euros.'],
  ['women and men', 'The Marrow clinic has 40 beds for women.', 'The Marrow clinic has 25 beds for men.'],
  ['a day and a week', 'The ferry carries 300 cars a day.', 'The ferry carries 2,000 cars a week.'],
  ['what did not happen', 'The strike at Vik did not cost 30 jobs.', 'The strike at Vik cost 40 jobs.'],
];

for (const [name, draft, source] of other) {
  test(`what rules out what is another matter: ${name}`, () => assert.deepEqual(changes(draft, source), []));
}

const same: readonly [name: string, draft: string, source: string, change: string][] = [
  ['died', 'Orla Fenn died in 2011.', 'Orla Fenn died in 2017 in Marrow.', '2011 → 2017'],
  ['opened', 'The Orrin hospital opened in 1898.', 'The Orrin hospital opened in 1988.', '1898 → 1988'],
  ['launched', 'The Orrin hospital was opened in 1898.', 'The Orrin hospital was launched in 1988.', '1898 → 1988'],
  [
    'the new bridge',
    'The new bridge cost 48 million euros.',
    'The new bridge cost 84 million euros.',
    '48 million euros → 84 million euros',
  ],
];

for (const [name, draft, source, change] of same) {
  test(`what fits together is compared: ${name}`, () => assert.deepEqual(changes(draft, source), [change]));
}

test('two lists of words are opposed where they share none of a kind', () => {
  assert.equal(areOpposed(contrastsOf(['open']), contrastsOf(['close'])), true);
  assert.equal(areOpposed(contrastsOf(['open', 'close']), contrastsOf(['close'])), false);
  assert.equal(areOpposed(contrastsOf(['open']), contrastsOf(['old'])), false);
});
