/**
 * Tables of the shapes that journalists are sent, and sentences about their cells. All matters and names are invented.
 * `told` sentences use the words of the headings, `free` ones say it in other words, as people do.
 */
export interface Table {
  readonly id: string;
  /** Stands above the table as a paragraph, or as the heading of the page. */
  readonly title: string;
  /** Rows of headings first. */
  readonly rows: readonly (readonly string[])[];
  readonly headings: number;
  readonly sayings: readonly Saying[];
  /** Sentences about two cells each: `{v}` and `{w}` are the first's and the second's figure. */
  readonly pairs: readonly Pair[];
  /** Sentences about the same people and places of which the table says nothing; the figure is in angle brackets. */
  readonly silent: readonly string[];
}

/** Two cells, by row and column, that one sentence tells. */
export interface Pair {
  readonly text: string;
  readonly first: readonly [row: number, column: number];
  readonly second: readonly [row: number, column: number];
}

/** How the cells of some columns (or rows) are told. `{row}` and `{column}` are the headings without their units, `{v}` is the cell. */
export interface Saying {
  readonly columns?: readonly number[];
  readonly rows?: readonly number[];
  readonly told: string;
  readonly free: string;
  /** Another column's figure would answer the same sort of question. */
  readonly across?: true;
  /** Another row's figure would not. */
  readonly notDown?: true;
}

export const TABLES: readonly Table[] = [
  {
    id: 'fleet',
    title: 'The fishing fleet of the Tarn coast, 2031',
    headings: 1,
    rows: [
      ['Harbour', 'Boats', 'Crew', 'Catch (tonnes)'],
      ['Ostrava Bay', '142', '610', '8,310'],
      ['Kessel Point', '97', '388', '5,042'],
      ['Marren Quay', '58', '231', '2,764'],
      ['Little Dunmore', '23', '74', '912'],
    ],
    sayings: [
      { columns: [1], told: '{row} has {v} boats.', free: '{v} vessels are registered at {row}.', across: true },
      {
        columns: [2],
        told: 'The crew at {row} numbers {v} people.',
        free: 'Some {v} people work on the boats of {row}.',
      },
      {
        columns: [3],
        told: 'The catch at {row} came to {v} tonnes.',
        free: 'Fishermen at {row} landed {v} tonnes of fish.',
      },
    ],
    pairs: [
      { text: 'Ostrava Bay has {v} boats and Kessel Point {w}.', first: [1, 1], second: [2, 1] },
      { text: 'Marren Quay has {v} boats and a crew of {w}.', first: [3, 1], second: [3, 2] },
      { text: 'At Little Dunmore, {v} boats landed {w} tonnes.', first: [4, 1], second: [4, 3] },
    ],
    silent: [
      'Ostrava Bay lost <9> boats in the storm.',
      'The town of Kessel Point has <2,300> people.',
      'A firm in Marren Quay smokes <40> tonnes of herring a month.',
      'Little Dunmore built its pier in <1874>.',
      'The harbour master of Ostrava Bay is <58>.',
      'The ferry from Kessel Point carried <61> passengers.',
    ],
  },
  {
    id: 'roads',
    title: 'Spending on roads by council (£m)',
    headings: 1,
    rows: [
      ['Council', '2029', '2030', '2031'],
      ['Averil', '18.2', '21.4', '19.7'],
      ['Nordby', '7.5', '6.9', '8.8'],
      ['Vik', '3.1', '3.6', '4.4'],
      ['Total', '28.8', '31.9', '32.9'],
    ],
    sayings: [
      {
        rows: [1, 2, 3],
        columns: [1, 2, 3],
        told: '{row} council spent £{v}m on roads in {column}.',
        free: 'In {column}, {row} put £{v} million into mending its roads.',
        across: true,
      },
    ],
    pairs: [
      { text: 'Averil council spent £{v}m on roads in 2029 and £{w}m in 2030.', first: [1, 1], second: [1, 2] },
      { text: 'In 2031, Nordby spent £{v}m on roads and Vik £{w}m.', first: [2, 3], second: [3, 3] },
      { text: 'Spending on roads in Vik rose from £{v}m in 2029 to £{w}m in 2031.', first: [3, 1], second: [3, 3] },
    ],
    silent: [
      'Averil council borrowed £<6>m in 2030.',
      'Nordby council closed <3> libraries in 2031.',
      'In 2030 Vik raised £<2.2>m in parking fees.',
      'A resident of Averil was paid £<4,000> for a broken axle in 2029.',
      'Nordby elected <31> councillors in 2029.',
    ],
  },
  {
    id: 'museum',
    title: 'Kessel Museum in figures',
    headings: 1,
    rows: [
      ['Year', 'Visitors', 'Income (£)', 'Staff'],
      ['2028', '84,210', '412,000', '31'],
      ['2029', '91,377', '455,500', '33'],
      ['2030', '60,924', '298,000', '26'],
      ['2031', '103,558', '510,250', '35'],
    ],
    sayings: [
      {
        columns: [1],
        told: 'The museum had {v} visitors in {row}.',
        free: 'In {row}, {v} people came to the Kessel Museum.',
      },
      {
        columns: [2],
        told: 'In {row} its income was £{v}.',
        free: 'The museum took in £{v} in {row}.',
      },
      { columns: [3], told: 'The staff numbered {v} in {row}.', free: 'It employed {v} people in {row}.' },
    ],
    pairs: [
      { text: 'The museum had {v} visitors in 2028 and {w} in 2029.', first: [1, 1], second: [2, 1] },
      { text: 'In 2030, the museum had {v} visitors and an income of £{w}.', first: [3, 1], second: [3, 2] },
      { text: 'Its staff rose from {v} in 2030 to {w} in 2031.', first: [3, 3], second: [4, 3] },
    ],
    silent: [
      'The museum bought a painting for £<75,000> in 2030.',
      'In 2029, <140> schools sent classes to the museum.',
      'The museum opened <3> new rooms in 2031.',
      '<22> visitors were locked in by mistake in 2028.',
      'Its roof was mended in 2031 for £<1.2>m.',
    ],
  },
  {
    id: 'election',
    title: 'Result of the mayoral election, by ward',
    headings: 1,
    rows: [
      ['Ward', 'Amara Holt', 'Denny Pryce', 'Turnout (%)'],
      ['Brookfield', '4,218', '3,907', '61.4'],
      ['Castle', '2,065', '2,911', '48.7'],
      ['Harbour', '1,730', '1,244', '39.2'],
      ['St Mary’s', '3,356', '2,870', '55.0'],
    ],
    sayings: [
      {
        columns: [1, 2],
        told: 'In {row} ward {column} won {v} votes.',
        free: '{column} was backed by {v} voters in {row}.',
        across: true,
      },
      { columns: [3], told: 'Turnout in {row} was {v}%.', free: 'In {row}, {v} per cent of the electorate voted.' },
    ],
    pairs: [
      { text: 'In Brookfield, Amara Holt won {v} votes and Denny Pryce {w}.', first: [1, 1], second: [1, 2] },
      { text: 'Denny Pryce won {v} votes in Castle ward and {w} in Harbour ward.', first: [2, 2], second: [3, 2] },
      { text: 'Amara Holt took {v} votes in Castle, where turnout was {w}%.', first: [2, 1], second: [2, 3] },
    ],
    silent: [
      'Amara Holt, <44>, was born in Brookfield.',
      'In Castle ward <212> ballot papers were spoilt.',
      'Denny Pryce knocked on <6,000> doors in Harbour ward.',
      'In Brookfield <31>% of homes are rented.',
      'Denny Pryce has been a councillor for Castle since <2019>.',
    ],
  },
  {
    id: 'hospitals',
    title: 'Waiting for treatment, end of March 2031',
    headings: 1,
    rows: [
      ['Hospital', 'Patients waiting', 'Median wait (weeks)', 'Beds'],
      ['Northmoor General', '12,480', '14', '620'],
      ['Eastvale Infirmary', '8,915', '19', '410'],
      ['Westholm Royal', '15,206', '11', '745'],
      ['St Anne’s', '3,377', '23', '188'],
    ],
    sayings: [
      {
        columns: [1],
        told: '{v} patients were waiting at {row}.',
        free: 'The queue at {row} stood at {v} people.',
      },
      {
        columns: [2],
        told: 'The median wait at {row} was {v} weeks.',
        free: 'Half of those treated at {row} had waited {v} weeks or more.',
      },
      { columns: [3], told: '{row} has {v} beds.', free: 'There is room for {v} patients at {row}.' },
    ],
    pairs: [
      {
        text: 'At Northmoor General, {v} patients were waiting, at Eastvale Infirmary {w}.',
        first: [1, 1],
        second: [2, 1],
      },
      { text: 'Westholm Royal has {v} patients waiting and {w} beds.', first: [3, 1], second: [3, 3] },
      {
        text: 'The median wait was {v} weeks at St Anne’s and {w} weeks at Westholm Royal.',
        first: [4, 2],
        second: [3, 2],
      },
    ],
    silent: [
      'A nurse at Northmoor General has worked there for <22> years.',
      'Eastvale Infirmary closed <30> beds in its old wing last year.',
      'Westholm Royal was fined £<90,000> for a leak.',
      '<11> patients died at St Anne’s in the outbreak.',
      'Northmoor General opened in <1963>.',
      'The strike at Westholm Royal lasted <3> weeks.',
    ],
  },
  {
    id: 'storm',
    title: 'Storm of 12 February: casualties and damage by region',
    headings: 1,
    rows: [
      ['Region', 'Deaths', 'Injured', 'Homes destroyed'],
      ['North', '12', '240', '1,310'],
      ['South', '47', '615', '2,904'],
      ['Island of Skarn', '3', '58', '226'],
      ['Total', '62', '913', '4,440'],
    ],
    sayings: [
      {
        rows: [1, 2, 3],
        columns: [1],
        told: 'There were {v} deaths in the {row}.',
        free: '{v} people died in the {row}.',
      },
      {
        rows: [1, 2, 3],
        columns: [2],
        told: 'In the {row}, {v} people were injured.',
        free: '{v} were hurt in the {row}.',
      },
      {
        rows: [1, 2, 3],
        columns: [3],
        told: '{v} homes were destroyed in the {row}.',
        free: 'The storm wrecked {v} houses in the {row}.',
      },
    ],
    pairs: [
      { text: 'There were {v} deaths in the North and {w} in the South.', first: [1, 1], second: [2, 1] },
      { text: 'In the South, {v} people died and {w} were injured.', first: [2, 1], second: [2, 2] },
      {
        text: 'On the island of Skarn the storm destroyed {v} homes and left {w} people injured.',
        first: [3, 3],
        second: [3, 2],
      },
    ],
    silent: [
      'In the South, <14> roads were closed.',
      '<900> soldiers were sent to the North.',
      'The island of Skarn has <4,100> inhabitants.',
      'Insurers put the damage in the South at $<1.3> billion.',
      'In the storm of 1998, <9> people died in the North.',
    ],
  },
  {
    id: 'companies',
    title: 'Results of the three ferry companies, 2031',
    headings: 1,
    rows: [
      ['Company', 'Revenue ($bn)', 'Profit ($m)', 'Employees'],
      ['Sound Ferries', '1.84', '212', '4,310'],
      ['Blue Strait Line', '0.96', '88', '2,075'],
      ['Skarn Shipping', '2.37', '305', '6,940'],
    ],
    sayings: [
      {
        columns: [1],
        told: 'Revenue at {row} was ${v} billion.',
        free: '{row} turned over ${v}bn.',
      },
      { columns: [2], told: '{row} made a profit of ${v} million.', free: '{row} earned ${v}m.' },
      { columns: [3], told: '{row} has {v} employees.', free: '{row} has a workforce of {v}.' },
    ],
    pairs: [
      {
        text: 'Sound Ferries had revenue of ${v} billion and a profit of ${w} million.',
        first: [1, 1],
        second: [1, 2],
      },
      { text: 'Skarn Shipping has {v} employees, Blue Strait Line {w}.', first: [3, 3], second: [2, 3] },
      {
        text: 'Profit was ${v} million at Blue Strait Line and ${w} million at Skarn Shipping.',
        first: [2, 2],
        second: [3, 2],
      },
    ],
    silent: [
      'Sound Ferries paid $<45> million for two ships.',
      'Blue Strait Line owes $<1.1> billion.',
      'Skarn Shipping cut <600> jobs.',
      'Sound Ferries fined <12> employees for being late.',
      'Blue Strait Line was founded in <1988>.',
      'Skarn Shipping shares fell <4>%.',
    ],
  },
  {
    id: 'jobless',
    title: 'Unemployment rate, per cent',
    headings: 2,
    rows: [
      ['', 'Men', '', 'Women', ''],
      ['Region', '2030', '2031', '2030', '2031'],
      ['Averil', '6.1', '6.8', '5.2', '5.5'],
      ['Nordby', '8.4', '7.9', '7.3', '7.0'],
      ['Vik', '4.6', '4.9', '3.8', '4.1'],
    ],
    sayings: [
      {
        columns: [1, 2, 3, 4],
        told: 'In {column}, unemployment among {group} in {row} was {v}%.',
        free: '{v} per cent of {group} in {row} were out of work in {column}.',
        across: true,
      },
    ],
    pairs: [
      {
        text: 'In Averil, unemployment among men rose from {v}% in 2030 to {w}% in 2031.',
        first: [2, 1],
        second: [2, 2],
      },
      { text: 'In 2031 unemployment among men was {v}% in Nordby and {w}% in Vik.', first: [3, 2], second: [4, 2] },
      { text: 'In Vik, {v}% of men and {w}% of women were unemployed in 2030.', first: [4, 1], second: [4, 3] },
    ],
    silent: [
      'In 2031, <22>% of men in Averil smoked.',
      'In Nordby <64>% of women voted in 2030.',
      '<310> men in Vik work at the shipyard.',
      'Rents in Averil rose <3.4>% in 2031.',
      'In 2030, <12>% of women in Vik cycled to work.',
    ],
  },
  {
    id: 'medals',
    title: 'Medals at the island games',
    headings: 1,
    rows: [
      ['Team', 'Gold', 'Silver', 'Bronze'],
      ['Skarn', '14', '9', '11'],
      ['Tarn', '8', '16', '12'],
      ['Marrow', '5', '7', '19'],
    ],
    sayings: [
      {
        columns: [1],
        told: '{row} won {v} gold medals.',
        free: '{row} came first {v} times.',
        across: true,
      },
      { columns: [2], told: '{row} took {v} silver medals.', free: '{row} came second {v} times.', across: true },
      { columns: [3], told: 'There were {v} bronze medals for {row}.', free: '{row} won {v} bronzes.', across: true },
    ],
    pairs: [
      { text: 'Skarn won {v} gold medals and {w} silver medals.', first: [1, 1], second: [1, 2] },
      { text: 'Tarn won {v} gold medals and Marrow {w}.', first: [2, 1], second: [3, 1] },
      { text: 'Marrow took {v} silver and {w} bronze medals.', first: [3, 2], second: [3, 3] },
    ],
    silent: [
      'Skarn sent <88> athletes.',
      'Tarn has <2> swimmers under sixteen.',
      'Marrow last hosted the games in <2019>.',
      '<3> athletes from Skarn failed drugs tests.',
      'Gold costs $<2,400> an ounce in Tarn.',
    ],
  },
  {
    id: 'districts',
    title: 'The three districts compared',
    headings: 1,
    rows: [
      ['', 'Northmoor', 'Eastvale', 'Westholm'],
      ['Population', '48,200', '31,750', '90,400'],
      ['Area (hectares)', '1,250', '2,780', '940'],
      ['Schools', '21', '17', '38'],
      ['Average rent (£)', '780', '645', '1,120'],
    ],
    sayings: [
      {
        rows: [1],
        told: 'The population of {column} is {v}.',
        free: '{v} people live in {column}.',
        across: true,
        notDown: true,
      },
      {
        rows: [2],
        told: '{column} has an area of {v} hectares.',
        free: '{column} covers {v} hectares.',
        across: true,
        notDown: true,
      },
      {
        rows: [3],
        told: '{column} has {v} schools.',
        free: 'Children in {column} can choose among {v} schools.',
        across: true,
        notDown: true,
      },
      {
        rows: [4],
        told: 'The average rent in {column} is £{v}.',
        free: 'Tenants in {column} pay £{v} on average.',
        across: true,
        notDown: true,
      },
    ],
    pairs: [
      { text: 'The population is {v} in Northmoor and {w} in Eastvale.', first: [1, 1], second: [1, 2] },
      { text: 'Westholm has a population of {v} and {w} schools.', first: [1, 3], second: [3, 3] },
      { text: 'The average rent is £{v} in Northmoor and £{w} in Westholm.', first: [4, 1], second: [4, 3] },
    ],
    silent: [
      'Northmoor has <4> libraries.',
      'Eastvale will build <650> homes.',
      'A house in Westholm sold for £<310,000>.',
      'A park of <12> hectares opened in Eastvale.',
      '<29> pupils in Northmoor won prizes.',
      'Parking in Westholm costs £<4>.',
    ],
  },
  {
    id: 'arrests',
    title: 'Police operations in Averil',
    headings: 1,
    rows: [
      ['Month', 'Arrests', 'Charges', 'Weapons seized'],
      ['January 2031', '118', '64', '37'],
      ['February 2031', '93', '51', '22'],
      ['March 2031', '151', '80', '45'],
    ],
    sayings: [
      {
        columns: [1],
        told: 'Police made {v} arrests in {row}.',
        free: 'In {row}, {v} people were arrested.',
      },
      { columns: [2], told: 'There were {v} charges in {row}.', free: '{v} people were charged in {row}.' },
      { columns: [3], told: 'In {row} {v} weapons were seized.', free: 'Officers took {v} weapons in {row}.' },
    ],
    pairs: [
      { text: 'Police made {v} arrests in January 2031 and {w} in February 2031.', first: [1, 1], second: [2, 1] },
      { text: 'In March 2031 police made {v} arrests and seized {w} weapons.', first: [3, 1], second: [3, 3] },
      { text: 'Arrests rose from {v} in February 2031 to {w} in March 2031.', first: [2, 1], second: [3, 1] },
    ],
    silent: [
      'In March 2031 police hired <60> officers.',
      'Police found <14> kilograms of cocaine in February 2031.',
      'In January 2031, <7> officers were hurt.',
      'Police in Averil had <3> horses in March 2031.',
    ],
  },
  {
    id: 'schools',
    title: 'Secondary schools in Nordby',
    headings: 1,
    rows: [
      ['School', 'Pupils', 'Teachers', 'Pupils on free meals', 'Absence rate'],
      ['Hill Road', '1,204', '71', '312', '6.2%'],
      ['King’s Mead', '986', '58', '104', '4.8%'],
      ['Lund Academy', '1,420', '88', '535', '8.1%'],
    ],
    sayings: [
      { columns: [1], told: '{row} has {v} pupils.', free: '{v} children go to {row}.', across: true },
      { columns: [2], told: '{row} has {v} teachers.', free: '{v} teachers work at {row}.' },
      {
        columns: [3],
        told: '{v} pupils at {row} are on free meals.',
        free: 'At {row}, {v} children get free meals.',
        across: true,
      },
      { columns: [4], told: 'The absence rate at {row} is {v}.', free: 'At {row}, absence stands at {v}.' },
    ],
    pairs: [
      { text: 'Hill Road has {v} pupils and {w} teachers.', first: [1, 1], second: [1, 2] },
      { text: 'King’s Mead has {v} pupils, Lund Academy {w}.', first: [2, 1], second: [3, 1] },
      { text: 'Hill Road has {v} pupils, of whom {w} are on free meals.', first: [1, 1], second: [1, 3] },
    ],
    silent: [
      'Hill Road was built in <1958>.',
      '<14> pupils at King’s Mead went to Oxford.',
      'Lund Academy has <6> laboratories.',
      '<5> teachers at Hill Road were ill on Monday.',
      'At Lund Academy <71>% of pupils passed in mathematics.',
    ],
  },
];
