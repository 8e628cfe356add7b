import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openWorkbench, project, type Workbench } from './workbench.ts';

const workspace = join(project, 'test/vscode/workspace');

/** The rows of one of Vouch's views, top to bottom. */
function rowsOf(page: Page, view: string): Locator {
  return page.locator('.pane', { has: page.locator('.pane-header', { hasText: view }) }).locator('.monaco-list-row');
}

async function answer(page: Page, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-box input');
  await input.fill(text);
  await page.keyboard.press('Enter');
}

async function filterClaims({ page, runCommand, screenshot }: Workbench): Promise<void> {
  const claims = rowsOf(page, 'Claims');
  await claims.filter({ hasText: '…tunnel cost $204 million to build, the port authority said' }).waitFor();
  const badge = page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="Vouch"]') });
  await badge.filter({ hasText: /^1/ }).waitFor();

  await runCommand('Vouch: Filter Claims');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Numbers' }).getByText('Numbers').click();
  await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
  await page.locator('.quick-input-title', { hasText: 'Only claims with these words' }).waitFor();
  await answer(page, 'tunnel');
  const message = page.locator('.pane .message', { hasText: '1 of 5 claims: Numbers, “tunnel”' });
  await message.waitFor();
  assert.equal(await claims.count(), 2, 'one group with one claim is left');
  await screenshot('claims-filtered');
  await runCommand('Vouch: Show All Claims');
  await message.waitFor({ state: 'hidden' });
}

async function describeSource({ page, folder, screenshot }: Workbench): Promise<void> {
  const source = rowsOf(page, 'Sources').filter({ hasText: 'Larkmoor Port Authority' });
  await source.hover();
  await source.locator('.codicon-edit').click();
  for (const text of ['Tunnel opens', 'Larkmoor Echo', 'soon']) {
    await page.waitForTimeout(500);
    await answer(page, text);
  }
  await page.locator('.quick-input-message', { hasText: '“soon” is not understood as a date' }).waitFor();
  await answer(page, '15 May 2024');
  await rowsOf(page, 'Sources').filter({ hasText: 'Larkmoor Echo, 15 May 2024' }).waitFor();
  await screenshot('source-described');
  const kept = readFileSync(join(folder, 'sources/port-authority.md.yml'), 'utf8');
  assert.equal(kept, 'title: Tunnel opens\npublisher: Larkmoor Echo\npublished: 2024-05-15\n');
}

test('the claims are read in their sentences, counted, filtered by kind and words; a source is given its title and date', async () => {
  const workbench = await openWorkbench({ development: project }, workspace, 'draft.md');
  const { page, squiggles } = workbench;
  try {
    await squiggles.first().waitFor({ state: 'attached', timeout: 60_000 });
    await page.locator('.activitybar [aria-label^="Vouch"]').first().click();
    await filterClaims(workbench);
    await describeSource(workbench);
  } catch (error) {
    await workbench.screenshot('views-failed');
    throw error;
  } finally {
    await workbench.close();
  }
});
