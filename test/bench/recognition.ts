import { readdirSync } from 'node:fs';
import path from 'node:path';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import { findMeasured } from '../../server/engine/claims/measured.ts';
import { type Paragraph, paragraphOf } from '../../server/engine/language/sentences.ts';
import { CorpusGenerator } from './corpus-generator.ts';

/**
 * How fast claims are found, next to chrono and compromise on the same text, and how the time grows on the worst input
 * we could think of: `node test/bench/recognition.ts [words] [largest input in bytes]`. All times are the processor's.
 */
const words = Number(process.argv[2] ?? 200_000);
const largest = Number(process.argv[3] ?? 1_000_000);
const CLAIMS = path.resolve(import.meta.dirname, '../../server/engine/claims');

type Find = (paragraph: Paragraph) => unknown;

/** The finders of the kinds of claims that this checkout has, by name. */
async function finders(): Promise<Map<string, Find>> {
  const found = new Map<string, Find>();
  const folders = readdirSync(CLAIMS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const module = await import(path.join(CLAIMS, name, `${name}.ts`)).catch(() => undefined);
    const kind = module?.[`${name}Kind`];
    if (kind) found.set(name, (paragraph) => kind.find(paragraph, { date: '2024-05-16' }));
  }
  return found;
}

/** Seconds of processor time that a task takes: the best of several runs, so that other work on the machine tells less. */
function seconds(task: () => void, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const usage = process.cpuUsage();
    task();
    best = Math.min(best, process.cpuUsage(usage).user / 1e6);
  }
  return best;
}

/** Inputs that repeat what a grammar must look at again and again. */
const WORST: Readonly<Record<string, string>> = {
  digits: '1',
  'groups of digits': '1,234,',
  'dotted digits': '1.',
  'hyphened digits': '1-',
  'slashed digits': '1/',
  'spaced digits': '123 ',
  'telephone numbers': '(012) ',
  'number words': 'one hundred and ',
  'scale words': 'million ',
  ranges: '5 to ',
  'hyphened ranges': '5-to-',
  ages: 'aged between 6 and ',
  'ages of two units': '8 weeks and 3 days ',
  'glued scales': '3million',
  'counted back': '2 years ago ',
  'points of an argument': 'first, ',
  betweens: 'between 5 and ',
  measures: '5 ft 2 in ',
  currencies: '$5 ',
  'open quotes': '"5',
  names: 'Abcd 5 ',
  codes: 'a1-2-3',
  addresses: 'a@',
  fractions: 'half a ',
  shares: '1 in ',
  percents: '5% to ',
  months: 'may ',
  'months and days': 'May 5, ',
  durations: 'two days ',
  relatives: 'a year ago last ',
  'line breaks': '1.\n',
  blanks: ' ',
  letters: 'a',
  surrogates: '😀5',
};

function onParagraph(paragraph: Paragraph): (find: Find) => unknown {
  return (find) => find(paragraph);
}

function speeds(all: Map<string, Find>): void {
  const passages = new CorpusGenerator().passages(Math.ceil(words / 22));
  const paragraphs = passages.map((text) => paragraphOf(text));
  const count = passages.join(' ').split(/\s+/).length;
  const own = [...all.values()];
  const rows: [string, Find, number][] = [
    ...[...all].map(([name, find]): [string, Find, number] => [name, find, 5]),
    ['numbers and dates, merged', (paragraph) => findMeasured(paragraph, { date: '2024-05-16' }), 5],
    ['all our kinds, sentences included', ({ text }) => own.map(onParagraph(paragraphOf(text))), 5],
    ['chrono', ({ text }) => chrono.parse(text), 1],
    ['compromise', ({ text }) => nlp(text).numbers().json(), 1],
  ];
  const table = rows.map(([name, find, runs]) => {
    const sample = name === 'compromise' ? paragraphs.slice(0, paragraphs.length / 10) : paragraphs;
    const time = seconds(() => sample.forEach((paragraph) => void find(paragraph)), runs);
    return { finder: name, 'words/s': Math.round((count * sample.length) / paragraphs.length / time) };
  });
  console.table(table);
}

function repeat(task: () => void, times: number): void {
  for (let time = 0; time < times; time++) task();
}

/** How often each input is timed, the least time counting. */
const RUNS = 3;

/** The exponent e of time ~ size^e between a sixteenth of the largest input and the largest. */
function growth(all: Map<string, Find>): void {
  const table = Object.entries(WORST).flatMap(([input, unit]) =>
    [...all].map(([kind, find]) => {
      const [small, large] = [largest / 16, largest].map((size) => {
        const text = unit.repeat(Math.ceil(size / unit.length));
        const paragraph = { start: 0, end: text.length, text, sentences: [{ start: 0, end: text.length, text }] };
        // The small input as often as the large one is long: the processor's clock ticks too slowly for one reading of it.
        const times = largest / size;
        return seconds(() => repeat(() => void find(paragraph), times), RUNS) / times;
      }) as [number, number];
      return { input, kind, 'ms at the largest': Math.round(large * 1000), exponent: exponent(small, large) };
    }),
  );
  console.table(table);
}

/** What takes under a hundredth of a second at the largest has no exponent that could be measured. */
function exponent(small: number, large: number): number | string {
  return large < 0.01 ? '–' : Number((Math.log(large / Math.max(small, 1e-4)) / Math.log(16)).toFixed(2));
}

const all = await finders();
console.log(`kinds: ${[...all.keys()].join(', ')}`);
speeds(all);
growth(all);
