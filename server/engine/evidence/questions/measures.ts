/**
 * What a sum, a share, a length of time or a quantity may measure, compiled by hand for this project in our own words.
 * Lines as in `predicates.ts`.
 */
export const MONEY = `
  price: price priced prices ticket fare costs_about sells_for sold_for retail
  cost: cost costs costing spend spends spent spending budget budgeted package infrastructure investment invest invested
  worth: worth valued valuation
  fine: fine fines fined penalty penalties
  settlement: settle settled settlement settlements compensation damages
  raise: raise raised raises raising donate donated donates donation donations fundraiser fundraising gave gift
  deal: deal acquire acquired acquisition buy buys bought takeover merger purchase contract bid offer offered
  revenue: revenue revenues sales turnover takings grossed
  profit: profit profits earnings net_income
  loss: loss losses lost deficit shortfall
  wage: salary salaries wage wages paycheck
  debt: debt debts owed owe owes loan loans borrowed
  bail: bail bond
  earn: earned earn income fee fees royalties
  tax: tax taxes
  charity: charity charities charitable contributions
  stolen: stolen stole embezzled looted misused
`;

export const PERCENT = `
  unemployment: unemployment jobless joblessness out_of_work
  inflation: inflation consumer_prices consumer_price cpi
  interest: interest_rate interest_rates mortgage_rate base_rate federal_funds
  foodprice: food_prices grocery_prices
  energyprice: energy_prices gas_prices gasoline_prices fuel_prices
  approval: approval_rating approval_ratings job_approval approve_of approves_of disapprove
  turnout: turnout
  growth: gdp gross_domestic_product economy_grew economy_shrank
  tariff: tariff tariffs
  tax: tax_rate corporate_tax income_tax
  vote: of_the_vote vote_share share_of_the_vote
  poll: poll polls polled survey surveyed
  vaccinated: vaccinated vaccination
  contained: contained containment
`;

export const LENGTH = `
  sentence: sentence sentenced sentences prison jail jailed behind_bars imprisoned imprisonment probation
  marriage: married marriage wed
  office: in_office tenure served_as term_as
  business: in_business
  hospital: hospitalized hospitalised hospital
  contract: contract deal re_signed
  wait: wait waited waiting delay delayed
  ban: banned ban suspended suspension
`;

export const QUANTITY = `
  depth: depth deep depths below_the
  height: high tall height feet_tall elevation altitude
  length: long length
  width: wide width
  distance: away from off distance north south east west northeast northwest southeast southwest outside mile_run radius
  weight: weigh weighs weighed weighing weight
  speed: speed winds wind speeds gusts an_hour per_hour
  temperature: temperature temperatures degree degrees
  rain: rain rainfall snow
  area: area acre acres hectares burned scorched square
`;

/** Nouns that say by themselves what is counted, and the family each stands for. */
export const COUNTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    death: 'people:die',
    fatality: 'people:die',
    killing: 'people:die',
    murder: 'people:die',
    homicide: 'people:die',
    injury: 'people:injure',
    arrest: 'people:arrest',
    detention: 'people:arrest',
    infection: 'people:infect',
    employee: 'people:employ',
    layoff: 'people:dismiss',
    redundancy: 'people:dismiss',
    spectator: 'people:attend',
    fan: 'people:attend',
    job: 'count:job',
    dose: 'count:dose',
    vaccine: 'count:dose',
    jab: 'count:dose',
    position: 'count:job',
    vacancy: 'count:vacancy',
    opening: 'count:vacancy',
    body: 'people:die',
    case: 'count:case',
    vote: 'count:vote',
    seat: 'count:seat',
    state: 'count:state',
    country: 'count:country',
    nation: 'count:country',
    county: 'count:county',
    page: 'count:page',
    count: 'count:charge',
    charge: 'count:charge',
    goal: 'count:goal',
    point: 'count:point',
    medal: 'count:medal',
    touchdown: 'count:touchdown',
    rebound: 'count:rebound',
    assist: 'count:assist',
    yard: 'count:yard',
    house: 'count:house',
    home: 'count:house',
    building: 'count:building',
    story: 'count:story',
    storey: 'count:story',
    magnitude: 'measure:magnitude',
    shooting: 'count:shooting',
    rocket: 'count:rocket',
    inhabitant: 'count:inhabitant',
  }),
);

/** Nouns of things: what is counted with them are no people. */
export const THINGS: ReadonlySet<string> = new Set(
  `year month week day hour minute second time mile kilometre kilometer foot metre meter inch dollar pound euro percent car vehicle
  truck boat ship plane helicopter flight bus train gun rifle weapon shot round bullet missile bomb attack raid store shop school
  company firm business hospital station park bill law rule amendment order tweet email document article book film movie song
  series episode game match season win loss title round set point chapter part piece type kind sort way step level model phone
  computer server processor megapixel gigabyte core item product site website account village town city district island tent room
  bed ticket ton tonne gallon barrel acre plan project program programme deal contract question answer reason factor meeting visit
  trip call test sample result chance option species number letter word line side front corner wheel engine quarter half third inning
  tower trailer computer container fire quake earthquake aftershock storm term report study poll survey investigation inquiry`.split(
    /\s+/,
  ),
);

/** Rows of a sort that cannot be one; see `EXCLUSIVE_EVENTS`. */
export const EXCLUSIVE_MEASURES: Readonly<Record<string, readonly string[]>> = {
  money: [
    'revenue | profit | loss | fine | wage earn | debt | bail | tax | charity',
    'price | revenue profit wage debt bail',
  ],
  percent: [
    'unemployment | inflation | foodprice | energyprice | interest | approval | turnout | growth | tariff | tax | contained | vaccinated',
    'vote poll | unemployment inflation interest turnout growth tariff tax',
  ],
  length: ['sentence | marriage | office | business | hospital | ban', 'next | past | ago | later'],
  measure: ['depth | height | length | width | distance | weight | speed | temperature | rain | area | magnitude'],
};
