/** Nouns for people, of which a count and another make a count of persons. */
const PEOPLE: ReadonlySet<string> = new Set(
  (
    'person man woman child boy girl adult teenager toddler baby infant pupil student teacher officer soldier civilian passenger ' +
    'crew worker resident villager tourist firefighter policeman policewoman guard driver player victim migrant refugee prisoner ' +
    'nurse doctor patient miner sailor farmer guest visitor spectator fan hostage suspect protester journalist parent mother father ' +
    'son daughter brother sister relative member colleague friend pensioner cyclist pedestrian rider climber hiker trooper marine ' +
    'gunman attacker militant rebel fighter other juror judge lawmaker senator minister employee staffer volunteer customer'
  ).split(' '),
);

/** Whether a noun, as its lemma, is one for people. */
export function isPeople(noun: string | undefined): boolean {
  return noun !== undefined && PEOPLE.has(noun);
}
