/** Words that stand before or beside a name and say what the person is. */

/** Forms of address: no role of their own. */
export const HONORIFICS = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'sir',
  'dame',
  'lord',
  'lady',
  'madam',
  'sister',
  'prof',
]);

/** Titles written with a capital before a name, abbreviated or in full. */
export const TITLES = new Set(
  `president vice premier chancellor prime minister secretary state attorney general solicitor senator sen sens governor gov govs
  representative rep reps congressman congresswoman councilman councilwoman councillor mayor speaker leader whip chairman
  chairwoman chair chief justice judge king queen prince princess pope cardinal archbishop bishop rabbi imam rev reverend pastor
  father gen lt col maj capt cmdr adm sgt cpl pvt captain colonel major lieutenant sergeant admiral commander commissioner
  director professor officer detective inspector superintendent sheriff marshal ambassador envoy treasurer comptroller
  delegate del ex former acting deputy assistant undersecretary under interim executive ceo cfo coo founder editor coach manager
  spokesman spokeswoman spokesperson press majority minority counsel analyst economist host first incoming outgoing`.split(
    /\s+/,
  ),
);

/** Nouns of a role, in small letters: the head of *a senior fellow at …*, *campaign manager …*. */
export const ROLE_NOUNS = new Set(
  `president vice-president chancellor minister premier secretary attorney solicitor senator governor representative congressman congresswoman
  councilman councilwoman councillor councilor mayor speaker leader whip chairman chairwoman chair chairperson co-chair justice judge king queen prince princess
  pope cardinal archbishop bishop rabbi imam reverend pastor priest captain colonel major lieutenant sergeant general admiral commander
  commissioner director professor officer detective inspector superintendent sheriff marshal ambassador envoy treasurer comptroller
  delegate deputy assistant undersecretary executive ceo cfo coo cto founder co-founder cofounder owner editor columnist coach manager
  spokesman spokeswoman spokesperson counsel analyst economist host anchor correspondent reporter journalist writer author blogger
  fellow researcher scientist scholar historian sociologist psychologist biologist physicist lecturer expert specialist strategist adviser advisor consultant pollster
  lawyer activist organizer organiser campaigner advocate aide official diplomat negotiator lawmaker legislator politician candidate nominee
  contender incumbent billionaire businessman businesswoman entrepreneur investor trader banker broker farmer teacher principal student nurse
  doctor surgeon physician engineer architect actor actress singer musician artist filmmaker producer player striker midfielder defender
  goalkeeper boxer golfer champion resident neighbor neighbour witness victim survivor widow widower mother father brother sister son
  daughter husband wife cousin uncle aunt friend colleague partner member head chief boss veteran soldier pilot driver worker employee
  operator clerk cook chef curator librarian archaeologist archivist conservator ranger warden fisherman shepherd baker carpenter
  moderator prosecutor defendant plaintiff juror inmate clergyman minister democrat republican conservative liberal socialist
  tory labour billionaire mogul developer tycoon designer novelist poet playwright critic reviewer prime-minister`.split(
    /\s+/,
  ),
);

/** Plural and collective nouns that speak in news: they name no one. */
export const GROUP_NOUNS = new Set(
  `analysts observers critics officials experts economists supporters opponents lawmakers republicans democrats police prosecutors
  sources researchers scientists authorities investigators lawyers attorneys campaigners activists residents witnesses
  people others some many most few senators leaders members reporters voters advocates aides diplomats doctors parents
  students teachers workers executives investors traders relatives neighbours neighbors friends colleagues conservatives liberals
  historians scholars governments ministers families firms companies banks studies reports polls`.split(/\s+/),
);

/** Bodies that speak in news under the name of a place or person: *the Ludden government*. */
export const BODY_NOUNS = new Set(
  'government administration ministry embassy police department campaign authorities council association union'.split(
    ' ',
  ),
);

/** Spellings and short forms of one role. */
const SAME_ROLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sen: 'senator',
    sens: 'senator',
    gov: 'governor',
    govs: 'governor',
    rep: 'representative',
    reps: 'representative',
    congressman: 'representative',
    congresswoman: 'representative',
    gen: 'general',
    lt: 'lieutenant',
    col: 'colonel',
    capt: 'captain',
    adm: 'admiral',
    sgt: 'sergeant',
    rev: 'reverend',
    prof: 'professor',
    del: 'delegate',
    maj: 'major',
    cmdr: 'commander',
    spokesman: 'spokesperson',
    spokeswoman: 'spokesperson',
    chairman: 'chair',
    chairwoman: 'chair',
    chairperson: 'chair',
    advisor: 'adviser',
    premier: 'minister',
    boss: 'chief',
    ceo: 'chief',
    councilman: 'councillor',
    councilwoman: 'councillor',
    councilor: 'councillor',
    actress: 'actor',
    businesswoman: 'businessman',
    cofounder: 'founder',
    attorney: 'lawyer',
    head: 'chief',
    u: 'us',
    american: 'us',
    america: 'us',
    british: 'uk',
    britain: 'uk',
    russian: 'russia',
    chinese: 'china',
    french: 'france',
    german: 'germany',
    italian: 'italy',
    ex: 'former',
    onetime: 'former',
    organiser: 'organizer',
  }),
);

/** One form for the spellings of a role word: *spokeswoman* and *spokesman*, *Sen.* and *senator*. */
export function roleKey(word: string): string {
  return SAME_ROLE.get(word) ?? word;
}
