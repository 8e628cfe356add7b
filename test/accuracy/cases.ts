import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceDocument } from '../../corpus/document.ts';
import { passagesOf } from '../../corpus/passages.ts';
import { readText } from '../../corpus/readers/read.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import type { PassageStore } from '../../corpus/store/store.ts';

/** The labelled cases lie beside the project, not in it: their licences do not allow copies. */
export const EVALUATION = join(import.meta.dirname, '../../../shared/eval');
export const hasEvaluation = existsSync(EVALUATION);

export interface ExpectedVerdict {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly verdict: string;
  readonly right?: string;
  readonly kind: string;
}

export interface LabelledCase {
  readonly id: string;
  readonly sources: readonly {
    readonly id: string;
    readonly text: string;
    readonly title?: string;
    readonly publisher?: string;
    readonly published?: string;
  }[];
  readonly draft: { readonly text: string; readonly date?: string };
  readonly expected: readonly ExpectedVerdict[];
}

export function readCases(name: string): LabelledCase[] {
  return readFileSync(join(EVALUATION, 'cases', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledCase);
}

/** Sources of a case in a store in memory. */
export function storeOf(sources: LabelledCase['sources']): PassageStore {
  const store = openStore(':memory:');
  for (const { id, text, ...metadata } of sources) {
    const document: SourceDocument = readText('plain', text);
    store.add(
      { id, hash: id, metadata: { ...document.metadata, ...metadata }, problems: [], words: text.split(/\s+/).length },
      passagesOf(document),
    );
  }
  return store;
}

/** The case that a changed case was made from: changes of one sentence are never split over training and testing. */
export function familyOf(labelled: LabelledCase): string {
  return labelled.id.split('~')[0]!.split('/').slice(0, 2).join('/');
}
