import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openWorkbench, project, type Workbench } from './workbench.ts';

const workspace = join(project, 'test/vscode/workspace');

async function withWorkbench(name: string, act: (workbench: Workbench) => Promise<void>): Promise<void> {
  const workbench = await openWorkbench({ development: project }, workspace, 'draft.md');
  try {
    await workbench.squiggles.first().waitFor({ state: 'attached', timeout: 60_000 });
    await act(workbench);
  } catch (error) {
    await workbench.screenshot(`${name}-failed`);
    throw error;
  } finally {
    await workbench.close();
  }
}

test('by keyboard alone: to the claim, into the evidence, to the source, back, and corrected', () =>
  withWorkbench('evidence-view', async ({ page, editor, evidence, squiggles, screenshot }) => {
    const focused = evidence.locator(':focus');
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Alt+F9');
    await page.keyboard.press('Control+F9');
    const claim = evidence.locator('details.claim').first();
    await claim.waitFor();
    assert.match((await claim.locator('summary').first().textContent()) ?? '', /Contradicted\s+\$204 million/);
    assert.match(
      (await evidence.locator('[role=status]').textContent()) ?? '',
      /^Contradicted: \$204 million/,
      'it is spoken',
    );
    // The first stops are the claim itself and why the passage was taken, then what can be done with it.
    const stops: string[] = [];
    while (!stops.at(-1)?.startsWith('Show') && stops.length < 6) {
      await page.keyboard.press('Tab');
      stops.push((await focused.textContent()) ?? '');
    }
    await screenshot('evidence-view');
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: 'port-authority.md' }).waitFor();
    while (!stops.at(-1)?.startsWith('Change to') && stops.length < 12) {
      await page.keyboard.press('Tab');
      stops.push((await focused.textContent()) ?? '');
    }
    await screenshot('evidence-view-source');
    await page.keyboard.press('Enter');
    await editor.locator('.view-line', { hasText: '$240 million' }).waitFor();
    await squiggles.first().waitFor({ state: 'detached' });
    await evidence.locator('details.claim.confirmed').first().waitFor();
    await screenshot('evidence-view-corrected');
  }));

test('the hover opens the evidence of what was pointed at, wherever the cursor is', () =>
  withWorkbench('hover-to-view', async ({ page, hoverOver, evidence }) => {
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('Control+End');
    const hover = await hoverOver('$204 million', '$240 million');
    await hover.locator('a', { hasText: 'All evidence' }).click();
    await evidence.locator('details.claim.current', { hasText: '$204 million' }).waitFor();
  }));

test('many claims are corrected at once, after each has been seen and ticked', () =>
  withWorkbench('correct-many', async ({ page, editor, runCommand, screenshot }) => {
    await runCommand('Vouch: Correct Many Claims');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'All' }).first().waitFor();
    await page.keyboard.press('Enter');
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row', { hasText: '$240 million' }).waitFor();
    await screenshot('correct-many');
    // What nobody has ticked is not written.
    await preview.locator('.monaco-list-row input[type=checkbox], .monaco-list-row .monaco-checkbox').first().click();
    await preview.getByRole('button', { name: 'Apply' }).click();
    await editor.locator('.view-line', { hasText: '$240 million' }).waitFor();
    await screenshot('correct-many-after');
  }));
