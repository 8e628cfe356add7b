import { Unzip, UnzipInflate } from 'fflate';
import { ReadingFailure } from './failure.ts';
import { LIMITS, megabytes } from './limits.ts';

/** Compressed bytes handed over at once: what they inflate to (up to 1,032 times) is counted before the next. */
const CHUNK = 8 * 1024;

/**
 * The wanted files of a zip archive, inflated. Others are skipped unread; archives inside the archive are not opened.
 * What the archive says of itself may be enough to refuse it; what counts is what comes out.
 * @throws ReadingFailure `archive-entries`, `archive-bomb` or `damaged`.
 */
export function readArchive(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  title: string,
): Map<string, Uint8Array> {
  const parts = new Map<string, { chunks: Uint8Array[]; complete: boolean }>();
  let entries = 0;
  let inflated = 0;
  const unzip = new Unzip((file) => {
    entries++;
    if (entries > LIMITS.archiveEntries) throw tooManyEntries();
    if (!wanted(file.name) || parts.has(file.name)) return;
    if ((file.originalSize ?? 0) > LIMITS.inflatedBytes) throw tooLarge();
    const part: { chunks: Uint8Array[]; complete: boolean } = { chunks: [], complete: false };
    parts.set(file.name, part);
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      inflated += chunk.length;
      if (inflated > LIMITS.inflatedBytes) throw tooLarge();
      part.chunks.push(chunk);
      part.complete ||= final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += CHUNK)
    unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  const files = new Map<string, Uint8Array>();
  for (const [name, { chunks, complete }] of parts) {
    if (!complete) throw new ReadingFailure('damaged', `This ${title} file is cut off or damaged.`);
    files.set(name, joined(chunks));
  }
  return files;
}

function tooManyEntries(): ReadingFailure {
  const most = LIMITS.archiveEntries.toLocaleString('en');
  return new ReadingFailure('archive-entries', `This file holds more than ${most} parts and was not read.`);
}

function tooLarge(): ReadingFailure {
  const most = megabytes(LIMITS.inflatedBytes);
  return new ReadingFailure('archive-bomb', `This file unpacks to more than ${most} and was not read.`);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
