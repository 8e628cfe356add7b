import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseParagraph } from '../../../server/engine/evidence/frames/analysis.ts';
import type { TypedQuestion } from '../../../server/engine/evidence/questions/question.ts';
import { relateQuestions } from '../../../server/engine/evidence/questions/relate.ts';
import { typedQuestionOf } from '../../../server/engine/evidence/questions/typed.ts';
import { conceptWordsOf } from '../../../server/engine/language/concepts.ts';
import { paragraphOf } from '../../../server/engine/language/sentences.ts';

/** The typed question of the claim with a text, in a sentence with what stands before it. */
function questionOf(text: string, value: string, before = ''): TypedQuestion | undefined {
  for (const sentence of analyseParagraph(paragraphOf(text), { date: '2021-06-30' })) {
    const placed = sentence.claims.find(({ claim }) => claim.text === value);
    if (placed) return typedQuestionOf(sentence, placed, { before: conceptWordsOf(before) });
  }
  throw new Error(`no claim “${value}” in “${text}”`);
}

const typed: readonly [text: string, value: string, type: string][] = [
  ['Some 4,310 persons lost their lives in Marrow.', '4,310', 'people:die'],
  ['The flood killed 12 people and injured 30 others.', '12', 'people:die'],
  ['The flood killed 12 people and injured 30 others.', '30', 'people:injure'],
  ['Police detained 17 protesters in Vik.', '17', 'people:arrest'],
  ['The blaze left 400 residents homeless.', '400', 'people:displace'],
  ['The death toll from the mudslide in the hills above Lorne rose to 61.', '61', 'people:die'],
  ['Orla Fenn, 34, runs the ferry.', '34', 'age:person'],
  ['The jab is for people 65 and older.', '65', 'age:group'],
  ['The council passed it 52-48.', '52-48', 'vote'],
  ['Lorne won 3-1 at home.', '3-1', 'score'],
  ['It was their 34th meeting.', '34th', 'rank:meet'],
  ['It was the 43rd time they have met.', '43rd', 'rank:meet'],
  ['She began her fifth term.', 'fifth', 'rank:term'],
  ['He was jailed for 18 months.', '18 months', 'length:sentence'],
  ['They have been married for 40 years.', '40 years', 'length:marriage'],
  ['The unemployment rate fell to 5.4%.', '5.4%', 'percent:unemployment'],
  ['Food prices rose 2.4%.', '2.4%', 'percent:foodprice'],
  ['The firm was fined $4 million.', '$4 million', 'money:fine'],
  ['Revenue rose to $9 billion.', '$9 billion', 'money:revenue'],
  ['The quake had a magnitude of 6.1.', '6.1', 'measure:magnitude'],
  ['It struck at a depth of 10 km.', '10 km', 'measure:depth'],
  ['The 48-page indictment names nobody.', '48', 'count:page'],
  ['The mill cut 300 jobs.', '300', 'count:job'],
  ['Mayor Anna Reed signed the bill on Tuesday.', 'Tuesday', 'date:sign'],
  ['Karl Denny was born in 1950.', '1950', 'date:born'],
  ['It has run since 2010.', '2010', 'date:since'],
  ['Emissions are down from 2005 levels.', '2005', 'date:+level'],
  ['They painted 12 houses.', '12', 'count:house'],
  ['The nine rifles lay there.', 'nine', 'object:rifl'],
];

for (const [text, value, type] of typed) {
  test(`the type of “${value}” in: ${text}`, () => assert.equal(questionOf(text, value)?.type, type));
}

const untyped: readonly [text: string, value: string][] = [
  ['It weighed on 40 of them.', '40'],
  ['About 12% more came.', '12%'],
  ['For three years it rained there.', 'three years'],
  ['Now there are 70 people here.', '70'],
  ['There were 200 people at the lake.', '200'],
];

for (const [text, value] of untyped) {
  test(`no type for “${value}” in: ${text}`, () => assert.equal(questionOf(text, value), undefined));
}

test('a pronoun stands for the name before it', () => {
  assert.deepEqual(questionOf('He was 83.', '83', 'The actor Karl Denny died at home.')?.subject, ['karl', 'denny']);
  assert.deepEqual(questionOf('He was 83.', '83', 'The actor died at home.')?.subject, []);
});

type Side = readonly [text: string, value: string];
const pairs: Readonly<Record<string, readonly [draft: Side, source: Side][]>> = {
  same: [
    [
      ['The flood in Marrow killed 5,791.', '5,791'],
      ['In Marrow 4,791 persons lost their lives.', '4,791'],
    ],
    [
      ['Karl Denny, 83, was an actor who wrote plays.', '83'],
      ['His friend Denny was 84.', '84'],
    ],
    [
      ['The Lorne council passed it 52-48.', '52-48'],
      ['Some councillors in Lorne finally approved it 53-47.', '53-47'],
    ],
    [
      ['Ross Denny was jailed for 18 months.', '18 months'],
      ['Her brother Denny got a prison term of two years.', 'two years'],
    ],
    [
      ['Reed and Fenn held their 34th meeting.', '34th'],
      ['It was the 43rd time that Reed has met Fenn.', '43rd'],
    ],
    [
      ['Anna Reed signed the bill on Tuesday.', 'Tuesday'],
      ['The bill was signed by Reed on Friday.', 'Friday'],
    ],
    [
      ['Tarn Ltd was fined $4 million.', '$4 million'],
      ['The brewer Tarn must pay a penalty of $5 million.', '$5 million'],
    ],
    [
      ['The Marrow quake had a magnitude of 6.1.', '6.1'],
      ['A 6.3-magnitude quake shook Marrow.', '6.3'],
    ],
  ],
  compatible: [
    [
      ['The flood killed 12 people.', '12'],
      ['In Marrow 14 people died.', '14'],
    ],
    [
      ['The mill cut 300 jobs.', '300'],
      ['Tarn Ltd is to cut 400 jobs.', '400'],
    ],
    [
      ['He was jailed for 18 months.', '18 months'],
      ['Denny was jailed for two years in Vik.', 'two years'],
    ],
  ],
  unknown: [
    [
      ['About 12% more came.', '12%'],
      ['Unemployment in Lorne is at 5%.', '5%'],
    ],
    [
      ['The flood in Marrow killed 12 people.', '12'],
      ['The flood in Vik killed 14 people.', '14'],
    ],
    [
      ['The report was released on Tuesday.', 'Tuesday'],
      ['Anna Reed said on Friday that it was long.', 'Friday'],
    ],
    [
      ['Core inflation in Lorne was 3%.', '3%'],
      ['Inflation in Lorne was 4%.', '4%'],
    ],
  ],
  other: [
    [
      ['The flood killed 12 people.', '12'],
      ['The flood injured 30 people.', '30'],
    ],
    [
      ['The blast killed five children.', 'five'],
      ['The blast killed 12 people.', '12'],
    ],
    [
      ['Police arrested 17 people.', '17'],
      ['There 40 people were injured.', '40'],
    ],
    [
      ['Karl Denny, 34, came home by ferry.', '34'],
      ['Ross Denny, 29, came home by ferry.', '29'],
    ],
    [
      ['Karl Denny, 34, came home by ferry.', '34'],
      ['Orla Fenn, 29, came home by ferry.', '29'],
    ],
    [
      ['Karl Denny, 34, came home by ferry.', '34'],
      ['It is for people 65 and older.', '65'],
    ],
    [
      ['Karl Denny was born in 1950.', '1950'],
      ['Karl Denny died in 2011.', '2011'],
    ],
    [
      ['Denny was arrested on Monday.', 'Monday'],
      ['Denny was sentenced on Friday.', 'Friday'],
    ],
    [
      ['The mill opened in 1990.', '1990'],
      ['The mill closed in 2015.', '2015'],
    ],
    [
      ['Reed was elected in 2016.', '2016'],
      ['Reed resigned in 2019.', '2019'],
    ],
    [
      ['The bill was passed on Monday.', 'Monday'],
      ['The bill was signed on Friday.', 'Friday'],
    ],
    [
      ['The law took effect on Monday.', 'Monday'],
      ['The law was signed on Friday.', 'Friday'],
    ],
    [
      ['Tarn made a profit of $4 million.', '$4 million'],
      ['Tarn had revenue of $90 million.', '$90 million'],
    ],
    [
      ['Tarn was fined $4 million.', '$4 million'],
      ['Tarn has debts of $90 million.', '$90 million'],
    ],
    [
      ['Unemployment was 5%.', '5%'],
      ['Inflation was 3%.', '3%'],
    ],
    [
      ['Turnout was 61%.', '61%'],
      ['Unemployment was 5%.', '5%'],
    ],
    [
      ['Food prices rose 2%.', '2%'],
      ['Inflation rose to 4%.', '4%'],
    ],
    [
      ['The rate fell to 5% for inflation.', '5%'],
      ['Inflation fell from 6%.', '6%'],
    ],
    [
      ['The 48-page indictment came.', '48'],
      ['He faces nine counts.', 'nine'],
    ],
    [
      ['The party won 12 seats.', '12'],
      ['The bill needs 60 votes.', '60'],
    ],
    [
      ['She began her fifth term.', 'fifth'],
      ['They marked the tenth anniversary.', 'tenth'],
    ],
    [
      ['It was at a depth of 10 km.', '10 km'],
      ['It was 40 km north of Vik.', '40 km'],
    ],
    [
      ['In 2004 the wave killed 900 people.', '900'],
      ['In 2011 the wave killed 700 people.', '700'],
    ],
    [
      ['The wave killed 170 people in the province.', '170'],
      ['The wave killed 230 people across Asia.', '230'],
    ],
    [
      ['The House passed it 220-212.', '220-212'],
      ['The Senate passed it 52-48.', '52-48'],
    ],
    [
      ['He was jailed for 18 months.', '18 months'],
      ['He has been married for 12 years.', '12 years'],
    ],
    [
      ['The ferry opened in 2010.', '2010'],
      ['Fenn resigned in 2014.', '2014'],
    ],
    [
      ['They seized nine rifles.', 'nine'],
      ['They arrested 12 people.', '12'],
    ],
    [
      ['The firm hired 40 people.', '40'],
      ['The firm laid off 90 people.', '90'],
    ],
    [
      ['It will take the next ten years.', 'the next ten years'],
      ['It has rained for the past two decades.', 'the past two decades'],
    ],
  ],
};

for (const [relation, cases] of Object.entries(pairs)) {
  for (const [draft, source] of cases) {
    test(`${relation}: ${draft[0]} / ${source[0]}`, () =>
      assert.equal(relateQuestions(questionOf(...draft), questionOf(...source)), relation));
  }
}

test('what is no question relates to nothing', () => {
  assert.equal(relateQuestions(undefined, undefined), 'unknown');
});

test('words that every object knows are no cues', () => {
  assert.doesNotThrow(() => questionOf('The constructor of 40 people and __proto__ toString.', '40'));
});
