/**
 * What may happen to somebody or something, compiled by hand for this project in our own words: a line is one family of
 * predicates, its name first, then the verbs and nouns that reporters use for it in all their forms. An underscore joins
 * the words of a phrase.
 */
export const PREDICATES = `
  born: born
  marry: marry marries married wed wedding
  die: die dies died dying dead death deaths kill kills killed killing fatal fatally fatality fatalities toll slain perish perished perishes
    murdered assassinated assassination massacre massacred suicide drowned
    lost_their_lives lost_his_life lost_her_life lose_their_lives losing_their_lives lives_lost lives_were_lost
    claimed_the_lives claiming_the_lives claimed_the_life claimed lost_their_life life_lost
  injure: injure injures injured injuring injury injuries wound wounds wounded wounding hurt hospitalized hospitalised maimed
  missing: missing unaccounted unaccounted_for
  arrest: arrest arrests arrested arresting detain detains detained detention detentions custody apprehended rounded_up nabbed captured
  charge: charged indict indicted indictment arraigned arraignment
  plead: plead pleads pleaded pled plea
  try: trial hearing hearings testify testifies testified testimony
  convict: convict convicts convicted convicting conviction convictions guilty
  acquit: acquit acquitted acquittal cleared_of
  sentence: sentence sentenced sentences sentencing jailed imprisoned prison_term jail_term prison_sentence
  free: freed paroled pardoned bailed released_from
  displace: displaced displacing evacuate evacuates evacuated evacuating evacuation homeless flee fled fleeing uprooted
    forced_from driven_from left_their_homes leave_their_homes
  infect: infect infected infecting infection infections tested_positive sickened contracted diagnosed
  vaccinate: vaccinate vaccinated vaccinating vaccination vaccinations booster booster_shot vaccine_shot flu_shot inoculated inoculations immunized immunised
  rescue: rescued rescuing
  attend: attend attends attended attending attendance turned_out crowd gathered rallied marched march spectators audience
    onlookers protested turnout_of watched
  employ: employ employs employed employing employees workforce staff payroll
  hire: hire hires hired hiring recruit recruited recruiting take_on
  dismiss: dismiss dismissed dismissing dismissal laid_off lay_off laying_off layoffs redundant redundancies fired firing sacked axed ousted
  appoint: appoint appoints appointed appointing appointment nominate nominates nominated nomination tapped
    sworn_in took_office take_office takes_office inaugurated inauguration
  elect: elect elects elected reelected election
  resign: resign resigns resigned resigning resignation quit quits stepped_down step_down steps_down stepping_down
    left_office leave_office retire retired retires retirement stood_down
  vote: vote votes voted pass passes passed passing passage approve approves approved approving approval adopted ratified
    reject rejects rejected rejecting
  sign: sign signs signed signing
  rule: rule rules ruled ruling rulings decide decides decided decision upheld overturned verdict struck_down
  effect: take_effect takes_effect took_effect taking_effect into_effect into_force in_force
  meet: meet meets met meeting meetings summit talks sat_down sit_down held_talks
  visit: visit visits visited visiting trip tour
  speak: say says said saying announce announces announced announcing announcement tell tells told speech spoke
    speaking statement declare declares declared warn warns warned tweet tweeted tweets wrote confirm confirms confirmed report
    reported acknowledged insisted vowed pledged unveil unveils unveiled urged apologised apologized promised according interview
  attack: attack attacks attacked attacking shooting shootings shot shoot shoots gunfire bombing bombings bombed explosion exploded blast
    raid raided stabbed stabbing airstrike airstrikes ambush ambushed
  quake: quake quakes earthquake earthquakes tremor tremors temblor aftershock
  storm: hurricane storm storms landfall flood floods flooding tornado typhoon cyclone
  crash: crash crashes crashed crashing collide collided collision derailed derailment
  open: open opens opened opening
  close: close closes closed closing closure shut shuts shuttered
  found: founded founding established
  launch: launch launches launched launching
  release: release releases released releasing publish publishes published publishing publication issued premiered premiere
  begin: begin begins began begun beginning start starts started starting
  end: end ends ended ending expire expires expired expiry deadline conclude concluded due_by
  buy: buy buys bought buying acquire acquires acquired acquiring acquisition takeover merger
  win: win wins won winning victory victories triumph beat beats defeated
  lose: lose loses lost losing defeat defeats
  sue: sue sues sued suing lawsuit filed
  arrive: arrive arrives arrived arriving arrival
  leave: leave leaves left leaving depart departed departure
`;

/** Families of what can be said of a number of people. */
export const OF_PEOPLE: ReadonlySet<string> = new Set(
  `die injure missing arrest charge displace infect vaccinate rescue attend employ hire dismiss`.split(' '),
);

/**
 * Families that cannot be the same event: on a line, whatever is parted by a bar. What is not on one line may be, as
 * one report calls a decision what another calls a vote.
 */
export const EXCLUSIVE_EVENTS: readonly string[] = [
  'born | marry | die attack crash quake storm | arrest charge | plead | convict acquit | sentence | free | appoint elect | resign dismiss | vote rule | sign | effect',
  'open begin launch | close end',
  'arrive | leave',
  'born | found',
  'since | until | born die attack crash quake storm arrest charge sentence appoint elect resign vote sign speak meet visit effect release sue',
  'speak | born | effect | die attack crash storm | vote',
  'begin | sign | die | born | elect | resign',
  'vote rule | attack die crash storm quake',
];

/** The same for what is said of people: nobody counted as killed is counted as injured. */
export const EXCLUSIVE_OF_PEOPLE: readonly string[] = [
  'die | injure | missing | arrest | charge | displace rescue | infect | vaccinate | attend | employ | hire | dismiss',
];

/**
 * Families that may be one event after all. A date or a year (*in May 2012*) mostly belongs to the background, and two of
 * them with families that never meet on a line are of two events; weekdays belong to the news itself, which each report
 * puts in its own verb.
 */
export const NEAR_EVENTS: readonly string[] = [
  'begin open launch vaccinate release effect found since hire appoint try',
  'meet speak visit attend release try vote rule',
  'speak release sue charge',
  'attack die injure quake storm crash displace rescue infect',
  'vote rule elect win lose appoint sign',
  'arrest charge plead sue try',
  'try convict sentence rule plead',
  'free release leave',
  'end until close leave effect resign dismiss try',
  'appoint elect begin win',
  'buy speak sign release',
  'dismiss resign leave',
];
