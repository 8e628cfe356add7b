/**
 * Sets of passages as bytes, after Roaring bitmaps (Chambi, Lemire, Kaser & Godin 2016). Passages are numbered through;
 * every 65,535 of them are a chunk, inside which 16 bits name a passage. What one term holds in one chunk is a set: a
 * rising list of 16-bit numbers while that is the shorter form, a bitmap of 8 KB from 4,096 members on.
 *
 * 16-bit numbers are in the machine's byte order: an index is never carried to another machine.
 */

/** One less than 16 bits can count, so that the size of a set is itself 16 bits. */
export const CHUNK = 65_535;
export const BITMAP_BYTES = 8192;
const LONGEST_LIST = BITMAP_BYTES / 2;

export const NO_MEMBERS = new Uint16Array(0);

/** Bytes of a set given as a rising list. */
export function encodeSet(members: Uint16Array): Uint8Array {
  if (members.length < LONGEST_LIST) return bytesOf(members);
  const bitmap = new Uint8Array(BITMAP_BYTES);
  for (const member of members) bitmap[member >>> 3]! |= 1 << (member & 7);
  return bitmap;
}

/** The members of a set of `count`, rising; undefined where the bytes are no such set. */
export function decodeSet(bytes: Uint8Array, count: number): Uint16Array | undefined {
  if (bytes.length !== BITMAP_BYTES) return bytes.length === count * 2 ? listIn(bytes) : undefined;
  const members = new Uint16Array(count);
  let at = 0;
  for (let byte = 0; byte < BITMAP_BYTES; byte += 1) {
    for (let bits = bytes[byte]!; bits !== 0; bits &= bits - 1) {
      members[at] = (byte << 3) + (31 - Math.clz32(bits & -bits));
      at += 1;
    }
  }
  return at === count ? members : undefined;
}

/** Whether a bitmap or a list, as bytes, has a member. */
export function setHas(bytes: Uint8Array, member: number): boolean {
  if (bytes.length === BITMAP_BYTES) return (bytes[member >>> 3]! & (1 << (member & 7))) !== 0;
  return listHas(listIn(bytes), member);
}

/** Whether a rising list has a member. */
export function listHas(list: Uint16Array, member: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < member) low = middle + 1;
    else high = middle;
  }
  return list[low] === member;
}

/** A list without `removed` and with `added`. Ids of passages only grow, so what is added lies beyond all members. */
export function changeList(list: Uint16Array, removed: Uint16Array, added: Uint16Array): Uint16Array {
  const kept = removed.length > 0 ? list.filter((member) => !listHas(removed, member)) : list;
  if (kept.length === 0) return added;
  const changed = new Uint16Array(kept.length + added.length);
  changed.set(kept);
  changed.set(added, kept.length);
  return changed;
}

/** A list as bytes: the same memory. */
export function bytesOf(list: Uint16Array): Uint8Array {
  return new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
}

/** Bytes as a list: the same memory, unless it cannot be read in steps of 16 bits. */
export function listIn(bytes: Uint8Array): Uint16Array {
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  return new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 1);
}
