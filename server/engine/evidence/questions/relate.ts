import { conceptOf } from '../../language/concepts.ts';
import { EXCLUSIVE_MEASURES } from './measures.ts';
import { EXCLUSIVE_EVENTS, EXCLUSIVE_OF_PEOPLE, NEAR_EVENTS } from './predicates.ts';
import type { QuestionRelation, TypedQuestion } from './question.ts';

/**
 * How two typed questions relate: `same` (one type, a subject in common, no qualifier against), `compatible` (one type,
 * the subject of one is not told), `other` (type, subject or qualifier differ plainly), else `unknown`.
 */
export function relateQuestions(draft: TypedQuestion | undefined, source: TypedQuestion | undefined): QuestionRelation {
  if (!draft || !source) return 'unknown';
  if (draft.type !== source.type) {
    return areExclusive(draft.type, source.type) || areApart(draft, source) ? 'other' : 'unknown';
  }
  const qualifiers = compareQualifiers(draft.qualifiers, source.qualifiers);
  if (qualifiers === 'against') return 'other';
  if (draft.subject.length === 0 || source.subject.length === 0) {
    return qualifiers === 'agree' ? 'compatible' : 'unknown';
  }
  const isShared = shareSubject(draft, source);
  if (draft.type === 'age:person' && (!isShared || areRelatives(draft.subject, source.subject))) return 'other';
  if (!isShared) return 'unknown';
  return qualifiers === 'agree' ? 'same' : 'unknown';
}

/** In what two typed questions plainly differ: in type, or in whom or what they ask about. */
export function differenceOf(
  draft: TypedQuestion | undefined,
  source: TypedQuestion | undefined,
): 'type' | 'subject' | undefined {
  if (!draft || !source) return undefined;
  if (draft.type !== source.type) return 'type';
  if (draft.subject.length === 0 || source.subject.length === 0) return undefined;
  return shareSubject(draft, source) ? undefined : 'subject';
}

/** Whether two questions name one thing or person among whom or what they ask about. */
function shareSubject(draft: TypedQuestion, source: TypedQuestion): boolean {
  const concepts = new Set(source.subject.map(conceptOf));
  return draft.subject.some((key) => concepts.has(conceptOf(key)));
}

/** *Karl Denny* and *Ross Denny*: two full names with one surname and two first names of which neither is short for the other. */
function areRelatives(left: readonly string[], right: readonly string[]): boolean {
  const [first = '', last] = [left[0], left.at(-1)];
  const [otherFirst = '', otherLast] = [right[0], right.at(-1)];
  if (left.length < 2 || right.length < 2 || last !== otherLast) return false;
  return first.slice(0, 2) !== otherFirst.slice(0, 2) && !right.includes(first) && !left.includes(otherFirst);
}

const NEAR = NEAR_EVENTS.map((line) => new Set(line.split(' ')));

/** Whether two dates, neither a weekday, are of events that never go by one name. */
function areApart(left: TypedQuestion, right: TypedQuestion): boolean {
  if (![left, right].every(({ qualifiers }) => qualifiers.includes('grain:date'))) return false;
  const [family, other] = [left, right].map(({ type }) => type.slice(type.indexOf(':') + 1)) as [string, string];
  return !isVerb(family) && !isVerb(other) && !NEAR.some((line) => line.has(family) && line.has(other));
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

/** Limits of a stretch of time: no event of any verb is a point *since* which something is so. */
const SIDED = new Set(['since', 'until']);
const isVerb = (family: string): boolean => /^[*+]/.test(family);

function areExclusive(left: string, right: string): boolean {
  const [sort = '', family = ''] = left.split(':');
  const [otherSort = '', otherFamily = ''] = right.split(':');
  if (ALIKE.has([left, right].sort().join(' '))) return false;
  if (sort === 'object' || otherSort === 'object') return OF_OBJECTS.has(sort) || OF_OBJECTS.has(otherSort);
  if (sort !== otherSort) return COUNTS.has(sort) && COUNTS.has(otherSort);
  if (ALL_EXCLUSIVE.has(sort)) return true;
  if (SIDED.has(family) !== SIDED.has(otherFamily) && (isVerb(family) || isVerb(otherFamily))) return true;
  return (LINES.get(sort) ?? []).some((line) => {
    const [here, there] = [line.get(family), line.get(otherFamily)];
    return here !== undefined && there !== undefined && here !== there;
  });
}

/** What is counted of people, or by one of the nouns known, is no thing of another name. */
const OF_OBJECTS = new Set(['people', 'count']);
const COUNTS = new Set(['count', 'people', 'measure', 'age']);

/** Sorts of count that may be one after all: jobs cut and workers dismissed, goals scored and points. */
const ALIKE = new Set([
  'count:job people:dismiss',
  'count:job people:hire',
  'count:job people:employ',
  'count:goal count:point',
  'count:dose people:vaccinate',
]);

/** Groups in which a word on one side alone already tells two questions apart, or leaves it open. */
const TELLS_NOTHING = 'grain';
const TELLING_ALONE = new Set(['core', 'severity', 'role']);

function compareQualifiers(left: readonly string[], right: readonly string[]): 'agree' | 'open' | 'against' {
  let isOpen = false;
  for (const group of new Set([...left, ...right].map(groupOf))) {
    if (group === TELLS_NOTHING) continue;
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
