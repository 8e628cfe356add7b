import * as assert from 'node:assert/strict';
import {
  commands,
  extensions,
  type LanguageModelTextPart,
  languages,
  lm,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { inWorkspace } from './support.ts';

async function textOf(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

async function untilMarked(document: TextDocument): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (languages.getDiagnostics(document.uri).some(({ source }) => source === 'Vouch')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The draft was not marked within 30 seconds.');
}

const FORMATS = ['html', 'docx', 'markdown', 'csv'];
const NAMES = ['draft.checking-copy.html', 'draft.annotated.docx', 'draft.annotated.md', 'draft.log.csv'];

suite('a checker who hands a draft on', () => {
  let draft: TextDocument;

  suiteSetup(async () => {
    draft = await workspace.openTextDocument(inWorkspace('draft.md'));
    await window.showTextDocument(draft);
    await untilMarked(draft);
  });

  test('exports the report into a new folder beside the draft', async () => {
    const files = await commands.executeCommand<Uri[]>('vouch.exportReport', { formats: FORMATS });
    assert.deepEqual(
      files.map(({ path }) => path.split('/').at(-1)),
      NAMES,
    );
    const folder = Uri.joinPath(files[0]!, '..');
    assert.match(folder.path, /\/draft-report-\d{4}-\d\d-\d\d$/);
    assert.equal(Uri.joinPath(folder, '..').path, inWorkspace('.').path.replace(/\/\.?$/, ''));
    assert.match(await textOf(files[0]!), /<span class="claim contradicted">\$204 million<\/span>/);
    assert.match(await textOf(files[2]!), /\$204 million\[\^vouch-\d\]/);
    assert.match(await textOf(files[3]!), /refuted,number-mismatch/);
    // A Word document is a ZIP archive.
    assert.deepEqual([...(await workspace.fs.readFile(files[1]!)).slice(0, 2)], [0x50, 0x4b]);
    await workspace.fs.delete(folder, { recursive: true });
  });

  test('chooses form and folder', async () => {
    const folder = inWorkspace('hand-off');
    const files = await commands.executeCommand<Uri[]>('vouch.exportReport', { formats: ['csv'], folder });
    assert.deepEqual(
      files.map(({ path }) => path),
      [Uri.joinPath(folder, 'draft.log.csv').path],
    );
    await workspace.fs.delete(folder, { recursive: true });
  });

  test('is given nothing where the report cannot be written, and loses nothing', async () => {
    const before = draft.getText();
    const files = await commands.executeCommand<Uri[]>('vouch.exportReport', {
      formats: ['csv'],
      folder: inWorkspace('draft.md'),
    });
    assert.deepEqual(files, []);
    assert.equal(await textOf(draft.uri), before);
    await commands.executeCommand('notifications.clearAll');
  });
});

suite('a language model that writes beside a person', () => {
  const textFrom = async (name: string, input: object): Promise<string> => {
    const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
    return content.map((part) => (part as LanguageModelTextPart).value).join('\n');
  };

  suiteSetup(async () => {
    await extensions.getExtension('vouch.vouch')!.activate();
    await window.showTextDocument(await workspace.openTextDocument(inWorkspace('draft.md')));
  });

  test('finds the three tools', () => {
    const ours = lm.tools.filter(({ name }) => name.startsWith('vouch_'));
    assert.deepEqual(ours.map(({ name }) => name).toSorted(), [
      'vouch_check_text',
      'vouch_find_evidence',
      'vouch_list_sources',
    ]);
    for (const { description } of ours) assert.match(description, /Reads only\.$/);
  });

  test('checks a text, finds evidence and lists the sources of the draft', async () => {
    const sources = await textFrom('vouch_list_sources', {});
    assert.match(sources, /^1 source\.\n- port-authority\.md: /);
    const text = 'The Larkmoor tunnel cost $204 million to build.';
    assert.match(await textFrom('vouch_check_text', { text }), /contradicted[\s\S]*\$240 million/);
    assert.match(await textFrom('vouch_find_evidence', { claim: 'the cost of the tunnel' }), /“[^”]*\$240 million/);
  });

  test('is told in plain words what is wrong with what it asks', async () => {
    await assert.rejects(
      textFrom('vouch_check_text', { text: '   ' }),
      /check_text needs "text", a text that is not empty\./,
    );
  });
});
