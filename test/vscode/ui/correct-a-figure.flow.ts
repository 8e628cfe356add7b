import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { packageExtension } from '../../../scripts/package-extension.ts';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { installExtension } from '../../../scripts/vscode/install-extension.ts';
import { type Extension, openWorkbench, project, type Workbench } from './workbench.ts';

const workspace = join(project, 'test/vscode/workspace');
const draftBefore = readFileSync(join(workspace, 'draft.md'), 'utf8');
const draftAfter = draftBefore.replace('$204 million', '$240 million');

/** What a file holds once it holds what is expected, or when it is too late for that. */
async function contentOf(path: string, expected: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const content = readFileSync(path, 'utf8');
    if (content === expected) return content;
    await wait(100);
  }
  return readFileSync(path, 'utf8');
}

/** The whole of it: see the squiggle, read the hover, choose the fix with the keyboard, save. */
async function correctFigure(workbench: Workbench, name: string): Promise<void> {
  const { page, folder, squiggles } = workbench;
  await squiggles.first().waitFor({ state: 'attached', timeout: 60_000 });
  assert.equal(await squiggles.count(), 1, 'one figure of the draft is wrong');

  const hover = await workbench.hoverOver('$204 million', '$240 million');
  assert.match((await hover.textContent()) ?? '', /Larkmoor Port Authority/, 'the hover names the source');
  await workbench.screenshot(`${name}-hover`);

  await workbench.openQuickFixes('$204 million', /^Change .*\$240 million/);
  await workbench.screenshot(`${name}-quick-fix`);
  await page.keyboard.press('Enter');
  await workbench.editor.locator('.view-line', { hasText: '$240 million' }).waitFor();
  await squiggles.first().waitFor({ state: 'detached' });

  await page.keyboard.press('Control+s');
  assert.equal(await contentOf(join(folder, 'draft.md'), draftAfter), draftAfter, 'the file on disk is corrected');
  await workbench.screenshot(`${name}-after`);
  assert.deepEqual(await workbench.page.locator('.notification-list-item').allInnerTexts(), [], 'no message pops up');
}

async function correctFigureWith(extension: Extension, name: string): Promise<void> {
  const workbench = await openWorkbench(extension, workspace, 'draft.md');
  try {
    await correctFigure(workbench, name);
  } catch (error) {
    await workbench.screenshot(`${name}-failed`);
    throw error;
  } finally {
    await workbench.close();
  }
}

test('a wrong figure is seen, explained, corrected by keyboard, and saved', () =>
  correctFigureWith({ development: project }, 'development'));

test('the packaged extension installs into VS Code and does the same there', async () => {
  const installed = installExtension(await packageExtension(temporaryFolder('package')));
  await correctFigureWith({ installed }, 'packaged');
});
