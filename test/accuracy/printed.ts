import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVALUATION, type LabelledCase } from './cases.ts';

/** An error that a newspaper printed, and the same sentence put right. */
interface Printed {
  readonly wrong: LabelledCase;
  readonly right: LabelledCase;
}

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly date: string;
  readonly sources: LabelledCase['sources'];
  readonly wrong: Side;
  readonly right: Side;
}

interface Side {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The printed errors of some kinds. */
export function readPrinted(kinds: readonly string[]): Printed[] {
  return readFileSync(join(EVALUATION, 'corrections.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .filter(({ kind }) => kinds.includes(kind))
    .map((line) => ({ wrong: caseOf(line, line.wrong, 'refuted'), right: caseOf(line, line.right, 'supported') }));
}

function caseOf({ id, kind, date, sources }: Line, { text, start, end }: Side, verdict: string): LabelledCase {
  const expected = [{ start, end, text: text.slice(start, end), verdict, kind }];
  return { id, sources, draft: { text, date }, expected };
}
