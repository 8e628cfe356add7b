import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visibleOf } from '../../../server/cross-encoder/visible.ts';
import type { QuestionPair } from '../../../server/engine/evidence/second-reading/question-pair.ts';

export const HELD_OUT = join(import.meta.dirname, 'held-out.bin');
/** Bytes of a pair's hash, and after them one for its log-odds in sixteenths. */
const HASH = 6;
const SCALE = 16;

/** Tells pairs apart by their sentences: an error planted in the sentence before makes no other pair. */
export function hashOf(pair: QuestionPair): string {
  const { question, draft, source } = visibleOf(pair);
  const own = [question, draft.left, draft.masked, draft.right];
  const other = [source.title, source.left, source.value, source.right];
  return createHash('sha1')
    .update([...own, ...other].join('\u0000'))
    .digest('hex')
    .slice(0, 2 * HASH);
}

/** What the cross-encoder said of labelled pairs when it was fitted on the other events: log-odds by the hash of the pair. */
export function readHeldOut(): ReadonlyMap<string, number> {
  return heldOutOf(readFileSync(HELD_OUT));
}

/** What the file's bytes say. */
export function heldOutOf(bytes: Buffer): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (let at = 0; at + HASH < bytes.length; at += HASH + 1) {
    known.set(bytes.toString('hex', at, at + HASH), bytes.readInt8(at + HASH) / SCALE);
  }
  return known;
}

/** The file's bytes, sorted by hash. */
export function heldOutBytes(logits: ReadonlyMap<string, number>): Buffer {
  const rows = [...logits].sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.concat(
    rows.map(([hash, logit]) => {
      const row = Buffer.alloc(HASH + 1);
      row.write(hash, 'hex');
      row.writeInt8(Math.max(-127, Math.min(127, Math.round(logit * SCALE))), HASH);
      return row;
    }),
  );
}
