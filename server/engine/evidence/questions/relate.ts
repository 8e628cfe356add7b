import { conceptOf } from '../../language/concepts.ts';
import { EXCLUSIVE_MEASURES } from './measures.ts';
import { EXCLUSIVE_EVENTS, EXCLUSIVE_OF_PEOPLE } from './predicates.ts';
import type { QuestionRelation, TypedQuestion } from './question.ts';

/**
 * How two typed questions relate: `same` (one type, a subject in common, no qualifier against), `compatible` (one type,
 * the subject of one is not told), `other` (type, subject or qualifier differ plainly), else `unknown`.
 */
export function relateQuestions(draft: TypedQuestion | undefined, source: TypedQuestion | undefined): QuestionRelation {
  if (!draft || !source) return 'unknown';
  if (draft.type !== source.type) return areExclusive(draft.type, source.type) ? 'other' : 'unknown';
  const qualifiers = compareQualifiers(draft.qualifiers, source.qualifiers);
  if (qualifiers === 'against') return 'other';
  if (draft.subject.length === 0 || source.subject.length === 0) {
    return qualifiers === 'agree' ? 'compatible' : 'unknown';
  }
  const concepts = new Set(source.subject.map(conceptOf));
  const isShared = draft.subject.some((key) => concepts.has(conceptOf(key)));
  if (!isShared) return draft.type === 'age:person' ? 'other' : 'unknown';
  return qualifiers === 'agree' ? 'same' : 'unknown';
}

/** For a sort: which bars of which line each family stands between. */
type Lines = readonly ReadonlyMap<string, number>[];

const linesOf = (rows: readonly string[]): Lines =>
  rows.map(
    (row) =>
      new Map(
        row.split('|').flatMap((part, index) =>
          part
            .trim()
            .split(/\s+/)
            .map((family) => [family, index]),
        ),
      ),
  );

const LINES: ReadonlyMap<string, Lines> = new Map([
  ['date', linesOf(EXCLUSIVE_EVENTS)],
  ['people', linesOf(EXCLUSIVE_OF_PEOPLE)],
  ...Object.entries(EXCLUSIVE_MEASURES).map(([sort, rows]) => [sort, linesOf(rows)] as const),
]);
/** Sorts of which every family excludes the others: a seat is no page, a term no anniversary. */
const ALL_EXCLUSIVE = new Set(['count', 'rank', 'age']);

function areExclusive(left: string, right: string): boolean {
  const [sort = '', family = ''] = left.split(':');
  const [otherSort = '', otherFamily = ''] = right.split(':');
  if (ALIKE.has([left, right].sort().join(' '))) return false;
  if (sort !== otherSort) return COUNTS.has(sort) && COUNTS.has(otherSort);
  if (ALL_EXCLUSIVE.has(sort)) return true;
  return (LINES.get(sort) ?? []).some((line) => {
    const [here, there] = [line.get(family), line.get(otherFamily)];
    return here !== undefined && there !== undefined && here !== there;
  });
}

const COUNTS = new Set(['count', 'people', 'measure', 'age']);

/** Sorts of count that may be one after all: jobs cut and workers dismissed, goals scored and points. */
const ALIKE = new Set([
  'count:job people:dismiss',
  'count:job people:hire',
  'count:job people:employ',
  'count:goal count:point',
]);

/** Groups in which a word on one side alone already tells two questions apart, or leaves it open. */
const TELLING_ALONE = new Set(['core', 'severity', 'role']);

function compareQualifiers(left: readonly string[], right: readonly string[]): 'agree' | 'open' | 'against' {
  let isOpen = false;
  for (const group of new Set([...left, ...right].map(groupOf))) {
    const ours = left.filter((each) => groupOf(each) === group);
    const theirs = right.filter((each) => groupOf(each) === group);
    if (ours.length === 0 || theirs.length === 0) {
      if (TELLING_ALONE.has(group)) isOpen = true;
    } else if (!ours.some((each) => theirs.includes(each))) return 'against';
  }
  return isOpen ? 'open' : 'agree';
}

const groupOf = (qualifier: string): string => qualifier.slice(0, qualifier.indexOf(':'));

/** Whether two claims answer one question, as far as their words tell. */
export const isOneQuestion = (relation: QuestionRelation): boolean => relation === 'same' || relation === 'compatible';
