/**
 * Writes what the models of the folds said of the pairs, for the fit of the weights that go with the model.
 * Run: node test/accuracy/cross-encoder/write-held-out.ts FILE, which has one line of JSON a pair: its hash and log-odds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { HELD_OUT, heldOutBytes } from './held-out.ts';

const file = process.argv[2];
if (!file) throw new Error('Which file has the log-odds?');
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { readonly hash: string; readonly logit: number });
writeFileSync(HELD_OUT, heldOutBytes(new Map(rows.map(({ hash, logit }) => [hash, logit]))));
console.log(`${rows.length} pairs`);
