import assert from 'node:assert/strict';
import test from 'node:test';
import type { CodeAction, DocumentDiagnosticReport, Hover } from 'vscode-languageserver/node';
import { harbour, startOnHarbour } from './support/harbour.ts';

test('a contradicted figure is reported with its rule, its page and the passage', async () => {
  const editor = await startOnHarbour();
  await editor.open(harbour.draft, 'The ferry carried 412 passengers on Monday.\n');
  const report = await editor.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri: harbour.draft },
  });
  assert.equal(report.kind, 'full');
  const [diagnostic] = report.kind === 'full' ? report.items : [];
  assert.deepEqual(diagnostic?.range, { start: { line: 0, character: 18 }, end: { line: 0, character: 21 } });
  assert.equal(diagnostic?.code, 'number-mismatch');
  assert.equal(diagnostic?.codeDescription?.href, 'file:///docs/rules/number-mismatch.md');
  assert.match(diagnostic?.relatedInformation?.[0]?.location.uri ?? '', /^vouch-source:\/harbour\//);
  await editor.stop();
});

test('the fix changes the words and nothing else, and carries the version', async () => {
  const editor = await startOnHarbour();
  await editor.open(harbour.draft, 'The ferry carried 412 passengers on Monday.\n');
  const actions = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: harbour.draft },
    range: { start: { line: 0, character: 19 }, end: { line: 0, character: 19 } },
    context: { diagnostics: [] },
  });
  assert.equal(actions[0]?.title, 'Change "412" to "421" (Harbour Gazette, 3 June 2024)');
  assert.equal(actions[0]?.isPreferred, true);
  assert.equal(editor.applied(harbour.draft, actions[0]!.edit!), 'The ferry carried 421 passengers on Monday.\n');
  await editor.stop();
});

test('the hover shows the passage with its value in bold', async () => {
  const editor = await startOnHarbour();
  await editor.open(harbour.draft, 'The ferry carried 412 passengers on Monday.\n');
  const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri: harbour.draft },
    position: { line: 0, character: 19 },
  });
  assert.match((hover.contents as { value: string }).value, /carried \*\*421\*\* passengers/);
  await editor.stop();
});
