import * as assert from 'node:assert/strict';
import { commands, extensions, type TextDocument, type Uri, window, workspace } from 'vscode';
import {
  actionsAt,
  editorWith,
  eventually,
  hoverAt,
  inWorkspace,
  marksIn,
  marksWhen,
  openDraft,
  showEvidence,
} from './support.ts';

const wrong = '$204 million';

suite('a writer with a draft and its sources', () => {
  let draft: TextDocument;

  suiteSetup(async () => {
    draft = await openDraft();
  });

  test('sees what is wrong in one glance, with the page of its rule', async () => {
    const [mark] = await marksWhen(draft, 1);
    assert.equal(draft.getText(mark!.range), wrong);
    const { value, target } = mark!.code as { value: string; target: Uri };
    assert.equal(value, 'number-mismatch');
    assert.match((await workspace.openTextDocument(target)).getText(), /^# number-mismatch/);
    assert.equal(mark!.message, 'draft $204 million · source $240 million (Larkmoor Port Authority, 14 May 2024)');
    assert.deepEqual(mark!.relatedInformation ?? [], []);
  });

  test('reads the passage by pointing at the words, and finds there what can be done', async () => {
    const text = await hoverAt(draft, wrong);
    assert.match(text, /^> The Larkmoor tunnel cost \*\*\\\$240 million\*\* to build/m);
    const links = [...text.matchAll(/\[([^\]]+)\]\(command:/g)].map(([, label]) => label);
    assert.deepEqual(links, ['Show', 'Change to “\\$240 million”', 'Change and cite', 'All evidence']);
    assert.doesNotMatch(text, /Contradicted/);
  });

  test('corrects the figure, and takes it back', async () => {
    const before = draft.getText();
    const change = (await actionsAt(draft, wrong)).find(({ title }) =>
      title.startsWith(`Change “${wrong}” to “$240 million”`),
    )!;
    assert.equal(change.isPreferred, true);
    assert.ok(await workspace.applyEdit(change.edit!));
    assert.equal(draft.getText(), before.replace(wrong, '$240 million'));
    await marksWhen(draft, 0);
    await commands.executeCommand('undo');
    assert.equal(draft.getText(), before);
    await marksWhen(draft, 1);
  });

  test('corrects and cites at once', async () => {
    const before = draft.getText();
    const change = (await actionsAt(draft, wrong)).find(({ title }) => title.endsWith('and cite'))!;
    assert.ok(await workspace.applyEdit(change.edit!));
    assert.match(draft.getText(), /\$240 million\[\^[\w-]+\] to build[\s\S]*\n\[\^[\w-]+\]: /);
    await commands.executeCommand('undo');
    assert.equal(draft.getText(), before);
  });

  test('goes from one unsettled claim to the next by keyboard', async () => {
    await commands.executeCommand('cursorTop');
    const selected = await eventually('a selected claim', async () => {
      await commands.executeCommand('vouch.nextUnresolved');
      return draft.getText(window.activeTextEditor!.selection) || undefined;
    });
    assert.equal(selected, wrong);
  });

  test('says why something is to be ignored, and takes that back', async () => {
    const start = draft.getText().indexOf(wrong);
    const span = { start, end: start + wrong.length };
    const uri = draft.uri.toString();
    await commands.executeCommand('vouch.mark', {
      uri,
      span,
      kind: 'ignored',
      scope: 'here',
      reason: 'agreed with the desk',
    });
    await marksWhen(draft, 0);
    const [entry] = await workspace.fs.readDirectory(inWorkspace('.vouch'));
    const sidecar = await workspace.fs.readFile(inWorkspace(`.vouch/${entry![0]}`));
    assert.match(new TextDecoder().decode(sidecar), /"reason": "agreed with the desk"/);
    await commands.executeCommand('vouch.unmark', { uri, span });
    await marksWhen(draft, 1);
    await workspace.fs.delete(inWorkspace('.vouch'), { recursive: true });
  });

  test('adds a source, and reads it as text', async () => {
    const [page, second] = [inWorkspace('sources/ferry.html'), inWorkspace('ferry.md')];
    const words = 'The Hollin ferry cost $31 million to build, the shipyard said.';
    const html = `<html><body><article><h1>Ferry</h1><p>${words}</p><p>It sails today.</p></article></body></html>`;
    await workspace.fs.writeFile(second, new TextEncoder().encode('The Hollin ferry cost $13 million to build.\n'));
    const ferry = await workspace.openTextDocument(second);
    await window.showTextDocument(ferry);
    await workspace.fs.writeFile(page, new TextEncoder().encode(html));
    await marksWhen(ferry, 1);
    await showEvidence(ferry, '$13 million');
    const { document: text, visibleRanges } = await editorWith('ferry.html (text)');
    assert.equal(text.uri.scheme, 'vouch-source');
    assert.equal(text.languageId, 'vouch-source');
    assert.match(text.getText(), new RegExp(`^ {4}${words.replace('$', '\\$')}$`, 'm'));
    assert.ok(visibleRanges.length > 0);
    assert.equal(window.activeTextEditor?.document, ferry, 'the keyboard stays in the draft');
    await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    await workspace.fs.delete(page);
    await marksWhen(ferry, 0);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(second);
  });

  test('is shown nothing new in the sentence being typed, until typing pauses', async () => {
    const editor = await window.showTextDocument(draft);
    const end = draft.positionAt(draft.getText().length);
    const before = draft.getText();
    await editor.edit((edit) => edit.insert(end, 'The tunnel cost $20'));
    await editor.edit((edit) => edit.insert(draft.positionAt(draft.getText().length), '4 million to build.'));
    assert.equal(marksIn(draft).length, 1);
    await marksWhen(draft, 2);
    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    assert.equal(draft.getText(), before);
    await marksWhen(draft, 1);
  });

  test('can ask what Vouch sees', async () => {
    await window.showTextDocument(draft);
    await commands.executeCommand('vouch.showWhatVouchSees');
    const { document } = window.activeTextEditor!;
    assert.match(document.getText(), /^# What Vouch sees/);
    assert.match(document.getText(), /Sources read: 1/);
    assert.equal(document.uri.scheme, 'vouch-inspection', 'it is no draft, and nothing to save');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('finds every command that the manifest promises', async () => {
    const { contributes } = extensions.getExtension('vouch.vouch')!.packageJSON;
    const registered = new Set(await commands.getCommands(true));
    const missing = contributes.commands.filter(({ command }: { command: string }) => !registered.has(command));
    assert.deepEqual(missing, []);
  });

  test('is not bothered by a document without sources', async () => {
    const notes = await workspace.openTextDocument({ language: 'markdown', content: `It cost ${wrong}.\n` });
    await window.showTextDocument(notes);
    assert.deepEqual(marksIn(notes), []);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
