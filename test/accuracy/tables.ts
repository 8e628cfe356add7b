/**
 * Measures how sentences about cells of tables are judged, in each format that holds tables.
 *
 *     node test/accuracy/tables.ts [--format csv] [--list]
 *
 * Each cell is told rightly, with a figure that is off, with that of another row, and where the same sort of question is
 * answered with that of another column; two cells in one sentence are also told with each other's figure; each in a draft
 * of its own. Once the table is the only source, once all are sources together. `readers.md` has the figures.
 */
import { parseArgs } from 'node:util';
import { FILES } from './tables/formats.ts';
import { isWrong, judgedSentences } from './tables/measure.ts';

const { values } = parseArgs({ options: { format: { type: 'string' }, list: { type: 'boolean' } } });

for (const corpus of ['alone', 'together'] as const) {
  for (const format of values.format ? [values.format] : Object.keys(FILES)) {
    const judged = await judgedSentences(format, corpus);
    for (const each of judged) {
      const { sentence, verdict } = each;
      if (isWrong(each)) console.log('!', corpus, format, sentence.kind, verdict, sentence.text);
      else if (values.list) console.log('#', sentence.kind, sentence.style, verdict, sentence.text);
    }
    const groups = Map.groupBy(judged, ({ sentence: { style, kind } }) => `${style} ${kind}`);
    const count = (name: string, wanted: string) =>
      groups.get(name)!.filter(({ verdict }) => verdict === wanted).length;
    const line = [...groups].map(
      ([name, { length }]) => `${name} ${count(name, 'supported')}+ ${count(name, 'refuted')}- /${length}`,
    );
    console.log(`${corpus} ${format}: ${line.join(' · ')}`);
  }
}
