import type { MeasuredClaim } from '../../claims/measured.ts';
import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import { type Cue, nearestCue } from './cues.ts';
import { EVENT_FAMILIES } from './families.ts';
import { COUNTED, THINGS } from './measures.ts';
import { OF_PEOPLE } from './predicates.ts';
import { named, type Typed } from './question.ts';

/** Words between a number of people and what befell them, or the toll at the head of its sentence. */
const PEOPLE_REACH = 6;
const TOLL_REACH = 11;

/** *And older*, *or under*. */
export function isGroup({ words }: AnalysedSentence, to: number): boolean {
  return /^(?:and|or) (?:older|over|up|above|younger|under)$/.test(`${words[to]?.term} ${words[to + 1]?.term}`);
}

/** What is counted: by its noun, or for people by what befell them. */
export function countType(sentence: AnalysedSentence, placed: PlacedClaim): Typed | undefined {
  const noun = nounOf(placed.claim);
  if (isMagnitude(sentence, placed)) return { type: 'measure:magnitude' };
  const counted = noun === undefined ? undefined : COUNTED.get(noun);
  if (counted) return { type: counted };
  if (noun === undefined && isGroup(sentence, placed.to)) return { type: 'age:group' };
  if (noun === undefined && isOfVote(sentence, placed)) return { type: 'count:vote' };
  if (noun !== undefined && !isPerson(noun)) return { type: `${THINGS.has(noun) ? 'object' : 'thing'}:${placed.noun}` };
  const cue = nearestCue(sentence, placed, EVENT_FAMILIES, PEOPLE_REACH, (family) => OF_PEOPLE.has(family));
  const head = cue ?? tollBefore(sentence, placed);
  if (head || noun === undefined || ANYBODY.has(noun)) return named('people', head);
  return { type: `thing:${placed.noun}` };
}

/** *The death toll from the floods in the north rose above 150*: the word that types it stands at the head. */
function tollBefore(sentence: AnalysedSentence, placed: PlacedClaim): Cue | undefined {
  const head = nearestCue(sentence, placed, EVENT_FAMILIES, TOLL_REACH, (family) => family === 'die');
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
