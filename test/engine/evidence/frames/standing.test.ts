import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Example, verdictOn } from './example.ts';

const confirmed: readonly Example[] = [
  ['The bridge cost £4.2m, not £3.9m.', 'The bridge cost £4.2m.', '£4.2m'],
  [
    'Correction: an earlier version of this article said the bridge cost £5m. It cost £4.2m.',
    'The bridge cost £4.2m.',
    '£4.2m',
  ],
  [
    'The station was expected to open in June 2024. It opened in May 2025.',
    'The station opened in May 2025.',
    'May 2025',
  ],
  ['Dale was found guilty of three counts of fraud.', 'Dale was found guilty of three counts of fraud.', 'three'],
  ['Dale was cleared of three counts of fraud.', 'Dale was found not guilty of three counts of fraud.', 'three'],
  ['The council plans to spend £5m on the bridge.', 'The council plans to spend £5m on the bridge.', '£5m'],
  ['The council plans to spend £5m on the bridge.', 'The council will spend £5m on the bridge.', '£5m'],
  ['The committee will meet on 16 June 2025.', 'The committee met on 16 June 2025.', '16 June'],
  ['Not 12 but 14 ferries were sold by Acme.', 'Acme sold 14 ferries.', '14'],
  ['The toll was revised from 30 to 44 after the flood.', 'The toll after the flood was 44.', '44'],
  ['The museum opened on 5 January 2025.', 'The museum was inaugurated on 5 January 2025.', '5 January'],
  ['Dale was convicted on three counts of fraud.', 'Dale was found guilty of three counts of fraud.', 'three'],
  ['Acme bought Orrin Foods for £18m in March.', 'Orrin Foods was sold to Acme for £18m.', '£18m'],
  ['The Rovers beat the Swifts 3-1 at Marrow.', 'The Swifts lost 3-1 to the Rovers at Marrow.', '3-1'],
  ['The council did not say why the bridge cost £5m.', 'The bridge cost £5m.', '£5m'],
  ['Although the bridge was not finished on time, it cost £5m.', 'The bridge cost £5m.', '£5m'],
  ['The bridge did not open until June 2024.', 'The bridge opened in June 2024.', 'June 2024'],
  ['The fire killed not only 40 people but also 12 dogs.', 'The fire killed 40 people.', '40'],
  ['Mayor Lena Frost, who was not present, said 40 people died in the fire.', '40 people died in the fire.', '40'],
  ['No fewer than 40 people died in the fire.', 'At least 40 people died in the fire.', '40'],
  ['Acme said it would hire 300 workers in Leeds.', 'Acme will hire 300 workers in Leeds.', '300'],
  ['Acme will hire 300 workers in Leeds.', 'Acme announced 300 jobs for workers in Leeds.', '300'],
  ['Acme, which made no profit last year, employs 300 workers in Leeds.', 'Acme employs 300 workers in Leeds.', '300'],
  ['Why did the bridge cost £5m?', 'Why did the bridge cost £5m?', '£5m'],
  ['If the vote fails, the council must find £5m.', 'If the vote fails, the council must find £5m.', '£5m'],
  ['The ferry carries 300 people and does not run on Sundays.', 'The ferry carries 300 people.', '300'],
  ['Police denied bail to Dale on 6 May 2025.', 'Dale was denied bail on 6 May 2025.', '6 May'],
  ['The court rejected the appeal on 6 May 2025.', 'The court dismissed the appeal on 6 May 2025.', '6 May'],
  ['The Rovers won 14 and lost six of their games.', 'The Rovers lost six of their games.', 'six'],
  ['The Rovers won 14 and lost six of their games.', 'The Rovers won 14 of their games.', '14'],
  ['The fire killed 40 people and injured 60.', 'The fire injured 60 people.', '60'],
  ['Forty people were killed and 60 injured in the fire.', 'The fire injured 60 people.', '60'],
  ['The plan failed, but the bridge cost £5m.', 'The bridge cost £5m.', '£5m'],
  ['The £5m bridge will not open this year.', 'The bridge cost £5m.', '£5m'],
  ['The bridge, which was due to open in 2023, cost £5m.', 'The bridge cost £5m.', '£5m'],
];

const notConfirmed: readonly Example[] = [
  ['The bridge did not cost £5m.', 'The bridge cost £5m.', '£5m'],
  ['The bridge cost £4.2m, not £3.9m.', 'The bridge cost £3.9m.', '£3.9m'],
  ['Did the bridge cost £5m?', 'The bridge cost £5m.', '£5m'],
  ['Hi Tom,\n\nThanks for this. Did the bridge cost £5m? Please check.', 'The bridge cost £5m.', '£5m'],
  ['Reports that 40 people died in the fire are false.', '40 people died in the fire.', '40'],
  ['Police said 40 people died in the fire.', 'Police denied that 40 people died in the fire.', '40'],
  ['Police denied that 40 people died in the fire.', 'Police said 40 people died in the fire.', '40'],
  [
    'Correction: an earlier version of this article said the bridge cost £5m. It cost £4.2m.',
    'The bridge cost £5m.',
    '£5m',
  ],
  [
    'The station was expected to open in June 2024. It opened in May 2025.',
    'The station opened in June 2024.',
    'June 2024',
  ],
  ['Dale was found not guilty of three counts of fraud.', 'Dale was found guilty of three counts of fraud.', 'three'],
  ['Dale was acquitted of fraud on 6 May 2025.', 'Dale was convicted of fraud on 6 May 2025.', '6 May'],
  ['Acme hired 300 workers in Leeds.', 'Acme fired 300 workers in Leeds.', '300'],
  ['The Rovers lost 14 of their 20 games this season.', 'The Rovers won 14 of their 20 games this season.', '14'],
  ['There is no evidence that 40 people died in the fire.', '40 people died in the fire.', '40'],
  ['If the bridge costs £5m, the council will be bankrupt.', 'The bridge costs £5m.', '£5m'],
  ['The council plans to spend £5m on the bridge.', 'The council spent £5m on the bridge.', '£5m'],
  ['Not 12 but 14 ferries were sold by Acme.', 'Acme sold 12 ferries.', '12'],
  ['Acme sold 14 ferries rather than 12.', 'Acme sold 12 ferries.', '12'],
  ['The toll, originally reported as 30, rose to 44 after the flood.', 'The flood toll was 30.', '30'],
  ['The toll had been put at 30 after the flood.', 'The flood toll was 30.', '30'],
  ['The toll was revised from 30 to 44 after the flood.', 'The toll after the flood was 30.', '30'],
  ['The board approved 12 of the plans for Vik harbour.', 'The board rejected 12 of the plans for Vik harbour.', '12'],
  ['The museum opened on 5 January 2025.', 'The museum closed on 5 January 2025.', '5 January'],
  ['Profit at Acme rose 4 percent in April.', 'Profit at Acme fell 4 percent in April.', '4'],
  ['The fire killed 40 people and injured 60.', 'The fire killed 60 people.', '60'],
  ['Forty people were killed and 60 injured in the fire.', 'The fire killed 60 people.', '60'],
  ['Acme fell 4 percent in April.', 'Acme did not fall 4 percent in April.', '4'],
  ['It is not true that 40 people died in the fire.', '40 people died in the fire.', '40'],
  ['The claim that the bridge cost £5m is wrong.', 'The bridge cost £5m.', '£5m'],
  ['The mayor dismissed reports that 40 people died in the fire.', '40 people died in the fire.', '40'],
  ['Dale denied killing three people in Vik.', 'Dale killed three people in Vik.', 'three'],
  ['The council asked whether the bridge cost £5m.', 'The bridge cost £5m.', '£5m'],
  ['The bridge could have cost £5m.', 'The bridge cost £5m.', '£5m'],
  ['We reported that the bridge cost £5m. In fact, it cost £4.2m.', 'The bridge cost £5m.', '£5m'],
  ['Some say 40 people died in the fire. That is not true.', '40 people died in the fire.', '40'],
  ['Dale was ordered to pay £5,000 to the school.', 'Dale paid £5,000 to the school.', '£5,000'],
  ['Dale tried to rob three banks in Vik.', 'Dale robbed three banks in Vik.', 'three'],
  ['Orla Fenn was born on 5 March 1950.', 'Orla Fenn died on 5 March 1950.', '5 March'],
  [
    'The bill was passed on 6 May 2025 by the assembly.',
    'The bill was rejected on 6 May 2025 by the assembly.',
    '6 May',
  ],
  ['The senate voted 68 for and 30 against the bill.', 'The senate voted 68 against the bill.', '68'],
  ['Ms Hale joined Acme in 2019.', 'Ms Hale left Acme in 2019.', '2019'],
  ['Sales at Acme increased by 12 percent.', 'Sales at Acme decreased by 12 percent.', '12'],
  ['More than 300 boats were lost.', 'Fewer than 300 boats were lost.', '300'],
  ['The ferry was sold before 6 May 2025.', 'The ferry was sold after 6 May 2025.', '6 May'],
  ['The inquiry found no sign that Dale stole £5m from the school.', 'Dale stole £5m from the school.', '£5m'],
  ['The station failed to open in June 2024.', 'The station opened in June 2024.', 'June 2024'],
  ['The club refused to pay £5m for Dale.', 'The club paid £5m for Dale.', '£5m'],
  ['Forty people did not die in the fire.', 'Forty people died in the fire.', 'Forty'],
];

for (const example of confirmed) {
  test(`how it is told: “${example[0]}” bears out “${example[1]}”`, () =>
    assert.equal(verdictOn(example), 'supported'));
}

for (const example of notConfirmed) {
  test(`how it is told: “${example[0]}” does not bear out “${example[1]}”`, () => {
    const verdict = verdictOn(example);
    assert.ok(verdict === 'not-enough-evidence' || verdict === 'refuted', verdict ?? 'no such figure');
  });
}
