import type { MeasuredClaim } from '../../claims/measured.ts';
import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import { type Cue, nearestCue, nearestVerb } from './cues.ts';
import { EVENT_FAMILIES, LENGTH_FAMILIES, MONEY_FAMILIES, PERCENT_FAMILIES, QUANTITY_FAMILIES } from './families.ts';
import { COUNTED, THINGS } from './measures.ts';
import { OF_PEOPLE } from './predicates.ts';
import { rankType } from './ranks.ts';

/** Words between a claim and the word that types it. */
const REACH = { people: 6, toll: 11, date: 8, money: 7, percent: 11, length: 6, measure: 4, score: 9 };

/** A type, and the words that gave it where they are no part of the claim's own phrase. */
export interface Typed {
  readonly type: string;
  readonly cue?: Cue;
}

/** The type of question that a claim answers in its sentence, where its words tell. */
export function typeOf(sentence: AnalysedSentence, placed: PlacedClaim): Typed | undefined {
  switch (placed.question) {
    case 'age':
      return { type: ageType(sentence, placed) };
    case 'count':
      return countType(sentence, placed);
    case 'ordinal':
      return plain(rankType(sentence, placed));
    case 'money':
      return named('money', nearestCue(sentence, placed, MONEY_FAMILIES, REACH.money) ?? nearestVerb(sentence, placed));
    case 'percent':
      return percentType(sentence, placed);
    case 'duration':
      return lengthType(sentence, placed);
    case 'quantity':
      return plain(quantityType(sentence, placed));
    default:
      return dateType(sentence, placed);
  }
}

const named = (sort: string, cue: Cue | undefined): Typed | undefined => cue && { type: `${sort}:${cue.family}`, cue };
const plain = (type: string | undefined): Typed | undefined => (type === undefined ? undefined : { type });

/** *54 % of adults*: a share is first of all a share of something. */
function percentType(sentence: AnalysedSentence, placed: PlacedClaim): Typed | undefined {
  const cue = nearestCue(sentence, placed, PERCENT_FAMILIES, REACH.percent);
  if (cue) return named('percent', cue);
  return sentence.words[placed.to]?.term === 'of' ? { type: 'percent:of' } : undefined;
}

/** *The past two decades*, *two years ago*, *over the next ten years*, or how long something lasted. */
function lengthType(sentence: AnalysedSentence, placed: PlacedClaim): Typed | undefined {
  const side = SPANS.exec(placed.claim.text)?.[1] ?? SPANS.exec(textAround(sentence, placed))?.[1];
  if (side) return { type: `length:${SPAN_TYPES[side.toLowerCase()]}` };
  return named('length', nearestCue(sentence, placed, LENGTH_FAMILIES, REACH.length));
}

const SPANS = /\b(past|last|previous|next|coming|ago|later|earlier)\b/i;
const SPAN_TYPES: Readonly<Record<string, string>> = {
  past: 'past',
  last: 'past',
  previous: 'past',
  next: 'next',
  coming: 'next',
  ago: 'ago',
  earlier: 'ago',
  later: 'later',
};

/** The word before a length of time and the one behind it. */
function textAround(sentence: AnalysedSentence, { from, to }: PlacedClaim): string {
  return `${sentence.words[from - 1]?.term ?? ''} ${sentence.words[to]?.term ?? ''}`;
}

/** *People 65 and older* and *ages 18 to 64* are groups, nobody's age. */
function ageType(sentence: AnalysedSentence, { claim, from, to }: PlacedClaim): string {
  if (claim.kind === 'number' && claim.value.low !== claim.value.high) return 'age:group';
  const next = sentence.words.slice(to, to + 2).map(({ term }) => term);
  if (/^(?:and|or) (?:older|over|up|above|younger|under)$/.test(next.join(' '))) return 'age:group';
  const before = sentence.words.slice(Math.max(0, from - 3), from).map(({ term }) => term);
  return before.some((term) => term === 'over' || term === 'under') ? 'age:group' : 'age:person';
}

function countType(sentence: AnalysedSentence, placed: PlacedClaim): Typed | undefined {
  const noun = nounOf(placed.claim);
  const counted = noun === undefined ? undefined : COUNTED.get(noun);
  if (counted) return { type: counted };
  if (noun === undefined && isOfVote(sentence, placed)) return { type: 'count:vote' };
  if (noun !== undefined && !isPerson(noun)) return { type: `${THINGS.has(noun) ? 'object' : 'thing'}:${placed.noun}` };
  const cue = nearestCue(sentence, placed, EVENT_FAMILIES, REACH.people, (family) => OF_PEOPLE.has(family));
  return named('people', cue ?? tollBefore(sentence, placed));
}

/** *The death toll from the floods in the north rose above 150*: the word that types it stands at the head. */
function tollBefore(sentence: AnalysedSentence, placed: PlacedClaim): Cue | undefined {
  const head = nearestCue(sentence, placed, EVENT_FAMILIES, REACH.toll, (family) => family === 'die');
  return head && head.to <= placed.from && sentence.words[head.to - 1]?.term === 'toll' ? head : undefined;
}

function nounOf(claim: MeasuredClaim): string | undefined {
  return claim.kind === 'number' ? claim.value.noun : undefined;
}

const PEOPLE = new Set(
  (
    'person people man woman child kid boy girl baby infant life adult civilian victim soldier troop marine police officer civilian ' +
    'resident migrant refugee patient student pupil guest male female national american palestinian israeli israelis iraqi afghan ' +
    'russian ukrainian syrian member service-member servicemember personnel crew family staff teen teenager militant other suspect hostage'
  ).split(' '),
);
const PERSONAL_ENDING = /(?:[^aeiou]er|or|ist|ian|ant|ee|man|woman|ese|ive|eer|ier)$/;

/** Whether a noun counts people: what is no known thing and ends as words for people do. */
function isPerson(noun: string): boolean {
  return PEOPLE.has(noun) || (!THINGS.has(noun) && PERSONAL_ENDING.test(noun));
}

/** *By 52 votes to 48*: the second figure carries no noun. */
function isOfVote(sentence: AnalysedSentence, { from }: PlacedClaim): boolean {
  return sentence.words[from - 1]?.term === 'to' && sentence.words[from - 2]?.term === 'vote';
}

const LENGTHS = /^(?:\[(?:mi_i|ft_i|in_i|yd_i|mi_us)\]|k?m|cm|mm)$/;

function quantityType(sentence: AnalysedSentence, placed: PlacedClaim): string | undefined {
  if (placed.shape === 'score') {
    const cue = nearestCue(sentence, placed, EVENT_FAMILIES, REACH.score, (family) => SCORED.has(family));
    if (cue) return cue.family === 'vote' ? 'vote' : 'score';
    return undefined;
  }
  const cue = nearestCue(sentence, placed, QUANTITY_FAMILIES, REACH.measure);
  if (cue) return `measure:${cue.family}`;
  return LENGTHS.test(placed.shape) ? undefined : `measure:${placed.shape}`;
}

const SCORED = new Set(['vote', 'win', 'lose']);

/** The event that a point in time is of: the nearest predicate, whichever it is. */
function dateType(sentence: AnalysedSentence, placed: PlacedClaim): Typed | undefined {
  if (placed.claim.kind !== 'date' || placed.claim.value.timex.endsWith('_REF')) return undefined;
  const side = SIDES[sentence.words[placed.from - 1]?.term ?? ''];
  if (side) return { type: `date:${side}` };
  const cue = nearestCue(sentence, placed, EVENT_FAMILIES, REACH.date, (each) => !UNDATED.has(each));
  return named('date', cue ?? nearestVerb(sentence, placed));
}

/** Words before a date that make it a limit: *since 2010*, *until Friday*. */
const SIDES: Readonly<Record<string, string>> = { since: 'since', until: 'until', till: 'until', through: 'until' };

/** Families that hold no event. */
const UNDATED = new Set(['missing', 'employ']);
