/** Milliseconds that the sample of work below takes where the limits of readers were set. */
const REFERENCE = 0.4;

/** Twelve samples make it all but sure that one of them was not interrupted, on a computer that is busy otherwise. */
const SAMPLES = 12;
const STEPS = 400_000;

/** A limit is never more than so many times what it is elsewhere. */
const MOST = 8;

let known: number | undefined;

/**
 * How many times longer this computer takes for the same work than the one on which the limits of readers were set, 1
 * to 8: so that a slow laptop reads the same files as a fast one. Measured once, in some milliseconds.
 */
export function slowness(): number {
  known ??= Math.min(MOST, Math.max(1, quickestSample() / REFERENCE));
  return known;
}

function quickestSample(): number {
  let quickest = Number.POSITIVE_INFINITY;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const start = performance.now();
    if (work() < 0) break;
    quickest = Math.min(quickest, performance.now() - start);
  }
  return quickest;
}

/** Whole-number work that no compiler can leave out, since its result is used. */
function work(): number {
  let hash = 1;
  for (let step = 0; step < STEPS; step++) hash = Math.imul(hash ^ (step & 255), 0x01000193) >>> 0;
  return hash;
}
