import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../../../corpus/readers/read.ts';

/** The paragraphs of a plain text, line breaks inside them shown as a stroke. */
function paragraphs(text: string): string[] {
  const document = readText('plain', text);
  return document.blocks.map((block) => document.text.slice(block.start, block.end).replace(/\s*\n\s*/g, '|'));
}

test('lines that were wrapped are joined into paragraphs', () => {
  const text = `The harbour board voted on Tuesday to rebuild the northern quay,
which a storm destroyed two winters ago. It will cost 18 million
crowns.
Nobody spoke against it, although the engineers had warned that
half of the wall could not be saved.

  Work begins in March.`;
  assert.deepEqual(paragraphs(text), [
    'The harbour board voted on Tuesday to rebuild the northern quay,|which a storm destroyed two winters ago. It will cost 18 million|crowns.',
    'Nobody spoke against it, although the engineers had warned that|half of the wall could not be saved.',
    'Work begins in March.',
  ]);
});

test('two lines of which the second goes on are one paragraph, and a long address does not hide that lines were wrapped', () => {
  const runsOn = 'The quay cost 18 million crowns and was finished in May, the\ntown of Averil said.';
  assert.deepEqual(paragraphs(runsOn), [runsOn.replace('\n', '|')]);
  const address = `https://quay.example/${'a/'.repeat(60)}`;
  const wrapped =
    'The harbour board voted on Tuesday to rebuild the northern quay,\nwhich a storm destroyed two winters ago, said Ada Moss, and then\nAda Moss left for the ferry to Brno.';
  assert.deepEqual(paragraphs(`${wrapped}\n\n${address}\n`), [wrapped.replaceAll('\n', '|'), address]);
  const apart = ['The board votes on the wall of the northern quay', 'https://quay.example/wall.php'];
  assert.deepEqual(paragraphs(apart.join('\n')), apart);
});

test('a line for each sentence stays a paragraph each', () => {
  const lines = [
    'The board voted to rebuild the northern quay.',
    'It will cost 18 million crowns.',
    'Nobody spoke against it.',
  ];
  assert.deepEqual(paragraphs(lines.join('\n')), lines);
});

test('sentences of much the same length are not taken for wrapped text', () => {
  const lines = [
    'The quay has stood empty since the storm tore away its wall.',
    'Fourteen boats sank that night, and three were never found.',
    'The board has met nine times, and put it off at every turn.',
    'Engineers measured the wall and say half of it can be saved.',
  ];
  assert.deepEqual(paragraphs(lines.join('\n')), lines);
});

test('a signature does not keep the lines of a letter apart, and stays a line each', () => {
  const text = `Dear Ms Ferris,

The ferry will be taken out of service in the autumn, and I wrote to
each of the crew myself. It was the saddest letter of all.

One boat stays until 30 September for the walkers, for the cyclists
and for the post. The crossing takes 25 minutes.

Yours sincerely,
Leonard Pask
Managing director, Sound Ferries`;
  assert.deepEqual(paragraphs(text), [
    'Dear Ms Ferris,',
    'The ferry will be taken out of service in the autumn, and I wrote to|each of the crew myself. It was the saddest letter of all.',
    'One boat stays until 30 September for the walkers, for the cyclists|and for the post. The crossing takes 25 minutes.',
    'Yours sincerely,',
    'Leonard Pask',
    'Managing director, Sound Ferries',
  ]);
});

test('verses are a line each, be one of them long', () => {
  const lines = ['The quay is long and grey and old,', 'The sea behind it green and cold,', 'The wall was'];
  const long = 'and nobody who saw it fall could say what held it up at all,';
  assert.deepEqual(paragraphs([...lines, long, 'The storm has told.'].join('\n')), [
    ...lines,
    long,
    'The storm has told.',
  ]);
});

test('items of a list are apart even in wrapped text', () => {
  const text = `The board of the harbour heard three reports on Tuesday, and
agreed with all of them in the end, without a debate:
- the wall of the northern quay is to be rebuilt by next
  spring, whatever it costs the towns around the bay;
- the ferry stays.`;
  assert.equal(paragraphs(text).length, 3);
});

test('long lines are paragraphs, whatever ends a line', () => {
  const long =
    'The harbour board voted on Tuesday to rebuild the northern quay, which a storm destroyed two winters ago.';
  for (const end of ['\n', '\r\n', '\r', '\u2028', '\n\n'])
    assert.deepEqual(paragraphs(`${long}${end}${long}`), [long, long]);
});

test('web and mail addresses are no prose', () => {
  const { prose } = readText(
    'plain',
    'Ask ada.moss@quay.example (or https://quay.example/2021/05/04/18-boats), she said.',
  );
  assert.equal(prose.replace(/ +/g, ' '), 'Ask (or ), she said.');
});
