import type { MeasuredClaim } from '../../claims/measured.ts';
import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import { type Cue, nearestCue, nearestVerb } from './cues.ts';
import {
  EVENT_FAMILIES,
  LENGTH_FAMILIES,
  MONEY_FAMILIES,
  PERCENT_FAMILIES,
  phraseAt,
  QUANTITY_FAMILIES,
} from './families.ts';
import { COUNTED, THINGS } from './measures.ts';
import { OF_PEOPLE } from './predicates.ts';
import { rankType } from './ranks.ts';

/** Words between a claim and the word that types it. */
const REACH = { people: 6, toll: 11, date: 8, money: 7, percent: 11, length: 6, measure: 4, ofPrices: 2, score: 9 };

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

/** Prices of one sort, which are told of beside the index too: only where the figure is right behind. */
const OF_PRICES = new Set(['foodprice', 'energyprice']);

/** *54 % of adults*: a share is first of all a share of something. */
function percentType(sentence: AnalysedSentence, placed: PlacedClaim): Typed | undefined {
  const near = nearestCue(sentence, placed, PERCENT_FAMILIES, REACH.ofPrices, (family) => OF_PRICES.has(family));
  const cue = near ?? nearestCue(sentence, placed, PERCENT_FAMILIES, REACH.percent, (family) => !OF_PRICES.has(family));
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
  if (isGroup(sentence, to)) return 'age:group';
  const before = sentence.words.slice(Math.max(0, from - 3), from).map(({ term }) => term);
  return before.some((term) => term === 'over' || term === 'under') ? 'age:group' : 'age:person';
}

/** *And older*, *or under*. */
function isGroup({ words }: AnalysedSentence, to: number): boolean {
  return /^(?:and|or) (?:older|over|up|above|younger|under)$/.test(`${words[to]?.term} ${words[to + 1]?.term}`);
}

function countType(sentence: AnalysedSentence, placed: PlacedClaim): Typed | undefined {
  const noun = nounOf(placed.claim);
  if (isMagnitude(sentence, placed)) return { type: 'measure:magnitude' };
  const counted = noun === undefined ? undefined : COUNTED.get(noun);
  if (counted) return { type: counted };
  if (noun === undefined && isGroup(sentence, placed.to)) return { type: 'age:group' };
  if (noun === undefined && isOfVote(sentence, placed)) return { type: 'count:vote' };
  if (noun !== undefined && !isPerson(noun)) return { type: `${THINGS.has(noun) ? 'object' : 'thing'}:${placed.noun}` };
  const cue = nearestCue(sentence, placed, EVENT_FAMILIES, REACH.people, (family) => OF_PEOPLE.has(family));
  const head = cue ?? tollBefore(sentence, placed);
  if (head || noun === undefined || ANYBODY.has(noun)) return named('people', head);
  return { type: `thing:${placed.noun}` };
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

/** Nouns that say no more than that people are counted. */
const ANYBODY = new Set('person people man woman life other adult member victim'.split(' '));

/** *A magnitude of 6.1*, *a 6.1-magnitude quake*, *a quake measuring 6.1*. */
function isMagnitude(sentence: AnalysedSentence, { from, to, claim }: PlacedClaim): boolean {
  if (claim.kind !== 'number' || claim.value.low === null || claim.value.low > 10) return false;
  const before = sentence.words.slice(Math.max(0, from - 2), from).map(({ term }) => term);
  return (
    before.includes('magnitude') ||
    sentence.words[to]?.term === 'magnitude' ||
    (before.at(-1) === 'measuring' && sentence.words.some(({ term }) => term === 'quake' || term === 'earthquake'))
  );
}

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
  const modified = modifiedBy(sentence, placed);
  if (modified) return { type: `date:${modified}` };
  const side = SIDES[sentence.words[placed.from - 1]?.term ?? ''];
  if (side) return { type: `date:${side}` };
  const cue = nearestCue(sentence, placed, EVENT_FAMILIES, REACH.date, (each) => !UNDATED.has(each));
  return named('date', cue ?? nearestVerb(sentence, placed));
}

const WHEN = new Set(
  'in on by since until till through early late mid around about before after during and or to from between'.split(' '),
);

const POINTS = new Set('in on by since until till early late'.split(' '));

/** *The 2005 levels*, *the Sept. 11 attacks*: a date that is part of a noun phrase is of that noun. */
function modifiedBy(sentence: AnalysedSentence, { from, to, question }: PlacedClaim): string | undefined {
  if (question !== 'year' && question !== 'calendar') return undefined;
  const [before, last, next] = [sentence.words[from - 1], sentence.words[to - 1], sentence.words[to]];
  if (!next || !last || next.substance === 0 || next.start !== last.end + 1 || sentence.inClaim[to]) return undefined;
  if ((question === 'year' ? POINTS : WHEN).has(before?.term ?? '')) return undefined;
  const event = phraseAt(EVENT_FAMILIES, (index) => sentence.words[index]?.term, to);
  if (event) return event.family;
  return next.isName || /(?:ed|ing|ly)$/.test(next.term) ? undefined : `+${next.concept}`;
}

/** Words before a date that make it a limit: *since 2010*, *until Friday*. */
const SIDES: Readonly<Record<string, string>> = { since: 'since', until: 'until', till: 'until', through: 'until' };

/** Families that hold no event. */
const UNDATED = new Set(['missing', 'employ']);
