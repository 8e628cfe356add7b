import { test } from 'node:test';
import { expectEachVerdict } from '../../support/checking.ts';

test('what a sentence gives without writing it bears a draft out', () => {
  expectEachVerdict(
    `
    Six people were hurt in the mill fire at Oxton.
    ^^^ supported number
    `,
    { Gazette: 'The mill fire at Oxton hurt two girls and four adults on Monday.' },
  );
  expectEachVerdict(
    `
    Marl and its neighbours, 13 towns in all, complained about the levy.
                             ^^ supported number
    Marl and 12 other towns complained about the levy.
             ^^ supported number
    `,
    { Gazette: 'Marl and 12 other towns complained about the levy.' },
  );
});

test('a sum that was not told bears nothing out', () => {
  expectEachVerdict(
    `
    Orrin Foods has paid £22m for the mill.
                         ^^^^ refuted number number-mismatch "£18m"
    `,
    { Gazette: 'Orrin Foods has paid £18m for the mill. The quay was sold for £4m in 2019.' },
  );
});

test('a part is held against a part, not against its whole', () => {
  const strike = { Gazette: 'The strike closed 14 of the 60 schools in Oxton on Monday.' };
  expectEachVerdict(
    `
    The strike closed 14 schools in Oxton.
                      ^^ supported number
    The strike closed 15 schools in Oxton on Monday.
                      ^^ refuted number number-mismatch "14"
                                             ^^^^^^ supported date
    `,
    strike,
  );
});

test("a table's cell answers for its row and its column", () => {
  const table = {
    Deaths: { format: 'csv', text: 'Region,2021,2022\nNorth,1087,1204\nSouth,864,915\nIslands,131,142\n' },
  };
  expectEachVerdict(
    `
    In the South 915 people died in 2022.
                 ^^^ supported number
                                    ^^^^ supported date
    In the North 915 people died in 2022.
                 ^^^ refuted number number-mismatch "1,204"
                                    ^^^^ supported date
    In the West 915 people died in 2022.
                ^^^ not-enough-evidence number
                                   ^^^^ supported date
    `,
    table,
  );
});

test('the month beside a figure is a label, and no second error', () => {
  expectEachVerdict(
    `
    Inflation in Norland was 3.9% in April.
                             ^^^^ refuted number number-mismatch "3.4%"
                                     ^^^^^ not-enough-evidence date
    `,
    { Bureau: 'Inflation in Norland was 3.4% in April, down from 3.9% in March.' },
  );
});

test('a line that says when its page was changed makes no claim', () => {
  expectEachVerdict(
    `
    The mill at Oxton closed on Friday.
                                ^^^^^^ supported date
    `,
    { Gazette: 'Last updated: Thursday 6 May 2021, 11:30 GMT\n\nThe mill at Oxton closed on Friday.' },
  );
});
