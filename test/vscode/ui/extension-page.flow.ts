import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { packageExtension } from '../../../scripts/package-extension.ts';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { installExtension } from '../../../scripts/vscode/install-extension.ts';
import { openWorkbench, project } from './workbench.ts';

test("the extension's own page in VS Code begins with what a writer needs, and nothing on it is broken", async () => {
  const installed = installExtension(await packageExtension(temporaryFolder('package')));
  const workbench = await openWorkbench({ installed }, join(project, 'test/vscode/workspace'), 'draft.md');
  const { page } = workbench;
  try {
    await page.keyboard.press('Control+Shift+x');
    const row = page.locator('.extension-list-item', { hasText: 'Vouch' }).first();
    await row.click({ timeout: 60_000 });
    const readme = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await readme.getByRole('heading', { name: 'What it tells you' }).waitFor({ timeout: 60_000 });
    const headings = await readme.getByRole('heading').allTextContents();
    assert.equal(headings.at(-1), 'From a clone', headings.join(' | '));
    const broken = await readme
      .locator('img')
      .evaluateAll((images) =>
        images.filter((image) => (image as HTMLImageElement).naturalWidth === 0).map(({ outerHTML }) => outerHTML),
      );
    assert.deepEqual(broken, []);
    await readme.locator('pre', { hasText: 'draft 70 percent · source 60 percent' }).waitFor();
    await workbench.screenshot('extension-page');
  } catch (error) {
    await workbench.screenshot('extension-page-failed');
    throw error;
  } finally {
    await workbench.close();
  }
});
