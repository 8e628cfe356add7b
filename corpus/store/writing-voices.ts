import type { Signature } from '../near-duplicates.ts';
import { check, checksum } from './checksum.ts';
import { type Statements, writeRow } from './statements.ts';
import { filingHashes, type HeardVoice, voiceOf } from './voices.ts';

/** Files the signature of a source, and gives its voice: that of a source which says the same, or one of its own. */
export function writeVoice(statements: Statements, source: number, signature: Signature): string | undefined {
  const voice = voiceOf(signature, {
    filedUnder: (hashes) => statements.filedShingles.all(...hashes).map((row) => row['source'] as number),
    heard: (other) => heardVoice(statements, other),
  });
  if (voice === undefined) return undefined;
  const hashes = Uint32Array.from(signature);
  writeRow(statements.writeVoice, source, voice, new Uint8Array(hashes.buffer));
  statements.fileShingles.run(...filingHashes(signature).flatMap((hash) => [hash, source, checksum(hash, source)]));
  return voice;
}

export function removeVoice(statements: Statements, source: number): void {
  const heard = heardVoice(statements, source);
  if (!heard) return;
  for (const hash of filingHashes(heard.signature)) statements.removeShingle.run(hash, source);
  statements.removeVoice.run(source);
}

function heardVoice(statements: Statements, source: number): HeardVoice | undefined {
  const row = statements.voice.get(source) as { voice: string; signature: Uint8Array; checksum: number } | undefined;
  if (!row) return undefined;
  const { voice, signature, checksum } = row;
  check(checksum, source, voice, signature);
  return { voice, signature: Array.from(new Uint32Array(signature.slice().buffer)) };
}
