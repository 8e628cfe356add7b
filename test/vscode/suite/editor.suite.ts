import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  extensions,
  type Hover,
  languages,
  type MarkdownString,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';

const wrong = '$204 million';

function inWorkspace(name: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
}

/** Asks again until there is an answer: the server works beside the editor. */
async function eventually<Answer>(
  what: string,
  ask: () => Answer | undefined | Promise<Answer | undefined>,
): Promise<Answer> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: not within 20 seconds.`);
}

function marksIn(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Vouch');
}

function marksWhen(document: TextDocument, count: number): Promise<Diagnostic[]> {
  return eventually(`${count} marks in ${document.fileName}`, () => {
    const marks = marksIn(document);
    return marks.length === count ? marks : undefined;
  });
}

async function actionsAt(document: TextDocument, words: string): Promise<CodeAction[]> {
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  return eventually('quick fixes', async () => {
    // Refused now and then while other extensions are still registering what they provide.
    const found = await commands
      .executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        window.activeTextEditor!.selection.with(at, at),
      )
      .then(undefined, () => []);
    return found.length > 0 ? found : undefined;
  });
}

suite('a writer with a draft and its sources', () => {
  let draft: TextDocument;

  suiteSetup(async () => {
    await extensions.getExtension('vscode.markdown-language-features')?.activate();
    draft = await workspace.openTextDocument(inWorkspace('draft.md'));
    await window.showTextDocument(draft);
    await marksWhen(draft, 1);
  });

  test('sees what is wrong, with the page of its rule and the passage', async () => {
    const [mark] = await marksWhen(draft, 1);
    assert.equal(draft.getText(mark!.range), wrong);
    const { value, target } = mark!.code as { value: string; target: Uri };
    assert.equal(value, 'number-mismatch');
    assert.match((await workspace.openTextDocument(target)).getText(), /^# number-mismatch/);
    const [related] = mark!.relatedInformation!;
    const source = await workspace.openTextDocument(related!.location.uri);
    assert.match(source.getText(related!.location.range), /\$240 million/);
  });

  test('reads the evidence by pointing at the words', async () => {
    const at = draft.positionAt(draft.getText().indexOf(wrong) + 1);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', draft.uri, at);
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value ?? part))
      .join('\n');
    assert.match(text, /✗ Contradicted/);
    assert.match(text, /\*\*\\\$240 million\*\*/);
  });

  test('corrects the figure, and takes it back', async () => {
    const before = draft.getText();
    const change = (await actionsAt(draft, wrong)).find(({ title }) =>
      title.startsWith(`Change "${wrong}" to "$240 million"`),
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
    const [mark] = await marksWhen(ferry, 1);
    const { location } = mark!.relatedInformation![0]!;
    assert.equal(location.uri.scheme, 'vouch-source');
    assert.equal((await workspace.openTextDocument(location.uri)).getText(location.range), words);
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
