import { searchTerm } from '../../../../corpus/terms.ts';
import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import { isInClause } from './cues.ts';

/** Words that tell two questions of one type apart, by hand: group, then its members, each with its words. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  who: [
    'child children kid boy girl baby infant schoolchildren schoolchild toddler youngster',
    'woman women female',
    'man men male',
    'civilian civilians',
    'soldier soldiers troop troops serviceman servicemember marine marines',
    'police officer officers policeman deputy cop',
    'student students pupil',
    'people person persons',
  ],
  chamber: ['house', 'senate'],
  core: ['core underlying'],
  severity: ['seriously severely critically gravely critical serious severe', 'slightly minor'],
  scale: ['total overall altogether', 'alone'],
  place: [
    'province village district island neighborhood neighbourhood',
    'nationwide worldwide globally countries across',
  ],
  every: ['annually annual yearly', 'monthly', 'daily', 'weekly', 'quarterly'],
  half: ['first-half', 'second-half'],
};

/** For each term: its group and the first word of its member. */
const members = new Map<string, string>();
for (const [group, lines] of Object.entries(GROUPS)) {
  for (const line of lines) {
    const words = line.split(' ').map(searchTerm);
    for (const word of words) members.set(word, `${group}:${words[0]}`);
  }
}

const REACH: Readonly<Record<string, number>> = {
  who: 2,
  chamber: 30,
  core: 6,
  severity: 5,
  scale: 4,
  place: 8,
  every: 3,
  half: 3,
};
/** Groups that tell something for some sorts alone. */
const SORTS: Readonly<Record<string, RegExp>> = {
  who: /^people/,
  chamber: /^(?:vote|count:vote|count:seat|date:vote)/,
  core: /^percent/,
  severity: /^people:injure/,
  scale: /^(?:people|count|money)/,
  place: /^(?:people|count:house|count:building)/,
  every: /^(?:people|count|money|percent)/,
  half: /^(?:money|percent)/,
};

/** What sets the question of a claim apart from others of its type. */
export function qualifiersOf(type: string, sentence: AnalysedSentence, placed: PlacedClaim): string[] {
  const found = new Set<string>();
  const isHere = (index: number) => isInClause(sentence, placed, index);
  for (const [index, { term }] of sentence.words.entries()) {
    const qualifier = members.get(term);
    if (!qualifier || sentence.inClaim[index] || (term === 'house' && sentence.words[index - 1]?.term === 'white'))
      continue;
    const group = qualifier.slice(0, qualifier.indexOf(':'));
    const distance = index < placed.from ? placed.from - index : index - placed.to + 1;
    if (!SORTS[group]!.test(type) || distance > REACH[group]! || !isHere(index)) continue;
    if (group === 'who' && (index < placed.to || isBroken(sentence, placed.to, index))) continue;
    found.add(qualifier);
  }
  const role = roleOf(sentence, placed);
  if (role) found.add(`role:${role}`);
  if (!type.startsWith('date')) for (const period of periodsOf(type, sentence, placed)) found.add(period);
  if (type.startsWith('date') && placed.question !== 'weekday') found.add('grain:date');
  const yearly = FROM_YEAR.exec(sentence.text.slice(placed.claim.span.end - sentence.start).slice(0, 60));
  if (yearly) found.add(`every:${EVERY_MEMBER[(yearly[1] ?? 'year').toLowerCase()]}`);
  const every = EVERY.exec(
    sentence.text.slice(placed.claim.span.end - sentence.start, placed.claim.span.end - sentence.start + 30),
  );
  if (every) found.add(`every:${EVERY_MEMBER[every[1]!.toLowerCase()]}`);
  return [...found].sort();
}

/** *Rose 4.2 % from a year earlier*. */
const FROM_YEAR =
  /^[^.;,%]{0,20}\b(?:(?:from|than|over|compared with|on) (?:a|the) (?:(?:same|previous) )?(year|month|quarter) ?(?:earlier|ago|before|prior)?|year[- ]on[- ]year|year[- ]over[- ]year)\b/i;
const EVERY = /^[\w ]{0,16}\b(?:a|an|per|each|every) (year|month|week|day|hour)\b/i;
const EVERY_MEMBER: Readonly<Record<string, string>> = {
  year: 'annually',
  month: 'monthly',
  week: 'weekly',
  day: 'daily',
  quarter: 'quarterly',
  hour: 'hourly',
};

/** Whether another figure or a joint stands between a claim and a word behind it. */
function isBroken(sentence: AnalysedSentence, from: number, to: number): boolean {
  return sentence.words
    .slice(from, to)
    .some(({ term }, step) => sentence.inClaim[from + step] || term === 'and' || term === 'of');
}

const CHANGE = new Set(
  `up down rose rise rising risen fell fall falling fallen increased increase increasing dropped drop dropping decreased climbed jumped
  slipped declined grew surged compared edged soared cut lowered raised`
    .split(/\s+/)
    .map(searchTerm),
);

/** What a figure is to a change: the level before it, the level after, or how much it came to. */
function roleOf(sentence: AnalysedSentence, { claim, from }: PlacedClaim): 'before' | 'after' | 'change' | undefined {
  if (claim.kind !== 'number') return undefined;
  const last = sentence.words[from - 1]?.term;
  const hasChange = sentence.words.slice(Math.max(0, from - 8), from).some(({ term }) => CHANGE.has(term));
  if (!hasChange) return undefined;
  if (last === 'from' || (last === 'with' && sentence.words[from - 2]?.term === 'compared')) return 'before';
  if (last === 'to') return 'after';
  return last === 'by' || claim.value.change !== undefined ? 'change' : undefined;
}

/** The years in the claim's clause, and the month right beside a rate. */
function periodsOf(type: string, sentence: AnalysedSentence, placed: PlacedClaim): string[] {
  const periods: string[] = [];
  for (const other of sentence.claims) {
    if (other === placed || other.claim.kind !== 'date' || other.claim.value.type !== 'DATE') continue;
    const { timex, implied } = other.claim.value;
    const year = /^\d{4}/.exec(timex)?.[0];
    const isTold = !implied?.includes('year') || /\byear\b/.test(other.claim.text);
    if (year && isTold && isInClause(sentence, placed, other.from)) {
      periods.push(`year:${year}`);
    }
    const month = /^[\dX]{4}-(\d\d)$/.exec(timex)?.[1];
    const near = other.from >= placed.to && other.from - placed.to <= 2;
    if (month && near && /^(?:percent|count:job)/.test(type)) periods.push(`month:${month}`);
  }
  return periods;
}
