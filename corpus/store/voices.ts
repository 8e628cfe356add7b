import { isSameVoice, type Signature } from '../near-duplicates.ts';

/** What is known of the voices of sources. Sources are named by their numbers in the store. */
export interface VoiceBook {
  /** Sources that are filed under the hashes, once for each, but at most `MOST_SOURCES` for one hash, earliest first. */
  filedUnder(hashes: readonly number[]): readonly number[];
  heard(source: number): HeardVoice | undefined;
}

export interface HeardVoice {
  readonly voice: string;
  readonly signature: Signature;
}

/** So many of the smallest hashes of a signature find other sources to compare with. */
export const FILING_HASHES = 8;

/** With more sources than this a hash is one of a notice or a footer, and with more candidates the last are unlikely. */
export const MOST_SOURCES = 50;
const MOST_CANDIDATES = 8;

/** One shared run of five words is no sign yet: every language has such runs. */
const FEWEST_SHARED = 2;

/** Of shorter signatures nothing can be said. */
const SHORTEST = 12;

/** The hashes under which a source is filed, so that others can find it; `FILING_HASHES`, where it has a voice at all. */
export function filingHashes(signature: Signature): readonly number[] {
  return signature.slice(0, FILING_HASHES);
}

/**
 * The voice of a source: that of an earlier source which says the same in the same words, or else a new one, named after
 * the signature. Undefined for texts that are too short to be told apart.
 */
export function voiceOf(signature: Signature, book: VoiceBook): string | undefined {
  if (signature.length < SHORTEST) return undefined;
  const shared = new Map<number, number>();
  for (const source of book.filedUnder(filingHashes(signature))) shared.set(source, (shared.get(source) ?? 0) + 1);
  const candidates = [...shared].filter(([, count]) => count >= FEWEST_SHARED);
  candidates.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  for (const [source] of candidates.slice(0, MOST_CANDIDATES)) {
    const other = book.heard(source);
    if (other && isSameVoice(signature, other.signature)) return other.voice;
  }
  return signature
    .slice(0, 2)
    .map((hash) => hash.toString(16).padStart(8, '0'))
    .join('');
}
