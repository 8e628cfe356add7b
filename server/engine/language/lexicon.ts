/**
 * A compact lexicon of news English, compiled by hand for this project: words that carry no subject matter, and groups
 * of words that reporters use for one another. Groups list words in any form; they meet by their stem.
 */

/** Words that say nothing about what a sentence is about. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but nor so yet if then than that this these those there here it its he she they we you i him her them
  us me my your his their our ours theirs hers who whom whose which what when where why how as at by for from in into of off
  on onto out over to up with without within about above across after against along among around before behind below
  beneath beside between beyond during except inside near through throughout toward towards under until upon via while
  is am are was were be been being do does did doing done have has had having will would shall should can could may might
  must ought not no yes also just only even still already too very much many more most some any all each every both either
  neither other another such own same few less least again ever never now because since although though whether however
  meanwhile according said says say saying s t d ll m re ve mr mrs ms dr sir said told tell tells per amid one ones
  himself herself itself themselves itself away back down like
  set get gets got getting put make makes made making take takes took taken go goes went gone going come comes came`.split(
    /\s+/,
  ),
);

/** Words that say something, but that any story may hold: they count for less than their rarity suggests. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  `new first last next year month week day time people man woman men women thing way part use used using including include
  includes included show shows showed shown see sees saw seen know known think want wanted wants need needs give gave given
  good big large small high low old young long short great little several various total number figure amount nearly almost
  about around roughly approximately some least once early late later ago earlier today yesterday tomorrow expected
  announced added asked called call report reported reports officials official spokesman spokeswoman statement news`.split(
    /\s+/,
  ),
);

const GROUPS = `
  visit trip tour journey travel
  firm company business corporation enterprise
  rise rose risen climb grow grew grown growth increase gain surge soar jump expand higher up
  fall fell fallen drop decline decrease slip slide tumble plunge shrink shrank reduce lower cut down
  export shipment
  turnover
  buy bought purchase acquire acquisition
  sell sold sale
  kill dead death die died fatal toll
  injure wound hurt
  arrest detain custody
  jail prison imprison sentence
  accuse allege charge
  police officer cop
  child kid youngster
  son boy
  daughter girl
  baby infant newborn
  teen teenager
  student pupil
  employee worker staff job workforce
  hire recruit
  sack dismiss
  resign quit step
  win won victory beat defeat triumph
  lose lost loss
  draw drew tie
  match game fixture clash
  season campaign
  goal score strike net
  point
  club team side squad
  play player footballer striker midfielder defender
  coach manager boss
  sign contract deal agreement accord pact
  film movie picture
  house home property residence
  flat apartment
  car vehicle auto automobile
  plane aircraft jet airplane
  ship vessel boat
  road street highway motorway
  begin began begun start commence launch open
  end finish conclude stop close
  build built construct construction
  plan propose proposal scheme
  law legislation bill act
  vote ballot poll election elect
  lawmaker legislator congressman senator
  minister
  leader chief head president chairman chairwoman chair
  war conflict fighting
  attack assault raid
  troop soldier
  weapon arm
  doctor physician medic
  hospital clinic
  illness disease sickness
  study research survey
  researcher scientist
  finding result outcome
  money cash fund
  pay paid payment salary wage earn
  cost price worth value fee
  tax levy
  debt loan owe borrow
  percent percentage pct
  profit earning income
  revenue sales
  market
  share stock
  bank lender
  court tribunal judge
  trial hearing
  lawsuit sue suit
  quake earthquake tremor
  storm hurricane typhoon cyclone
  flood flooding
  blaze fire
  crash collision accident
  victim
  find found discover discovery
  hold held
  think thought believe
  month monthly
  year annual yearly annually
  week weekly
  day daily
  marriage marry married wed wedding
  mother mom mum
  father dad
  birthday
  school college university
  city town
  country nation
  state
  area region
  world global international
  auction bid bidder
  fine penalty
  ban prohibit
  allow permit
  help aid assist assistance support
  warn warning
  near close
  fan supporter follower
  record
  percentage
  average mean
  half
  meet met meeting summit talk
  recognise recognize recognition
  entity organisation organization
  customer client consumer
  user
  member
  resident inhabitant citizen
  refugee migrant
  appoint name nominate
  sanction punish
  commerce trade
  impose introduce announce declare unveil
  forecast predict projection expect
`;

/** Countries with the words that news uses for them: name, people and adjective, and the capital that speaks for the government. */
const COUNTRIES = `
  us usa america american washington
  uk britain british briton
  china chinese beijing
  russia russian moscow kremlin
  france french paris
  germany german berlin
  japan japanese tokyo
  india indian
  iran iranian tehran
  iraq iraqi baghdad
  israel israeli
  italy italian rome
  spain spanish madrid
  greece greek athens
  turkey turkish ankara
  ukraine ukrainian kyiv kiev
  syria syrian damascus
  egypt egyptian cairo
  canada canadian ottawa
  mexico mexican
  brazil brazilian
  australia australian canberra
  scotland scottish scot
  wales welsh
  ireland irish dublin
  england english
  poland polish warsaw
  sweden swedish
  norway norwegian
  denmark danish
  finland finnish
  netherlands dutch
  belgium belgian
  switzerland swiss
  austria austrian
  portugal portuguese
  hungary hungarian
  romania romanian
  afghanistan afghan kabul
  pakistan pakistani
  yemen yemeni
  libya libyan
  saudi riyadh
  cuba cuban
  venezuela venezuelan
  europe european eu
  africa african
  asia asian
`;

const lines = (block: string) =>
  block
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

/** Every group of words that stand for one another; the index of a group names its concept. */
export const CONCEPT_GROUPS: readonly (readonly string[])[] = [...lines(COUNTRIES), ...lines(GROUPS)];
