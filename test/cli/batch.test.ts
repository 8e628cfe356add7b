import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vouch } from './support/vouch.ts';

const source = { id: 's1', text: 'The new quay at Marrow Haven is 412 metres long.', published: '2031-03-02' };
const wrong = {
  id: 'c1',
  sources: [source],
  draft: { text: 'The new quay at Marrow Haven is 421 metres long.', date: '2031-03-04' },
};

// biome-ignore lint/suspicious/noExplicitAny: the answers are read as an outside program reads them.
type Json = any;

async function batch(input: string): Promise<Json[]> {
  const { status, stdout, stderr } = await vouch(['batch'], { input });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.ok(stdout === '' || stdout.endsWith('\n'));
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

const line = (value: unknown) => `${JSON.stringify(value)}\n`;
/** An answer in short: its id, and its verdicts or its error. */
const inShort = ({ id, claims, error }: Json) => [id, error ?? claims.map(({ verdict }: Json) => verdict).join()];

test('a case is answered with its claims', async () => {
  const [answer] = await batch(line(wrong));
  assert.deepEqual(Object.keys(answer), ['id', 'claims']);
  const [claim] = answer.claims;
  assert.equal(wrong.draft.text.slice(claim.span.start, claim.span.end), claim.text);
  assert.equal(claim.verdict, 'refuted');
  assert.equal(claim.evidence[0].source.id, 's1');
  assert.equal(source.text.slice(claim.evidence[0].start, claim.evidence[0].end), claim.evidence[0].quote);
  assert.equal(claim.fixes[0].edits[0].newText.includes('412'), true);
});

test('without sources every claim is not-enough-evidence', async () => {
  const [answer] = await batch(line({ ...wrong, sources: [] }));
  assert.deepEqual(inShort(answer), ['c1', 'not-enough-evidence']);
});

test('one case knows nothing of the sources of another', async () => {
  const answers = await batch(line(wrong) + line({ ...wrong, id: 'c2', sources: [{ id: 's1', text: 'Nothing.' }] }));
  assert.deepEqual(answers.map(inShort), [
    ['c1', 'refuted'],
    ['c2', 'not-enough-evidence'],
  ]);
});

test('bad lines are answered in their place, and the run goes on', async () => {
  const answers = await batch(`${line(wrong)}not JSON\n\n{"id":"c4"}\n[]\n${line({ ...wrong, id: 'c6' })}`);
  assert.deepEqual(answers.map(inShort), [
    ['c1', 'refuted'],
    [null, 'Line 2: the line is not valid JSON.'],
    [null, 'Line 3: the line is empty.'],
    ['c4', 'Line 4: "sources" must be a list.'],
    [null, 'Line 5: a case must be a JSON object.'],
    ['c6', 'refuted'],
  ]);
});

test('the last line needs no line feed, and lines may end in CR LF', async () => {
  const answers = await batch(`\uFEFF${JSON.stringify(wrong)}\r\n${JSON.stringify({ ...wrong, id: 'c2' })}`);
  assert.deepEqual(answers.map(inShort), [
    ['c1', 'refuted'],
    ['c2', 'refuted'],
  ]);
});

test('line separators inside a string do not end the line', async () => {
  const text = `A first line.\u2028${wrong.draft.text}`;
  const answers = await batch(line({ ...wrong, draft: { text } }));
  assert.equal(answers.length, 1);
  for (const claim of answers[0].claims) assert.equal(text.slice(claim.span.start, claim.span.end), claim.text);
});

test('what a source says of itself counts where the case is silent', async () => {
  const page =
    'Harbour opens\n\nBy Ada Quill\nPublished Sunday, March 2, 2031\n\nThe new quay at Marrow Haven is 412 metres long.\n';
  const [own, given] = await batch(
    line({ ...wrong, sources: [{ id: 's1', text: page }] }) +
      line({ ...wrong, sources: [{ id: 's1', text: page, published: '2031-03-03' }] }),
  );
  assert.equal(own.claims[0].evidence[0].source.published, '2031-03-02');
  assert.equal(given.claims[0].evidence[0].source.published, '2031-03-03');
});

test('no input is no output', async () => {
  assert.deepEqual(await batch(''), []);
});

test('a Markdown draft is read as Markdown, plain text as it stands', async () => {
  const markdown = '---\ndate: 2031-03-04\n---\n\nSee [the page](https://quay.example/2031/421).\n';
  const plain = "The harbour master said: ``We have 300 berths.'' And ``40 more are coming.''";
  const answers = await batch(
    line({ ...wrong, draft: { text: markdown } }) + line({ ...wrong, id: 'c2', draft: { text: plain } }),
  );
  assert.deepEqual(answers[0].claims, []);
  assert.deepEqual(
    answers[1].claims.filter(({ kind }: Json) => kind === 'number').map(({ text }: Json) => text.match(/\d+/)?.[0]),
    ['300', '40'],
  );
});

test('many large cases come out whole and in order', async () => {
  const filler = 'The tide came in and went out again, and nobody wrote it down. '.repeat(400);
  const cases = Array.from({ length: 60 }, (_, index) => ({
    ...wrong,
    id: `c${index}`,
    sources: [source, { id: 's2', text: filler }],
  }));
  const answers = await batch(cases.map(line).join(''));
  assert.deepEqual(
    answers.map(({ id }) => id),
    cases.map(({ id }) => id),
  );
});

test('batch takes no file', async () => {
  const { status, stderr, stdout } = await vouch(['batch', 'cases.jsonl']);
  assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
  assert.equal(stderr, '"vouch batch" reads its cases from stdin, not from cases.jsonl.\n');
});
