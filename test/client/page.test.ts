import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { evidencePage, type PageWords } from '../../client/evidence/page.ts';
import type { ClaimEvidence, EvidenceResult } from '../../client/protocol.ts';

const words: PageWords = {
  states: {
    contradicted: 'Contradicted',
    disputed: 'Sources disagree',
    'not-found': 'Not found',
    'on-author': 'On author',
    confirmed: 'Confirmed',
    ignored: 'Ignored',
  },
  draft: 'draft',
  source: 'source',
  show: 'Show',
  goTo: 'Go to claim',
  copy: 'Copy',
  why: 'Why this passage',
  more: 'More',
  alsoIn: 'Also in',
  nearest: 'The nearest passage:',
  noClaims: 'Nothing to check.',
  noDraft: 'No draft.',
  isSource: 'A source.',
  takeBack: 'Take back',
  leftOut: (count) => `${count} left out.`,
};

const place = { line: 0, character: 0 };
const location = { uri: 'file:///a', range: { start: place, end: place } };

function claim(text: string, rest: Partial<ClaimEvidence> = {}): ClaimEvidence {
  return {
    kind: 'number',
    state: 'contradicted',
    text,
    span: { start: 10, end: 13 },
    range: { start: place, end: place },
    message: `Something about ${text}.`,
    passages: [
      {
        ...{ before: 'Before.', lead: 'It carried ', value: '421', tail: ' people.', after: 'After.' },
        ...{ stance: 'refutes', origin: 'Gazette', location, why: [{ slot: 'Subject', value: 'ferry' }] },
      },
    ],
    alsoIn: [{ name: 'Courier', location }],
    choices: [{ what: 'change', index: 0, label: 'Change to “421”', title: 'Change it' }],
    marks: [{ kind: 'ignored', scope: 'here', title: 'Ignore here…' }],
    ...rest,
  };
}

function result(...claims: ClaimEvidence[]): EvidenceResult {
  return { sentence: 'The sentence.', claims, more: 0, searched: 'Searched 3 sources.', isSource: false };
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of the page in order, each with all the text in it. */
function elements(html: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' };
      all.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return all;
}

const page = (shown: EvidenceResult | undefined, at = 10) => evidencePage(shown, { start: at, end: at }, words);
const named = (html: string, name: string) => elements(html).filter((element) => element.name === name);

test('a claim shows its state in words, both values, the passage with its value marked, and what can be done', () => {
  const html = page(result(claim('412', { glance: { draft: '412', source: '421' } })));
  assert.equal(named(html, 'summary')[0]!.text, '✗ Contradicted 412');
  assert.deepEqual(
    named(html, 'dd').map(({ text }) => text),
    ['412', '421', 'ferry'],
  );
  assert.equal(named(html, 'blockquote')[0]!.text, 'Before. It carried 421 people. After.');
  assert.deepEqual(
    named(html, 'mark').map(({ text }) => text),
    ['421'],
  );
  assert.deepEqual(
    named(html, 'button').map(({ text }) => text),
    ['Show', 'Copy', 'Courier', 'Change to “421”', 'Go to claim', 'Ignore here…'],
  );
});

test('the page is worked by keyboard: everything that acts is a button, everything folded a summary, each with a key of its own', () => {
  const html = page(result(claim('412'), claim('99', { span: { start: 30, end: 32 }, state: 'confirmed' })));
  const acting = elements(html).filter(({ attributes }) => attributes['data-act']);
  assert.ok(acting.length > 8);
  assert.ok(acting.every(({ name, attributes }) => name === 'button' && attributes['type'] === 'button'));
  const keys = elements(html).flatMap(({ attributes }) => attributes['data-key'] ?? []);
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(named(html, 'details').length, named(html, 'summary').length);
});

test('the claim at the cursor is open and said to be the current one; what is confirmed elsewhere is folded', () => {
  const other = claim('99', { span: { start: 30, end: 32 }, state: 'confirmed' });
  const [first, second] = named(page(result(claim('412'), other)), 'details').filter(({ attributes }) =>
    attributes['class']?.startsWith('claim'),
  );
  assert.deepEqual(['open' in first!.attributes, first!.attributes['aria-current']], [true, 'true']);
  assert.deepEqual(['open' in second!.attributes, second!.attributes['aria-current']], [false, undefined]);
});

test('it says what was searched where nothing was found, and what is left out', () => {
  const unknown = claim('99', { state: 'not-found', passages: [], alsoIn: [], choices: [] });
  assert.match(page({ ...result(unknown), more: 7 }), /Searched 3 sources\.[\s\S]*7 left out\./);
  assert.doesNotMatch(page(result(claim('412', { passages: [] }))), /Searched/);
  assert.match(page(result()), /The sentence\.[\s\S]*Nothing to check\.[\s\S]*Searched 3 sources\./);
  assert.equal(named(page(undefined), 'p')[0]!.text, 'No draft.');
  assert.equal(named(page({ ...result(), isSource: true }), 'p')[0]!.text, 'A source.');
});

test('what is near a claim that was found nowhere can be opened, and is called what it is', () => {
  const near = { text: 'A ferry sailed.', origin: 'Gazette', location };
  const unknown = claim('99', { state: 'not-found', passages: [], alsoIn: [], choices: [], marks: [], nearest: near });
  const html = page(result(unknown));
  assert.match(html, /The nearest passage:[\s\S]*A ferry sailed\.[\s\S]*Gazette/);
  assert.deepEqual(
    named(html, 'button').map(({ text }) => text),
    ['Show', 'Go to claim'],
  );
});

test('what a source or a draft says is text on the page and nothing else', () => {
  const hostile = fc.string({ unit: fc.constantFrom(...'<>&"\'/= ab', '<img src=x onerror=y>', '</p>', '<script>') });
  const count = (html: string) => elements(html).map(({ name }) => name);
  const shape = (text: string) =>
    page({
      ...result(
        claim(text, {
          glance: { draft: text, source: text },
          mark: text,
          passages: [
            {
              ...{ before: text, lead: text, value: text, tail: text, after: text, origin: text },
              ...{ stance: 'supports', location, why: [{ slot: text, value: text }] },
            },
          ],
          nearest: { text, origin: text },
          alsoIn: [{ name: text, location }, { name: text }],
          choices: [{ what: text, index: 0, label: text, title: text }],
          marks: [{ kind: 'ignored', scope: 'here', title: text }],
        }),
      ),
      sentence: text,
    });
  fc.assert(
    fc.property(hostile, (text) => {
      const html = shape(`x${text}`);
      assert.deepEqual(count(html), count(shape('x')));
      assert.equal(named(html, 'h2')[0]!.text, `x${text}`);
      for (const { attributes } of elements(html)) {
        assert.ok(Object.keys(attributes).every((name) => !name.startsWith('on')));
      }
    }),
  );
});
