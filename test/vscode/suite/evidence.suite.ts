import * as assert from 'node:assert/strict';
import { commands, languages, Selection, type TextDocument, Uri, window, workspace } from 'vscode';
import {
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

interface Shown {
  readonly sentence: string;
  readonly claims: readonly { readonly text: string; readonly state: string }[];
}

function write(name: string, text: string): Thenable<void> {
  return workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
}

suite('a checker at work', () => {
  let draft: TextDocument;

  suiteSetup(async () => {
    draft = await openDraft();
  });

  test('opens the evidence beside the draft, and the draft stays', async () => {
    await showEvidence(draft, wrong);
    const source = await editorWith('port-authority.md');
    assert.ok(source.viewColumn! > window.activeTextEditor!.viewColumn!);
    assert.equal(window.activeTextEditor!.document, draft);
    // What is shown next takes the same place, and no third column is opened.
    await showEvidence(draft, '3.2 kilometres');
    await eventually('the other passage', () => (window.visibleTextEditors.length === 2 ? true : undefined));
    await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  });

  test('is told the claims of the sentence at the cursor, in the view beside the draft', async () => {
    const editor = await window.showTextDocument(draft);
    const at = draft.positionAt(draft.getText().indexOf('18,000'));
    editor.selection = new Selection(at, at);
    const shown = await eventually('the evidence', async () => {
      const found = await commands.executeCommand<Shown>('vouch.showEvidenceView');
      return found.claims.length > 1 ? found : undefined;
    });
    assert.match(shown.sentence, /^It is 3\.2 kilometres long/);
    const told = shown.claims.map(({ text, state }) => `${text} ${state}`);
    assert.ok(told.includes('3.2 kilometres confirmed') && told.includes('18,000 confirmed'), told.join(', '));
  });

  test('checks a selection of any text, whatever its language', async () => {
    const content = `note: The Larkmoor tunnel cost ${wrong} to build.\n`;
    const notes = await workspace.openTextDocument({ language: 'yaml', content });
    const editor = await window.showTextDocument(notes);
    editor.selection = new Selection(0, 0, 0, 60);
    const shown = await commands.executeCommand<Shown>('vouch.checkSelection');
    assert.deepEqual(
      shown.claims.map(({ text, state }) => `${text} ${state}`),
      [`${wrong} contradicted`],
    );
    await window.showTextDocument(notes);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('checks all drafts of the workspace: those that are not open are in Problems, until they are opened', async () => {
    await write('second.md', `The Larkmoor tunnel cost ${wrong} to build, the port authority said.\n`);
    await write('third.txt', 'The Larkmoor tunnel is 3.2 kilometres long.\n');
    const second = inWorkspace('second.md');
    const checked =
      await commands.executeCommand<{ name: string; result?: { counts: { contradicted: number } } }[]>(
        'vouch.checkWorkspace',
      );
    assert.deepEqual(
      checked.map(({ name, result }) => `${name} ${result?.counts.contradicted}`),
      ['draft.md 1', 'second.md 1', 'third.txt 0'],
    );
    const problems = () => languages.getDiagnostics(second).map(({ message }) => message);
    assert.deepEqual(problems(), ['draft $204 million · source $240 million (Larkmoor Port Authority, 14 May 2024)']);
    const opened = await workspace.openTextDocument(second);
    await window.showTextDocument(opened);
    await marksWhen(opened, 1);
    assert.equal(problems().length, 1, 'it is not said twice');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await Promise.all([workspace.fs.delete(second), workspace.fs.delete(inWorkspace('third.txt'))]);
  });

  test('checks a draft that was never saved against the sources of the workspace', async () => {
    const content = `The Larkmoor tunnel cost ${wrong} to build, the port authority said.\n`;
    const unsaved = await workspace.openTextDocument({ language: 'markdown', content });
    await window.showTextDocument(unsaved);
    await marksWhen(unsaved, 1);
    assert.match(await hoverAt(unsaved, wrong), /240 million/);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('sees nothing of Vouch in a draft for which it is switched off', async () => {
    await window.showTextDocument(draft);
    await workspace.getConfiguration('vouch').update('enabled', false);
    await marksWhen(draft, 0);
    const shown = await commands.executeCommand<Shown | undefined>('vouch.showEvidenceView');
    assert.deepEqual(shown?.claims ?? [], []);
    await workspace.getConfiguration('vouch').update('enabled', undefined);
    await window.showTextDocument(draft);
    await marksWhen(draft, 1);
    await workspace.fs.delete(Uri.joinPath(workspace.workspaceFolders![0]!.uri, '.vscode'), { recursive: true });
  });

  test('loses nothing when a draft goes while all are checked', async () => {
    await write('short-lived.md', `It cost ${wrong}.\n`);
    const running = commands.executeCommand<{ name: string }[]>('vouch.checkWorkspace');
    await workspace.fs.delete(inWorkspace('short-lived.md'));
    const names = (await running).map(({ name }) => name);
    assert.ok(names.includes('draft.md'));
    assert.equal(marksIn(draft).length, 1);
  });
});
