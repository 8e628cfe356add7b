import { test } from 'node:test';
import { expectEachVerdict } from '../../../support/checking.ts';

const csv = (text: string) => ({ table: { text, format: 'csv' } });

test('a cell is confirmed for its row and column alone', () => {
  expectEachVerdict(
    `
      Ostrava Bay has 142 boats.
                      ^^^ supported number
      Kessel Point has 142 boats.
                       ^^^ refuted number number-mismatch "97"
      Marren Quay has 97 boats and a crew of 388.
                      ^^ not-enough-evidence number
                                             ^^^ not-enough-evidence number
      Kessel Point has 388 boats and a crew of 97.
                       ^^^ not-enough-evidence number
                                               ^^ not-enough-evidence number
      Some 97 people work on the boats of Kessel Point.
           ^^ not-enough-evidence number
      Kessel Point lost 9 boats in the storm.
                        ^ not-enough-evidence number
    `,
    csv('Harbour,Boats,Crew\nOstrava Bay,142,610\nKessel Point,97,388\nLittle Dunmore,23,74\n'),
  );
});

test('figures of several rows or columns in one sentence each have their own cell', () => {
  expectEachVerdict(
    `
      Ostrava Bay has 142 boats and Kessel Point 97.
                      ^^^ supported number
                                                 ^^ supported number
      Ostrava Bay has 97 boats and Kessel Point 142.
                      ^^ not-enough-evidence number
                                                ^^^ not-enough-evidence number
    `,
    csv('Harbour,Boats,Crew\nOstrava Bay,142,610\nKessel Point,97,388\nLittle Dunmore,23,74\n'),
  );
});

test('a narrower heading is not a wider one, nor a name another that shares a word', () => {
  expectEachVerdict(
    `
      Hill Road has 1,204 pupils.
                    ^^^^^ supported number
      At Hill Road 312 pupils are on free meals.
                   ^^^ supported number
      At Hill Road 1,204 pupils are on free meals.
                   ^^^^^ refuted number number-mismatch "312"
      Castle Road has 1,204 pupils.
                      ^^^^^ not-enough-evidence number
    `,
    csv('School,Pupils,Pupils on free meals\nHill Road,1204,312\nLund Academy,1420,535\n'),
  );
});

test('where things stand over the columns and months in the rows, another one is another cell', () => {
  expectEachVerdict(
    `
      The average rent in Vik is £645.
                                 ^^^^ supported number
      The average rent in Orrin is £645.
                                   ^^^^ refuted number number-mismatch "£780"
    `,
    csv(',Orrin,Vik\nPopulation,48200,31750\nAverage rent (£),780,645\n'),
  );
  expectEachVerdict(
    `
      Police made 151 arrests in March 2024.
                  ^^^ supported number
                                 ^^^^^^^^^^ not-enough-evidence date
      Police made 151 arrests in February 2024.
                  ^^^ not-enough-evidence number
                                 ^^^^^^^^^^^^^ not-enough-evidence date
    `,
    csv('Month,Arrests,Charges\nJanuary 2024,118,64\nFebruary 2024,93,51\nMarch 2024,151,80\n'),
  );
});
