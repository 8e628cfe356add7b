import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import { countType, isGroup } from './counts.ts';
import { nearestCue, nearestVerb } from './cues.ts';
import {
  EVENT_FAMILIES,
  LENGTH_FAMILIES,
  MONEY_FAMILIES,
  PERCENT_FAMILIES,
  phraseAt,
  QUANTITY_FAMILIES,
} from './families.ts';
import { named, plain, type Typed } from './question.ts';
import { rankType } from './ranks.ts';

/** Words between a claim and the word that types it. */
const REACH = { date: 8, money: 7, percent: 11, length: 6, measure: 4, ofPrices: 2, score: 9 };

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
  const side = SIDES.get(sentence.words[placed.from - 1]?.term ?? '');
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
const SIDES: ReadonlyMap<string, string> = new Map([
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
]);

/** Families that hold no event. */
const UNDATED = new Set(['missing', 'employ']);
