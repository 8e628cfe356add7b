import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { FrameLocator } from 'playwright-core';
import { type Packaging, packageExtension } from '../../../scripts/package-extension.ts';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { installExtension } from '../../../scripts/vscode/install-extension.ts';
import { openWorkbench, project, type Workbench } from './workbench.ts';

/** The alternative texts of pictures on a page that are not shown. */
function brokenPictures(page: FrameLocator): Promise<string[]> {
  return page
    .locator('img')
    .evaluateAll((images) =>
      images
        .filter((image): image is HTMLImageElement => 'naturalWidth' in image && image.naturalWidth === 0)
        .map(({ alt }) => alt),
    );
}

/** Opens the page of the extension, packaged in a way and installed, and looks at it. */
async function onItsPage(
  name: string,
  packaging: Packaging,
  look: (readme: FrameLocator, workbench: Workbench) => Promise<void>,
): Promise<void> {
  const installed = installExtension(await packageExtension(temporaryFolder('package'), packaging));
  const workbench = await openWorkbench({ installed }, join(project, 'test/vscode/workspace'), 'draft.md');
  const { page } = workbench;
  try {
    await page.context().route('https://vouch.example/**', (route) => {
      const path = join(project, new URL(route.request().url()).pathname);
      return route.fulfill({ path });
    });
    await page.keyboard.press('Control+Shift+x');
    await page.locator('.extension-list-item', { hasText: 'Vouch' }).first().click({ timeout: 60_000 });
    const readme = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await readme.getByRole('heading', { name: 'Begin here' }).waitFor({ timeout: 60_000 });
    await look(readme, workbench);
    await workbench.screenshot(name);
  } catch (error) {
    await workbench.screenshot(`${name}-failed`);
    throw error;
  } finally {
    await workbench.close();
  }
}

test("the extension's own page in VS Code begins with what a writer needs, and nothing on it is broken", () =>
  onItsPage('extension-page', {}, async (readme) => {
    const headings = await readme.getByRole('heading').allTextContents();
    assert.equal(headings.at(-1), 'From a clone', headings.join(' | '));
    assert.deepEqual(await brokenPictures(readme), []);
    await readme.locator('pre', { hasText: 'draft 70 percent · source 60 percent' }).first().waitFor();
  }));

test('packaged with an address on the web, the page shows the pictures from there, the moving one first', () =>
  onItsPage('extension-page-with-address', { address: 'https://vouch.example/' }, async (readme) => {
    const first = readme.locator('img').first();
    await first.and(readme.locator('[src$="/media/demo.gif"]')).waitFor();
    await readme.locator('body').evaluate(async () => {
      await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    });
    assert.equal(await readme.locator('img').count(), 3);
    assert.deepEqual(await brokenPictures(readme), []);
  }));
