/**
 * Measures how saved pages are read, against a list of what readers found on them by hand.
 *
 *     node test/accuracy/pages.ts LIST.json
 *
 * The list is an array of `{ file, set, date?, author?, title?, body? }`; `file` is a page as it was saved, `body` the
 * text of its article. `readers.md` has the figures.
 */
import { readFileSync } from 'node:fs';
import { readDocument } from '../../corpus/readers/read.ts';

interface Page {
  readonly file: string;
  readonly set: string;
  readonly date?: string;
  readonly author?: string;
  readonly title?: string;
  readonly body?: string;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const bare = (text: string): string => wordsOf(text.replace(/['’‘]/g, '')).join(' ');
const people = (text: string): string =>
  text
    .replace(/^by:?\s+/i, '')
    .split(/\s*(?:[;,|]|\sand\s|\s&\s)\s*/i)
    .map(bare)
    .filter(Boolean)
    .sort()
    .join('; ');

/** How often each run of four words stands in a text. */
function runsOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const runs = new Map<string, number>();
  for (let at = 0; at + 4 <= words.length; at++) {
    const run = words.slice(at, at + 4).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

const total = (runs: ReadonlyMap<string, number>): number => [...runs.values()].reduce((sum, count) => sum + count, 0);

const [list] = process.argv.slice(2);
const shares = new Map<string, number[]>();
const note = (name: string, share: number): void => {
  shares.set(name, [...(shares.get(name) ?? []), share]);
};

for (const page of JSON.parse(readFileSync(list ?? '', 'utf8')) as Page[]) {
  const { text, blocks, metadata } = await readDocument(`${page.file}.html`, readFileSync(page.file));
  const { set, date, author, title, body } = page;
  if (date) note(`${set} date`, Number(metadata.published?.slice(0, 10) === date));
  if (author) note(`${set} author`, Number(people(metadata.author ?? '') === people(author)));
  if (title) {
    const [ours, theirs] = [bare(metadata.title ?? ''), bare(title)];
    note(
      `${set} title`,
      Number(ours === theirs || (ours.length > 15 && (theirs.startsWith(ours) || ours.startsWith(theirs)))),
    );
  }
  if (!body) continue;
  const article = blocks.filter(({ role }) => role !== 'furniture' && role !== 'comment' && role !== 'title');
  const read = runsOf(article.map(({ start, end }) => text.slice(start, end)).join('\n'));
  const wanted = runsOf(body);
  let met = 0;
  for (const [run, count] of wanted) met += Math.min(count, read.get(run) ?? 0);
  note(`${set} recall`, met / Math.max(1, total(wanted)));
  note(`${set} precision`, met / Math.max(1, total(read)));
}

for (const [name, values] of [...shares].sort()) {
  const mean = values.reduce((sum, share) => sum + share, 0) / values.length;
  console.log(name.padEnd(40), `${(mean * 100).toFixed(1)} % of ${values.length}`);
}
