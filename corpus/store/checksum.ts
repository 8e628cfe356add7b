import { crc32 } from 'node:zlib';
import { IndexDamaged } from './damage.ts';

/** What a row of the index holds, its checksum aside. */
export type Value = string | number | Uint8Array | null;

/**
 * The checksum of a row, kept with it. SQLite finds a file whose structure is broken; a byte that changed inside
 * a row it cannot see, and a passage with such a byte must never be shown as what a source says.
 */
export function checksum(...values: readonly Value[]): number {
  let sum = 0;
  for (const value of values) {
    if (value === null) sum = mixed(sum, -1);
    else sum = typeof value === 'number' ? mixed(sum, value) : crc32(value, sum);
  }
  return sum;
}

/** Compares a row's checksum with what it should be. @throws IndexDamaged */
export function check(kept: unknown, ...values: readonly Value[]): void {
  if (kept !== checksum(...values)) throw new IndexDamaged('what it holds has changed by itself');
}

function mixed(sum: number, value: number): number {
  const high = Math.imul(sum ^ Math.floor(value / 2 ** 32), 0x85ebca6b);
  return Math.imul(high ^ (high >>> 13) ^ value, 0xc2b2ae35) >>> 0;
}
