import assert from 'node:assert/strict';
import test from 'node:test';
import type { ClaimEvidence, EvidenceResult } from '../../server/lsp/evidence/protocol.ts';
import type { CheckTextResult, ClaimItem } from '../../server/lsp/overview/protocol.ts';
import { evidenceIn, sourceRecord } from './support/fake-corpus.ts';
import type { FakeEditor } from './support/fake-editor.ts';
import { harbour, plantHarbour, startOnHarbour } from './support/harbour.ts';

const { draft } = harbour;

/** What the evidence view is told with the cursor in front of words, or with all up to other words selected. */
function evidenceAt(editor: FakeEditor, words: string, upTo = words): Promise<EvidenceResult> {
  const range = { start: editor.place(draft, words), end: editor.place(draft, upTo) };
  return editor.connection.sendRequest('vouch/evidence', { uri: draft, range });
}

const brief = ({ claims }: EvidenceResult) => claims.map(({ text, state }) => `${text} ${state}`);

test('the view tells the claims of the sentence at the cursor, in the order of the text', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, 'It began in May. In May it carried 412 and 99 crates. May was wet.\n');
  const result = await evidenceAt(editor, 'carried');
  assert.equal(result.sentence, 'In May it carried 412 and 99 crates.');
  assert.deepEqual(brief(result), ['May confirmed', '412 contradicted', '99 not-found']);
  await editor.stop();
});

test('a claim comes with both values, the passage, whose it is, and what can be done about it', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, 'The ferry carried 412 passengers.\n');
  const claim = (await evidenceAt(editor, '412')).claims[0] as ClaimEvidence;
  assert.deepEqual(claim.glance, { draft: '412', source: '421' });
  const { lead, value, tail, before, after, origin, stance } = claim.passages[0]!;
  assert.equal(
    [before, lead, value, tail, after].join('|'),
    'The service began in May.|The ferry carried |421| passengers that day.|Nobody was hurt.',
  );
  assert.deepEqual([origin, stance], ['“Ferry opens”, Harbour Gazette, 3 June 2024, p. 3', 'refutes']);
  assert.deepEqual(
    claim.choices.map(({ label }) => label),
    ['Change to “421”', 'Change and cite'],
  );
  assert.deepEqual(
    claim.marks.map(({ kind, scope }) => `${kind} ${scope}`),
    ['wrong-match here', 'ignored here', 'ignored document', 'ignored everywhere'],
  );
  await editor.stop();
});

test('the slots of the comparison are told in words', async () => {
  const editor = await startOnHarbour({
    plant: (corpus) => {
      plantHarbour(corpus);
      const match = {
        subject: ['ferry'],
        measure: ['passengers'],
        relation: 'contradicting',
        confidence: 0.93,
      };
      const [first] = corpus.planted;
      corpus.planted = [{ ...first!, finding: { ...first!.finding, evidence: [{ ...harbour.refuting, match }] } }];
    },
  });
  await editor.open(draft, 'The ferry carried 412 passengers.\n');
  const [claim] = (await evidenceAt(editor, '412')).claims;
  assert.deepEqual(
    claim!.passages[0]!.why.map(({ slot, value }) => `${slot}: ${value}`),
    ['Subject: ferry', 'Measure: passengers', 'Values: different'],
  );
  await editor.stop();
});

test('a claim that was found nowhere comes with the nearest passage, where one comes near', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, 'The ferry carried 99 passengers.\n\nOld clocks cost 99 crowns.\n');
  const nearest = async (words: string) => (await evidenceAt(editor, words)).claims[0]!.nearest;
  const near = await nearest('99 passengers');
  assert.match(near!.text, /The ferry carried 421 passengers/);
  assert.equal(near!.origin, '“Ferry opens”, Harbour Gazette, 3 June 2024, p. 3');
  assert.equal(await nearest('99 crowns'), undefined);
  await editor.stop();
});

test('a selection tells the claims of all the sentences that it touches', async () => {
  const editor = await startOnHarbour();
  await editor.open(draft, 'It began in May. It carried 412. It held 99 crates. Again 99.\n');
  assert.deepEqual(brief(await evidenceAt(editor, 'began', 'held')), [
    'May confirmed',
    '412 contradicted',
    '99 not-found',
  ]);
  await editor.stop();
});

test('five thousand claims are all listed and all put right; of a selection with all of them, as many as can be read', async () => {
  const editor = await startOnHarbour();
  const text = 'The ferry carried 412 passengers.\n\n'.repeat(5000);
  await editor.open(draft, text);
  const items = await editor.connection.sendRequest<ClaimItem[]>('vouch/claims', { uri: draft });
  assert.equal(items.length, 5000);
  assert.ok(items.every(({ sentence }) => sentence === 'The ferry carried 412 passengers.'));
  const corrections = await editor.connection.sendRequest<unknown[]>('vouch/corrections', { uri: draft });
  assert.equal(corrections.length, 5000);
  const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
  const all = await editor.connection.sendRequest<EvidenceResult>('vouch/evidence', { uri: draft, range });
  assert.deepEqual([all.claims.length, all.more], [50, 4950]);
  assert.ok(all.sentence.length <= 502 && all.sentence.endsWith('…'));
  await editor.stop();
});

test('a text that is not checked while it is written is checked when it is asked about', async () => {
  const editor = await startOnHarbour();
  const text = 'The ferry carried 412 passengers.';
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: text.length } };
  const params = { uri: 'file:///work/notes.org', range, document: { languageId: 'org', text } };
  assert.deepEqual(brief(await editor.connection.sendRequest('vouch/evidence', params)), ['412 contradicted']);
  const [told] = (await editor.connection.sendRequest<EvidenceResult>('vouch/evidence', params)).claims;
  assert.deepEqual([told!.choices, told!.marks], [[], []], 'what is not open is not written to');
  const unknown = await editor.connection.sendRequest<EvidenceResult>('vouch/evidence', { uri: params.uri, range });
  assert.deepEqual(unknown.claims, []);
  await editor.stop();
});

test('what a source says reaches the view on one line, with nothing hidden in it', async () => {
  const source = sourceRecord('odd', { title: 'A\u202Eb\nc' });
  const text = 'There\nwere\u202E 421.';
  const editor = await startOnHarbour({
    plant: (corpus) => {
      corpus.store.add(source, [{ start: 0, end: text.length, text, role: 'paragraph' }]);
      const evidence = [evidenceIn(text, text, '421', source, 'refutes')];
      corpus.planted = [
        { words: '412', finding: { verdict: 'refuted', code: 'number-mismatch', message: 'no', evidence } },
      ];
    },
  });
  await editor.open(draft, 'There were 412.\n');
  const [claim] = (await evidenceAt(editor, '412')).claims;
  assert.equal(claim!.passages[0]!.lead, 'There were[U+202E] ');
  assert.equal(claim!.passages[0]!.origin, '“A[U+202E]b c”');
  await editor.stop();
});

test('a claim of the list stands in its sentence, which is cut far from it', async () => {
  const editor = await startOnHarbour();
  const long = 'word '.repeat(60);
  await editor.open(draft, `First one. The ${long}ferry carried 412 ${long}home. Then TK came.\n`);
  const items = await editor.connection.sendRequest<ClaimItem[]>('vouch/claims', { uri: draft });
  assert.deepEqual(
    items.map(({ sentence, inSentence }) => sentence.slice(inSentence.start, inSentence.end)),
    ['412', 'TK'],
  );
  assert.match(items[0]!.sentence, /^…(?:word ){0,1}ferry carried 412 (?:word ){12,16}.{0,6}…$/);
  assert.equal(items[1]!.sentence, 'Then TK came.');
  await editor.stop();
});

test('a file that is not open is checked on request, against its own sources', async () => {
  const editor = await startOnHarbour({ initialization: { ownClient: true } });
  const check = (uri: string) =>
    editor.connection.sendRequest<CheckTextResult>('vouch/checkText', {
      uri,
      languageId: 'markdown',
      text: 'In May it carried 412 passengers.\n',
    });
  const result = await check('file:///work/drafts/second.md');
  assert.equal(result.counts.contradicted, 1);
  assert.equal(result.counts.confirmed, 1);
  assert.deepEqual(
    result.diagnostics.map(({ message, relatedInformation }) => [message, relatedInformation]),
    [['draft 412 · source 421 (Harbour Gazette, 3 June 2024)', undefined]],
  );
  await editor.stop();
});

test('checking that is switched off is not done on request either', async () => {
  const editor = await startOnHarbour({ settings: { enabled: false } });
  const params = { uri: 'file:///work/a.md', languageId: 'markdown', text: 'It carried 412.' };
  assert.equal(await editor.connection.sendRequest('vouch/checkText', params), null);
  await editor.stop();
});
