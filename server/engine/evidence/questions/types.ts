import type { MeasuredClaim } from '../../claims/measured.ts';
import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import { nearestCue } from './cues.ts';
import { EVENT_FAMILIES, LENGTH_FAMILIES, MONEY_FAMILIES, PERCENT_FAMILIES, QUANTITY_FAMILIES } from './families.ts';
import { COUNTED, THINGS } from './measures.ts';
import { OF_PEOPLE } from './predicates.ts';
import { rankType } from './ranks.ts';

/** Words between a claim and the word that types it. */
const REACH = { people: 6, date: 8, money: 7, percent: 7, length: 6, measure: 4, score: 9 };

/** The type of question that a claim answers in its sentence, where its words tell. */
export function typeOf(sentence: AnalysedSentence, placed: PlacedClaim): string | undefined {
  switch (placed.question) {
    case 'age':
      return ageType(sentence, placed);
    case 'count':
      return countType(sentence, placed);
    case 'ordinal':
      return rankType(sentence, placed);
    case 'money':
      return named('money', nearestCue(sentence, placed, MONEY_FAMILIES, REACH.money)?.family);
    case 'percent':
      return named('percent', nearestCue(sentence, placed, PERCENT_FAMILIES, REACH.percent)?.family);
    case 'duration':
      return named('length', nearestCue(sentence, placed, LENGTH_FAMILIES, REACH.length)?.family);
    case 'quantity':
      return quantityType(sentence, placed);
    default:
      return dateType(sentence, placed);
  }
}

const named = (sort: string, family: string | undefined): string | undefined => family && `${sort}:${family}`;

/** *People 65 and older* and *ages 18 to 64* are groups, nobody's age. */
function ageType(sentence: AnalysedSentence, { claim, from, to }: PlacedClaim): string {
  if (claim.kind === 'number' && claim.value.low !== claim.value.high) return 'age:group';
  const next = sentence.words.slice(to, to + 2).map(({ term }) => term);
  if (/^(?:and|or) (?:older|over|up|above|younger|under)$/.test(next.join(' '))) return 'age:group';
  const before = sentence.words.slice(Math.max(0, from - 3), from).map(({ term }) => term);
  return before.some((term) => term === 'over' || term === 'under') ? 'age:group' : 'age:person';
}

function countType(sentence: AnalysedSentence, placed: PlacedClaim): string | undefined {
  const noun = nounOf(placed.claim);
  const counted = noun === undefined ? undefined : COUNTED.get(noun);
  if (counted) return counted;
  if (noun === undefined && isOfVote(sentence, placed)) return 'count:vote';
  if (noun !== undefined && !isPerson(noun)) return undefined;
  const cue = nearestCue(sentence, placed, EVENT_FAMILIES, REACH.people, (family) => OF_PEOPLE.has(family));
  return named('people', cue?.family);
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
function dateType(sentence: AnalysedSentence, placed: PlacedClaim): string | undefined {
  if (placed.claim.kind !== 'date' || placed.claim.value.timex.endsWith('_REF')) return undefined;
  const family = nearestCue(sentence, placed, EVENT_FAMILIES, REACH.date, (each) => !UNDATED.has(each))?.family;
  return named('date', family);
}

/** Families that hold no event. */
const UNDATED = new Set(['missing', 'employ']);
