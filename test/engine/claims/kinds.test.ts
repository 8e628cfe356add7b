import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { claimJson } from '../../../server/cli/claim-json.ts';
import { CLAIM_KINDS } from '../../../server/engine/claims/kinds.ts';
import { check } from '../../support/checking.ts';

const CLAIMS = new URL('../../../server/engine/claims/', import.meta.url);

test('every kind of claim has a folder with its value, and every folder is a kind', () => {
  const folders = readdirSync(CLAIMS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({ name }) => name).sort(), [...CLAIM_KINDS].sort());
  for (const kind of CLAIM_KINDS)
    assert.match(readFileSync(new URL(`${kind}/value.ts`, CLAIMS), 'utf8'), /export interface/);
});

test('every kind is found in a draft, and its value stands in the report', () => {
  const draft =
    '“We lost eleven weeks to the storm,” said Ada Stone, who has 40 hens, on 4 March 2031. Bo Hyll heard the gulls. ' +
    'The council rejected the harbour tunnel on Monday.';
  const claims = check(draft, {
    Notes: 'Bo Hill counted the gulls. The council approved the harbour tunnel on Monday.',
  }).map(claimJson) as {
    kind: string;
    value: unknown;
  }[];
  assert.deepEqual([...new Set(claims.map(({ kind }) => kind))].sort(), [...CLAIM_KINDS].sort());
  for (const { value } of claims) assert.ok(value);
});
