import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedVerdict, LabelledCase } from './cases.ts';

const FOLDER = join(import.meta.dirname, 'invented');

/** A source and sentences of drafts about it: `[wrong|right]` where they differ, `[=value]` where the source is silent. */
interface InventedSource {
  readonly id: string;
  readonly date?: string;
  readonly source: string;
  readonly drafts: readonly { readonly kind: string; readonly text: string }[];
}

/** All that was invented, in order. */
export function readInvented(): InventedSource[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as InventedSource);
}

const MARK = /\[(?:=([^\]|]+)|([^\]|]+)\|([^\]|]+))\]/;

/** The cases of one source: each pair once with the error and once put right, and each sentence on which it is silent. */
export function casesOfInvented({ id, date, source, drafts }: InventedSource): LabelledCase[] {
  return drafts.flatMap(({ kind, text }, index) => {
    const mark = MARK.exec(text);
    if (!mark) throw new Error(`${id}: no mark in ${text}`);
    const [, silent, wrong, right] = mark;
    const made = (words: string, name: string, expected: Omit<ExpectedVerdict, 'start' | 'end' | 'text' | 'kind'>) => ({
      id: `${id}/${index}~${name}`,
      sources: [{ id: `${id}.txt`, text: source, ...(date ? { published: date } : {}) }],
      draft: { text: text.replace(MARK, () => words), ...(date ? { date } : {}) },
      expected: [{ start: mark.index, end: mark.index + words.length, text: words, kind, ...expected }],
    });
    if (silent !== undefined) return [made(silent, 'silent', { verdict: 'not-enough-evidence' })];
    return [
      made(wrong!, 'wrong', { verdict: 'refuted', right: right! }),
      made(right!, 'right', { verdict: 'supported' }),
    ];
  });
}
