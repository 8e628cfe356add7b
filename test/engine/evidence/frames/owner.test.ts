import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../support/checking.ts';
import { type Example, verdictOn } from './example.ts';

const confirmed: readonly Example[] = [
  [
    'Karl Denny, 34, and his brother Ross, 29, were on board the Orrin ferry.',
    'Karl Denny, 34, was on board the Orrin ferry.',
    '34',
  ],
  [
    'Karl Denny, 34, and his brother Ross, 29, were on board the Orrin ferry.',
    'Ross Denny, 29, was on board the Orrin ferry.',
    '29',
  ],
  ['Inflation fell to 3.4% in April from 3.9% in March.', 'Inflation was 3.4% in April.', '3.4%'],
  ['Inflation fell to 3.4% in April from 3.9% in March.', 'Inflation was 3.9% in March.', '3.9%'],
  ['Inflation fell to 3.4% in April from 3.9% in March.', 'Inflation fell from 3.9% to 3.4% in April.', '3.9%'],
  ['Inflation fell to 3.4% in April from 3.9% in March.', 'Inflation fell from 3.9% to 3.4% in April.', '3.4%'],
  ['Turnover at Acme: 2023 £18m; 2024 £21m.', 'Turnover at Acme was £21m in 2024.', '£21m'],
  ['Turnover at Acme: 2023 £18m; 2024 £21m.', 'Turnover at Acme was £18m in 2023.', '£18m'],
  [
    'The biggest donors were Walgreens (2.6 million), CVS (2.3 million) and Orrin (1.1 million).',
    'CVS was among the biggest donors with 2.3 million.',
    '2.3 million',
  ],
  ['Labour won 311 seats and the Conservatives 250.', 'Labour won 311 seats.', '311'],
  ['Profit at Acme was £40m, up from £30m a year earlier.', 'Profit at Acme was £40m.', '£40m'],
  ['Profit at Acme was £40m, up from £30m a year earlier.', 'Profit at Acme rose from £30m to £40m.', '£30m'],
  ['Vik, Marrow and Orrin sent 12, 18 and 25 boats respectively.', 'Marrow sent 18 boats.', '18'],
  ['The fire killed 40 people in Leeds and 12 in York.', 'The fire killed 40 people in Leeds.', '40'],
  [
    'Ms Hale, 52, was hurt when a car driven by Tom Reed, 19, hit her in Vik.',
    'Tom Reed, 19, was driving the car that hit Ms Hale in Vik.',
    '19',
  ],
  [
    'Mayor Lena Frost, 51, and her deputy Ivo Sand, 44, signed the Orrin deal.',
    'Deputy mayor Ivo Sand, 44, signed the Orrin deal.',
    '44',
  ],
  [
    'Mayor Lena Frost, 51, and her deputy Ivo Sand, 44, signed the Orrin deal.',
    'Ms Frost, 51, signed the Orrin deal with her deputy.',
    '51',
  ],
  [
    'Mayor Lena Frost, 51, and her deputy Ivo Sand, 44, signed the Orrin deal.',
    'The mayor, Lena Frost, 51, signed the Orrin deal.',
    '51',
  ],
  ['The hotel cost £5m and the bridge £3m.', 'The bridge cost £3m.', '£3m'],
  [
    'Sales in Norway rose to 400 boats from 350 a year earlier.',
    'Sales of boats in Norway rose from 350 to 400.',
    '350',
  ],
  [
    'Sales in Norway rose to 400 boats from 350 a year earlier.',
    'Norway bought 400 boats, up from 350 the year before.',
    '400',
  ],
  [
    'The drug cut deaths by 40 percent in men and 25 percent in women.',
    'The drug cut deaths in men by 40 percent.',
    '40',
  ],
  ['Acme made 12 ferries for Norway and 18 for Chile.', 'Acme made 12 ferries for Norway.', '12'],
  ['Rainfall was 80 mm in May and 95 mm in June.', 'Rainfall in June was 95 mm.', '95'],
  ['Turnout was 62 percent in Oxton, against 48 percent in Barton.', 'Turnout in Barton was 48 percent.', '48'],
  ['The Swifts scored 31 points and the Rovers 28 in the final.', 'The Swifts scored 31 points in the final.', '31'],
  [
    'In 2019 the museum had 40,000 visitors; in 2023 it had 62,000 visitors.',
    'The museum had 62,000 visitors in 2023.',
    '62,000',
  ],
  ['Ada Stone was born in 1901, and her sister Mae in 1904.', 'Mae Stone was born in 1904.', '1904'],
  [
    'Vik and Marrow took 12 percent and 18 percent of the catch respectively.',
    'Marrow took 18 percent of the catch.',
    '18',
  ],
  ['Rents: Oxton £900, Barton £750, Carrow £680.', 'Rent in Barton is £750.', '£750'],
  ['The strike closed 14 of the 60 schools in Oxton.', 'The strike closed 14 schools in Oxton.', '14'],
  ['The fund gave £5m to Oxton and its twin Barton, which got £2m.', 'The fund gave £5m to Oxton.', '£5m'],
  [
    'The 34-year-old Karl Denny and the 29-year-old Ross Dale were hurt at Vik.',
    'Ross Dale, 29, was hurt at Vik.',
    '29',
  ],
  ['Orrin Foods paid £18m for the mill and £4m for the quay.', 'Orrin Foods paid £4m for the quay.', '£4m'],
  ['The toll stood at 44 on Monday, compared with 30 on Sunday.', 'The toll stood at 30 on Sunday.', '30'],
  ['Profit was £12m, down from £15m.', 'Profit fell from £15m to £12m.', '£12m'],
];

const notConfirmed: readonly Example[] = [
  [
    'Karl Denny, 34, and his brother Ross, 29, were on board the Orrin ferry.',
    'Karl Denny, 29, was on board the Orrin ferry.',
    '29',
  ],
  ['Inflation fell to 3.4% in April from 3.9% in March.', 'Inflation was 3.9% in April.', '3.9%'],
  ['Turnover at Acme: 2023 £18m; 2024 £21m.', 'Turnover at Acme was £18m in 2024.', '£18m'],
  [
    'The biggest donors were Walgreens (2.6 million), CVS (2.3 million) and Orrin (1.1 million).',
    'CVS was among the biggest donors with 2.6 million.',
    '2.6 million',
  ],
  ['Labour won 311 seats and the Conservatives 250.', 'The Conservatives won 311 seats.', '311'],
  ['Unemployment rose to 4.5 percent from 4.1 percent.', 'Unemployment rose from 4.5 percent to 4.1 percent.', '4.5'],
  ['Profit at Acme was £40m, up from £30m a year earlier.', 'Profit at Acme was £30m.', '£30m'],
  ['Profit at Acme was £40m, compared with £30m a year earlier.', 'Profit at Acme was £30m.', '£30m'],
  ['Vik, Marrow and Orrin sent 12, 18 and 25 boats respectively.', 'Marrow sent 25 boats.', '25'],
  ['In Leeds 40 shops closed and in York 12.', 'In York 40 shops closed.', '40'],
  ['The fire killed 40 people in Leeds and 12 in York.', 'The fire killed 40 people in York.', '40'],
  [
    'Ms Hale, 52, was hurt when a car driven by Tom Reed, 19, hit her in Vik.',
    'Tom Reed, 52, was driving the car that hit Ms Hale in Vik.',
    '52',
  ],
  ['The hotel cost £5m and the bridge £3m.', 'The hotel cost £3m.', '£3m'],
  [
    'The drug cut deaths by 40 percent in men and 25 percent in women.',
    'The drug cut deaths in women by 40 percent.',
    '40',
  ],
  ['Acme made 12 ferries for Norway and 18 for Chile.', 'Acme made 18 ferries for Norway.', '18'],
  ['Rainfall was 80 mm in May and 95 mm in June.', 'Rainfall in June was 80 mm.', '80'],
  ['Turnout was 62 percent in Oxton, against 48 percent in Barton.', 'Turnout in Oxton was 48 percent.', '48'],
  ['The Swifts scored 31 points and the Rovers 28 in the final.', 'The Rovers scored 31 points in the final.', '31'],
  [
    'In 2019 the museum had 40,000 visitors; in 2023 it had 62,000 visitors.',
    'The museum had 40,000 visitors in 2023.',
    '40,000',
  ],
  ['Ada Stone was born in 1901, and her sister Mae in 1904.', 'Ada Stone was born in 1904.', '1904'],
  [
    'Vik and Marrow took 12 percent and 18 percent of the catch respectively.',
    'Vik took 18 percent of the catch.',
    '18',
  ],
  ['Rents: Oxton £900, Barton £750, Carrow £680.', 'Rent in Barton is £680.', '£680'],
  [
    'The 34-year-old Karl Denny and the 29-year-old Ross Dale were hurt at Vik.',
    'Ross Dale, 34, was hurt at Vik.',
    '34',
  ],
  ['Orrin Foods paid £18m for the mill and £4m for the quay.', 'Orrin Foods paid £18m for the quay.', '£18m'],
  ['The toll stood at 44 on Monday, compared with 30 on Sunday.', 'The toll stood at 30 on Monday.', '30'],
  ['Profit was £12m, down from £15m.', 'Profit rose from £12m to £15m.', '£15m'],
];

for (const example of confirmed) {
  test(`whose it is: “${example[0]}” bears out “${example[1]}”`, () => assert.equal(verdictOn(example), 'supported'));
}

for (const example of notConfirmed) {
  test(`whose it is: “${example[0]}” does not bear out “${example[1]}”`, () => {
    const verdict = verdictOn(example);
    assert.ok(verdict === 'not-enough-evidence' || verdict === 'refuted', verdict ?? 'no such figure');
  });
}

const TOWNS =
  'Town,Year,Schools,Pupils\nOxton,2022,35,370\nBarton,2022,41,440\nOxton,2023,37,395\nBarton,2023,44,452\n';

const cells: readonly [draft: string, figure: string, isConfirmed: boolean][] = [
  ['Oxton had 35 schools in 2022.', '35', true],
  ['Oxton had 37 schools in 2023.', '37', true],
  ['Barton had 440 pupils in 2022.', '440', true],
  ['Barton had 35 schools in 2022.', '35', false],
  ['Oxton had 35 schools in 2023.', '35', false],
  ['Barton had 370 pupils in 2022.', '370', false],
  ['Oxton had 395 schools in 2023.', '395', false],
];

for (const [draft, figure, isConfirmed] of cells) {
  test(`a cell ${isConfirmed ? 'bears out' : 'of another row or column does not bear out'} “${draft}”`, () => {
    const found = check(draft, { Table: { text: TOWNS, format: 'csv' } }).find(({ claim }) =>
      claim.text.includes(figure),
    );
    assert.equal(found?.verdict === 'supported', isConfirmed);
  });
}

test('a figure of another owner contradicts nothing', () => {
  const example: Example = [
    'Labour won 311 seats and the Conservatives 250.',
    'The Conservatives won 250 seats.',
    '250',
  ];
  assert.notEqual(verdictOn(example), 'refuted');
});
