import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { escapeMarkdown } from '../../server/lsp/text/markdown.ts';
import { visible } from '../../server/lsp/text/visible.ts';
import { evidenceIn, type FakeCorpus, sourceRecord } from './support/fake-corpus.ts';
import { MODERN } from './support/fake-editor.ts';
import { harbour, plantHarbour, startOnHarbour } from './support/harbour.ts';

const { draft } = harbour;

test('a contradicted figure: the draft beside the source, and the passage with a sentence on each side', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, 'The ferry carried 412 passengers.\n');
  assert.equal(
    await editor.hoverText(draft, '412'),
    `**✗ Contradicted** · draft **412** · source **421**

> The service began in May. The ferry carried **421** passengers that day. Nobody was hurt.
>
> — “Ferry opens”, Harbour Gazette, 3 June 2024, p. 3`,
  );
  await editor.stop();
});

test('a confirmed claim says so, and where', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, 'It began in May.\n');
  assert.match(await editor.hoverText(draft, 'May'), /^\*\*✓ Confirmed\*\* · “May” agrees with Harbour Gazette\./);
  await editor.stop();
});

test('where nothing was found, it says what was searched', async () => {
  const editor = await startOnHarbour({
    plant: (corpus) => {
      plantHarbour(corpus);
      corpus.progress = { unreadable: [{ path: '/work/sources/scan.pdf', reason: 'no text' }], problems: [] };
    },
  });
  await editor.open(draft, 'It held 99 crates.\n');
  const text = await editor.hoverText(draft, '99');
  assert.match(text, /^\*\*○ Not found\*\*/);
  assert.match(text, /No sources were searched: there is no folder with sources for this draft\.$/);
  await editor.stop();
});

test('a quotation is compared word for word', async () => {
  const source = sourceRecord('talk', { publisher: 'Quay Radio', published: '2024-06-04' });
  const text = 'He said: we will never close the old pier.';
  const editor = await startOnHarbour({
    plant: (corpus) => {
      corpus.store.add(source, [{ start: 0, end: text.length, text, role: 'paragraph' }]);
      corpus.planted = [
        {
          words: 'we will close the old pier soon',
          finding: {
            kind: 'quotation',
            verdict: 'refuted',
            code: 'misquote',
            message: 'The words differ.',
            evidence: [evidenceIn(text, text, 'we will never close the old pier', source, 'refutes')],
          },
        },
      ];
    },
  });
  await editor.open(draft, 'He said: "we will close the old pier soon".\n');
  assert.match(
    await editor.hoverText(draft, 'we will close'),
    /\n> we will \*\*never\*\* close the old pier ~~soon~~\n/,
  );
  await editor.stop();
});

test('a folder that was searched is named as seen from the draft, and in full where it lies elsewhere', async () => {
  const editor = await startOnHarbour({ settings: { corpusFolders: ['sources'] } });
  for (const [uri, folder] of [
    ['file:///work/ferry.md', 'sources'],
    ['file:///work/drafts/ferry.md', '/work/sources'],
  ] as const) {
    await editor.open(uri, 'There were 99.\n');
    const told = (await editor.hoverText(uri, '99')).replaceAll('\\', '');
    assert.ok(told.endsWith(`Searched 1 source in ${folder}.`), told);
  }
  await editor.stop();
});

test('of a misquotation only words are compared: punctuation around them goes with the sentence, a sign of money does not', async () => {
  const text = 'She said: "They paid £5, all of them, for the tram."';
  const editor = await startOnHarbour({
    plant: (corpus) => {
      const source = sourceRecord('s', { title: 'Minutes' });
      corpus.store.add(source, [{ start: 0, end: text.length, text, role: 'paragraph' }]);
      const evidence = [evidenceIn(text, text, 'They paid £5, all of them, for the tram', source, 'refutes')];
      const finding = {
        kind: 'quotation',
        verdict: 'refuted',
        code: 'misquote',
        message: 'They differ.',
        evidence,
      } as const;
      corpus.planted = [{ words: 'They paid $5 all of them for the train,', finding }];
    },
  });
  await editor.open(draft, 'She said: "They paid $5 all of them for the train," and left.\n');
  assert.match(
    await editor.hoverText(draft, 'They paid'),
    /\n> They paid ~~\\?\$5~~ \*\*£5,\*\* all of them, for the ~~train,~~ \*\*tram\*\*\n/,
  );
  await editor.stop();
});

test('sources beyond the third, and reprints, are named and not shown', async () => {
  const editor = await startOnHarbour({
    plant: (corpus) => {
      const evidence = ['Alpha', 'Beta', 'Gamma', 'Delta'].map((publisher, index) => {
        const source = sourceRecord(publisher, { publisher });
        const record =
          index === 1 ? { ...source, voice: 'Alpha' } : index === 0 ? { ...source, voice: 'Alpha' } : source;
        const text = `${publisher} counted 421 heads.`;
        corpus.store.add(record, [{ start: 0, end: text.length, text, role: 'paragraph' }]);
        return evidenceIn(text, text, '421', record, 'supports');
      });
      corpus.planted = [{ words: '421', finding: { verdict: 'supported', message: 'It agrees.', evidence } }];
    },
  });
  await editor.open(draft, 'There were 421.\n');
  const text = await editor.hoverText(draft, '421');
  assert.match(text, /Alpha counted[\s\S]*Gamma counted[\s\S]*Delta counted/);
  assert.match(text, /Also in 1 source: Beta$/);
  await editor.stop();
});

test('an editor without Markdown gets plain words', async () => {
  const capabilities = { ...MODERN, textDocument: { ...MODERN.textDocument, hover: {} } };
  const editor = await startOnHarbour({ capabilities });
  await editor.open(draft, 'The ferry carried 412 passengers.\n');
  const text = await editor.hoverText(draft, '412');
  assert.match(text, /^\*✗ Contradicted\* · draft \*412\* · source \*421\*\n/);
  assert.match(text, /carried \*421\* passengers that day\. Nobody/);
  assert.doesNotMatch(text, /\\/);
  await editor.stop();
});

/** The links of a hover: label and what it runs. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\[((?:[^\]\\]|\\.)*)\]\(([^)?]*)[^)]*\)/g)].map(
    ([, label, target]) => `${label} ${target}`,
  );
}

test('our own client shows both values above the hover: below stand the passage, whose it is, and what can be done', async () => {
  const editor = await startOnHarbour({ initialization: { ownClient: true } });
  await editor.open(draft, 'The ferry carried 412 passengers.\n');
  const text = await editor.hoverText(draft, '412');
  const [passage, origin, links] = text.split(/\n(?:>)?\n/);
  assert.equal(passage, '> The ferry carried **421** passengers that day.');
  assert.equal(origin, '> — “Ferry opens”, Harbour Gazette, 3 June 2024, p. 3');
  assert.deepEqual(linksIn(links!), [
    'Show command:vouch.showEvidence',
    'Change to “421” command:vouch.apply',
    'Change and cite command:vouch.apply',
    'All evidence command:vouch.showEvidenceView',
  ]);
  await editor.stop();
});

test('where a rule is switched off nothing stands above the hover, so the hover says it all', async () => {
  const editor = await startOnHarbour({
    initialization: { ownClient: true },
    settings: { severity: { 'number-mismatch': 'off' } },
  });
  await editor.open(draft, 'The ferry carried 412 passengers.\n');
  assert.match(
    await editor.hoverText(draft, '412'),
    /^\*\*✗ Contradicted\*\* · draft \*\*412\*\* · source \*\*421\*\*\n/,
  );
  await editor.stop();
});

test('where sources disagree, our own client shows one passage of each side, each with its own link', async () => {
  const editor = await startOnHarbour({
    initialization: { ownClient: true },
    plant: (corpus) => {
      const evidence = (['supports', 'supports', 'refutes'] as const).map((stance, index) => {
        const source = sourceRecord(`s${index}`, { publisher: `Paper ${index}` });
        const value = stance === 'supports' ? '421' : '450';
        const text = `Paper ${index} counted ${value} heads.`;
        corpus.store.add(source, [{ start: 0, end: text.length, text, role: 'paragraph' }]);
        return evidenceIn(text, text, value, source, stance);
      });
      const finding = {
        verdict: 'conflicting',
        code: 'sources-disagree',
        message: 'They disagree.',
        evidence,
      } as const;
      corpus.planted = [{ words: '421', finding }];
    },
  });
  await editor.open(draft, 'There were 421.\n');
  const text = await editor.hoverText(draft, '421');
  assert.match(text, /^✗ Paper 2 counted \*\*450\*\* heads\.\\\n— Paper 2 · [^\n]*\n\n✓ Paper 0 counted \*\*421\*\*/);
  assert.doesNotMatch(text, /Paper 1/);
  assert.deepEqual(linksIn(text), [
    'Show command:vouch.showEvidence',
    'Show command:vouch.showEvidence',
    'Cite command:vouch.apply',
    '1 more source command:vouch.showEvidenceView',
  ]);
  await editor.stop();
});

const HOSTILE =
  '[x](command:evil) <img src=x onerror=y> ![i](https://evil.example) https://evil.example $(trash) \u202Egnp.exe `| a |`';

test('what a source says can neither link, embed nor run anything', async () => {
  const source = sourceRecord('evil', { title: HOSTILE, publisher: HOSTILE, published: '2024-01-01' });
  const text = `${HOSTILE} 421 ${HOSTILE}`;
  const plant = (corpus: FakeCorpus) => {
    corpus.store.add(source, [{ start: 0, end: text.length, text, role: 'paragraph' }]);
    const evidence = [evidenceIn(text, text, '421', source, 'refutes')];
    corpus.planted = [
      { words: '412', finding: { verdict: 'refuted', code: 'number-mismatch', message: HOSTILE, evidence } },
    ];
  };
  const editor = await startOnHarbour({ plant });
  await editor.open(draft, 'There were 412.\n');
  const shown = await editor.hoverText(draft, '412');
  assert.deepEqual(
    nodeTypes(shown).filter((type) => ['link', 'image', 'html', 'inlineCode', 'definition'].includes(type)),
    [],
  );
  assert.doesNotMatch(shown, /\u202E/);
  await editor.stop();
});

test('a citation shows the source that it names', async () => {
  const editor = await startOnHarbour();
  const note = '[^1]: Ida Thorn, “Ferry opens”, Harbour Gazette';
  await editor.open(draft, `It sailed.[^1] It sank [@harbour-gazette-2024, p. 3], [^2] and [@other].\n\n${note}\n`);
  const shown = '“Ferry opens”, Harbour Gazette, 3 June 2024\n\nhttps\\://gazette.example/ferry';
  assert.equal(await editor.hoverText(draft, '^1'), shown);
  assert.equal(await editor.hoverText(draft, 'harbour-gazette'), shown);
  assert.equal(await editor.hover(draft, '^2'), null);
  assert.equal(await editor.hover(draft, 'other'), null);
  await editor.stop();
});

test('the name of a file cannot break out of its link', async () => {
  const path = '/work/a)[x](command:evil) <b>.txt';
  for (const ownClient of [true, false]) {
    const plant = (corpus: FakeCorpus) => {
      const source = sourceRecord('odd', { publisher: 'Odd' }, path);
      const text = 'There were 421.';
      corpus.store.add(source, [{ start: 0, end: text.length, text, role: 'paragraph' }]);
      const evidence = [evidenceIn(text, text, '421', source, 'refutes')];
      corpus.planted = [
        { words: '412', finding: { verdict: 'refuted', code: 'number-mismatch', message: 'wrong', evidence } },
      ];
    };
    const { textDocumentContent: _, ...workspace } = MODERN.workspace!;
    const editor = await startOnHarbour({
      plant,
      initialization: { ownClient },
      capabilities: { ...MODERN, workspace },
    });
    await editor.open(draft, 'There were 412.\n');
    const links = allNodes(parse(await editor.hoverText(draft, '412'))).filter(({ type }) => type === 'link');
    assert.equal(links.length, ownClient ? 2 : 1);
    assert.match(links[0]!.url!, ownClient ? /^command:vouch\.showEvidence\?/ : /^file:\/\/\/work\/a%29/);
    assert.match(links.at(-1)!.url!, ownClient ? /^command:vouch\.showEvidenceView\?/ : /^file:/);
    await editor.stop();
  }
});

test('escaped text reads as it stands and is nothing but text', () => {
  const marks = fc.string({
    unit: fc.constantFrom(...'ab1. #-+*_`~[](){}<>&!|\\/:@$=^"\'\n\t', 'www.', 'http://', '€'),
  });
  fc.assert(
    fc.property(marks, (text) => {
      const tree = parse(`x ${escapeMarkdown(text)} x`);
      const types = new Set(allNodes(tree).map((node) => node.type));
      types.delete('root');
      assert.deepEqual([...types], ['paragraph', 'text']);
      const read = allNodes(tree)
        .map((node) => node.value ?? '')
        .join('');
      assert.equal(read.replace(/\s+/g, ' '), `x ${visible(text)} x`.replace(/\s+/g, ' '));
    }),
    { numRuns: 3000 },
  );
});

test('escaped text opens no block at the start of a line', () => {
  const marks = fc.string({ unit: fc.constantFrom(...'ab1. #-+*_`~>|=)', '    ', '12') });
  fc.assert(
    fc.property(marks, (text) => {
      const types = new Set(nodeTypes(`> a\n>\n> ${escapeMarkdown(text.trim())}`));
      for (const type of types) assert.ok(['root', 'blockquote', 'paragraph', 'text'].includes(type), type);
    }),
    { numRuns: 3000 },
  );
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

function parse(text: string): Node {
  // Without the step that looks for addresses in text that was unescaped already: no editor's renderer has it.
  const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions }) as Node;
}

function allNodes(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(allNodes)];
}

function nodeTypes(text: string): string[] {
  return allNodes(parse(text)).map((node) => node.type);
}
