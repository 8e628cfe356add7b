/**
 * A set of numbers below 65,536 as bytes, after Roaring bitmaps (Chambi, Lemire, Kaser & Godin 2016): a rising list of
 * 16-bit numbers while that is the shorter form, a bitmap of 8 KB from 4,096 members on.
 *
 * 16-bit numbers are in the machine's byte order: an index is never carried to another machine.
 */

export const CHUNK = 65_536;
const BITMAP_BYTES = CHUNK / 8;
const LONGEST_LIST = BITMAP_BYTES / 2;

/** Bytes of a set given as a rising list. */
export function encodeSet(members: ArrayLike<number>): Uint8Array {
  if (members.length < LONGEST_LIST) return new Uint8Array(Uint16Array.from(members).buffer);
  const bitmap = new Uint8Array(BITMAP_BYTES);
  for (let i = 0; i < members.length; i += 1) bitmap[members[i]! >>> 3]! |= 1 << (members[i]! & 7);
  return bitmap;
}

/** Whether bytes can be a set at all. */
export function isSet(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.length <= BITMAP_BYTES && bytes.length % 2 === 0;
}

/** Writes `base + member` for each member into `target` from `at` on, rising; gives the place after the last. */
export function decodeSet(bytes: Uint8Array, base: number, target: Uint32Array, at: number): number {
  if (bytes.length < BITMAP_BYTES) {
    const list = listIn(bytes);
    for (let i = 0; i < list.length; i += 1) target[at + i] = base + list[i]!;
    return at + list.length;
  }
  let place = at;
  for (let byte = 0; byte < BITMAP_BYTES; byte += 1) {
    for (let bits = bytes[byte]!; bits !== 0; bits &= bits - 1) {
      target[place] = base + (byte << 3) + (31 - Math.clz32(bits & -bits));
      place += 1;
    }
  }
  return place;
}

export function setHas(bytes: Uint8Array, member: number): boolean {
  if (bytes.length === BITMAP_BYTES) return (bytes[member >>> 3]! & (1 << (member & 7))) !== 0;
  const list = listIn(bytes);
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < member) low = middle + 1;
    else high = middle;
  }
  return list[low] === member;
}

/**
 * The set without `removed` and with `added`, which rise and lie beyond all members; undefined where nothing is left.
 * Ids of passages only grow, so what is added always lies beyond.
 */
export function changeSet(
  bytes: Uint8Array | undefined,
  removed: ArrayLike<number>,
  added: ArrayLike<number>,
): Uint8Array | undefined {
  if (!bytes) return added.length > 0 ? encodeSet(added) : undefined;
  if (removed.length === 0 && bytes.length + 2 * added.length < BITMAP_BYTES) return appended(listIn(bytes), added);
  const bitmap = bitmapOf(bytes);
  for (let i = 0; i < removed.length; i += 1) bitmap[removed[i]! >>> 3]! &= ~(1 << (removed[i]! & 7));
  for (let i = 0; i < added.length; i += 1) bitmap[added[i]! >>> 3]! |= 1 << (added[i]! & 7);
  const members = new Uint32Array(CHUNK);
  const count = decodeSet(bitmap, 0, members, 0);
  return count > 0 ? encodeSet(members.subarray(0, count)) : undefined;
}

function appended(list: Uint16Array, added: ArrayLike<number>): Uint8Array {
  const longer = new Uint16Array(list.length + added.length);
  longer.set(list);
  longer.set(added, list.length);
  return new Uint8Array(longer.buffer);
}

function bitmapOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length === BITMAP_BYTES) return bytes;
  const bitmap = new Uint8Array(BITMAP_BYTES);
  for (const member of listIn(bytes)) bitmap[member >>> 3]! |= 1 << (member & 7);
  return bitmap;
}

function listIn(bytes: Uint8Array): Uint16Array {
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  return new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.length / 2);
}
