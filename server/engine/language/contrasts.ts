import { stemmer } from 'stemmer';
import { searchTerm } from '../../../corpus/terms.ts';

/**
 * Words that rule one another out, compiled by hand for this project: what happened (a line is one event and its forms),
 * and qualities of which a thing has one. Two sentences that differ in such a word speak of two things, however alike.
 */
const EVENTS = `
  born birth
  die dead death kill died
  injure injured wounded hurt
  open opened opening launch launched inaugurate begin began begun start started
  close closed closure shut
  found founded establish established
  sell sold sale
  build built construct
  rebuild rebuilt restore renovate
  demolish demolished
  marry married marriage
  divorce divorced
  appoint appointed
  elect elected election
  resign resigned quit
  retire retired
  win won
  lose lost
  arrest arrested
  release released
  arrive arrived
  leave left
  rise rose risen climb
  fall fell fallen drop
`;

const QUALITIES: readonly string[] = [
  'old | new | former',
  'man men male | woman women female',
  'boy boys son sons | girl girls daughter daughters',
  'husband | wife widow | brother | sister | father dad | mother mum mom | uncle | aunt | cousin | nephew | niece | grandfather | grandmother',
  'north northern | south southern | east eastern | west western',
  'young | elderly',
  'import imports | export exports',
  'profit profits | loss losses | revenue revenues | debt debts',
  'urban | rural',
  'domestic | foreign',
  'public | private',
  'daily | weekly | monthly | yearly annual',
  'gross | net',
  'minimum | maximum',
  'home | away',
  'single singles | double doubles | triple',
  'day daytime | night overnight',
  'summer | winter | spring | autumn',
  'median | average mean',
  'headline | core',
  'wholesale | retail',
  'upper | lower',
  'senate | commons',
  'adult adults | child children | teenager teenagers | infant baby babies | pensioner pensioners',
  'driver drivers | passenger passengers | pedestrian pedestrians | cyclist cyclists | crew | motorcyclist motorcyclists',
  'teacher teachers | pupil pupils student students',
  'patient patients | nurse nurses | doctor doctors',
  'buyer | seller',
  'landlord landlords | tenant tenants',
  'employer employers | employee employees',
  'winner | loser runner-up',
  'gold | silver | bronze',
  'wheat | corn maize | rice | barley | soybean soybeans',
  'oil crude | coal',
  'cocaine | heroin | cannabis marijuana',
  'beer | wine',
  'bus buses | tram trams | ferry ferries | train trains | plane planes',
  'apartment flat | house houses',
  'semi-final semifinal | quarter-final quarterfinal | qualifying',
  'rehearsal rehearsals | premiere',
  'offered offer bid | asked asking sought',
  'planned plans | actual',
  'earth | moon | mars | venus | jupiter',
];

const stemOf = (word: string): string => stemmer(searchTerm(word));

/** For each stem: the list it belongs to, and which member of that list it is. */
const members = new Map<string, { readonly list: number; readonly member: number }>();

function learn(list: number, alternatives: readonly string[]): void {
  for (const [member, words] of alternatives.entries()) {
    for (const word of words.trim().split(/\s+/)) members.set(stemOf(word), { list, member });
  }
}

learn(0, EVENTS.trim().split('\n'));
for (const [index, line] of QUALITIES.entries()) learn(index + 1, line.split('|'));

/** What the words of a sentence say of each list: the members that occur. */
export type Contrasts = ReadonlyMap<number, ReadonlySet<number>>;

/** The contrasting words among some search terms. */
export function contrastsOf(terms: Iterable<string>): Contrasts {
  const found = new Map<number, Set<number>>();
  for (const term of terms) {
    const known = members.get(stemmer(term));
    if (!known) continue;
    const set = found.get(known.list);
    if (set) set.add(known.member);
    else found.set(known.list, new Set([known.member]));
  }
  return found;
}

/** Whether two sentences both have a word of some list, and none of that list in common. */
export function areOpposed(left: Contrasts, right: Contrasts): boolean {
  for (const [list, ours] of left) {
    const theirs = right.get(list);
    if (theirs && [...ours].every((member) => !theirs.has(member))) return true;
  }
  return false;
}
