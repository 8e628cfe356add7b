import type { SecondReader, StopSignal } from './cross-encoder.ts';

/** Pairs that are read for one check: a few minutes' work. */
export const MOST_PAIRS = 2_000;
/** Looks after the first one: what was read decides some claims, and may bring up others. */
export const MOST_LOOKS = 4;

/** A check that is repeated while what was read since may change what it says. */
export interface SecondLook<Checked> {
  readonly checked: Checked;
  /** What was asked and not read, or why nothing could be: one sentence each. */
  readonly limits: readonly string[];
}

export interface SecondLookOptions {
  /** Stops the reading; the last look is then the result. */
  readonly signal?: StopSignal;
  readonly mostPairs?: number;
}

/** Checks, reads the close calls that the check asked about, and checks again. Without a reader it checks once. */
export async function lookTwice<Checked>(
  check: () => Checked,
  reader: SecondReader | undefined,
  { signal, mostPairs = MOST_PAIRS }: SecondLookOptions = {},
): Promise<SecondLook<Checked>> {
  // What others asked about is theirs to read.
  reader?.unread();
  let checked = check();
  let unread = reader?.unread() ?? [];
  let left = mostPairs;
  for (let looks = 0; reader && unread.length > 0 && looks < MOST_LOOKS; looks += 1) {
    const pairs = unread.slice(0, left);
    left -= pairs.length;
    if (!(await reader.read(pairs, signal)) || signal?.aborted) break;
    reader.unread();
    checked = check();
    unread = reader.unread();
  }
  const isCut = unread.length > 0 && !signal?.aborted;
  return { checked, limits: isCut ? limitsOf(reader?.problem, unread.length, mostPairs) : [] };
}

/** What is said of pairs that a check asked about and that were not read: one sentence. */
export function limitsOf(
  problem: string | undefined,
  unread: number,
  mostPairs: number = MOST_PAIRS,
): readonly string[] {
  const most = mostPairs.toLocaleString('en');
  return [
    problem ??
      (unread === 1
        ? `1 close call was not read a second time: at most ${most} of a draft are.`
        : `${unread.toLocaleString('en')} close calls were not read a second time: at most ${most} of a draft are.`),
  ];
}
