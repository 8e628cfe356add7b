import type { Span } from '../../../corpus/document.ts';

/** Longest stretch that is cut into tokens at once: memory for a whole book at a time would cost more than its reading. */
const LONGEST = 16_384;

/** A text in stretches that end with a line or a sentence, or at a blank at least where there is one. */
export function stretchesOf(text: string): readonly Span[] {
  const stretches: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + LONGEST < text.length ? start + lengthOf(text.slice(start, start + LONGEST)) : text.length;
    stretches.push({ start, end });
    start = end;
  }
  return stretches;
}

function lengthOf(window: string): number {
  for (const end of ['\n', '. ', ' ']) {
    const at = window.lastIndexOf(end);
    if (at > 0) return at + end.length;
  }
  // Half a surrogate pair is left to the next stretch.
  return (window.charCodeAt(window.length - 1) & 0xfc00) === 0xd800 ? window.length - 1 : window.length;
}
