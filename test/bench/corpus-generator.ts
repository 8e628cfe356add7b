import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { randomOf } from '../support/random.ts';

/**
 * Makes corpora of any size. Sentences are those of the sample story; their commonest words stay, every other word is
 * drawn from a vocabulary whose frequencies follow Zipf's law as Mandelbrot corrected it (1953), and numbers are drawn
 * anew. The same seed gives the same corpus on every machine.
 */

const SAMPLE = path.resolve(import.meta.dirname, '../../corpus/sample');

/** Exponent and shift of the law: fitted to newspapers again and again, with values about these. */
const EXPONENT = 1.07;
const SHIFT = 2.7;
const VOCABULARY = 200_000;

/** So many of the sample's commonest words stay as they are. */
const KEPT_WORDS = 60;
const WORDS_PER_PASSAGE = 22;

export class CorpusGenerator {
  readonly #random: () => number;
  readonly #patterns: readonly (readonly string[])[];
  #at = 0;

  constructor(seed = 1) {
    this.#random = randomOf(seed);
    this.#patterns = samplePatterns();
  }

  /** A passage of about 22 words. */
  passage(): string {
    const words: string[] = [];
    while (words.length < WORDS_PER_PASSAGE) {
      const pattern = this.#patterns[this.#at % this.#patterns.length]!;
      this.#at += 1 + Math.floor(this.#random() * 5);
      for (const word of pattern) words.push(this.#filled(word));
    }
    const sentence = words.slice(0, WORDS_PER_PASSAGE).join(' ');
    return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
  }

  passages(count: number): string[] {
    return Array.from({ length: count }, () => this.passage());
  }

  /** A question about a passage: three in ten of its words are missing, and two foreign ones are in. */
  question(passage: string): string {
    const words = passage.split(' ').filter(() => this.#random() >= 0.3);
    return [...words, this.#word(), this.#word()].join(' ');
  }

  #filled(pattern: string): string {
    if (pattern === NUMBER) return String(Math.floor(this.#random() ** 3 * 10_000));
    return pattern === WORD || pattern === NAME ? this.#word(pattern === NAME) : pattern;
  }

  #word(capital = false): string {
    const from = SHIFT ** (1 - EXPONENT);
    const to = (VOCABULARY + SHIFT) ** (1 - EXPONENT);
    const rank = Math.floor((from + this.#random() * (to - from)) ** (1 / (1 - EXPONENT)) - SHIFT);
    const word = spelled(rank);
    return capital ? word[0]!.toUpperCase() + word.slice(1) : word;
  }
}

const NUMBER = '#';
const WORD = '*';
const NAME = '^';

/** The sample's sentences with their rarer words and their numbers taken out. */
function samplePatterns(): string[][] {
  const folder = path.join(SAMPLE, 'sources');
  const texts = readdirSync(folder).filter((name) => /\.(?:md|txt|vtt|eml)$/.test(name));
  const text = [path.join(SAMPLE, 'draft.md'), ...texts.map((name) => path.join(folder, name))]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const sentences = text
    .split(/[.!?\n]+/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}’']+/gu) ?? [])
    .filter((words) => words.length > 5);
  const counts = new Map<string, number>();
  for (const word of sentences.flat()) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  const common = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, KEPT_WORDS)
      .map(([word]) => word),
  );
  return sentences.map((words) =>
    words.map((word) => {
      if (common.has(word.toLowerCase())) return word;
      if (/^\p{N}/u.test(word)) return NUMBER;
      return /^\p{Lu}/u.test(word) ? NAME : WORD;
    }),
  );
}

const CONSONANTS = 'tnsrlmdkbvpgfhzj';
const VOWELS = 'eaoiu';

/** A word for each rank that can be spoken; commoner ones are shorter, as in every language. */
function spelled(rank: number): string {
  let word = '';
  for (let rest = rank + 7; rest > 0; rest = Math.floor(rest / 80)) {
    word += CONSONANTS[rest % 16]! + VOWELS[Math.floor(rest / 16) % 5]!;
  }
  return word + CONSONANTS[rank % 7]!;
}
