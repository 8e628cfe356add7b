import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openWorkbench, project, type Workbench } from './workbench.ts';

const workspace = join(project, 'test/vscode/workspace');

/** Runs a command by its name in the palette, as far as its first question. */
async function command({ page }: Workbench, name: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${name}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
}

test('a checker exports the report by keyboard: all forms are chosen, one is left out, the rest is written and named', async () => {
  const workbench = await openWorkbench({ development: project }, workspace, 'draft.md');
  const { page, folder, squiggles } = workbench;
  try {
    await squiggles.first().waitFor({ state: 'attached', timeout: 60_000 });
    await command(workbench, 'Vouch: Export Fact-Check Report');
    const log = page.locator('.quick-input-list .monaco-list-row', { hasText: 'For a spreadsheet' });
    await log.waitFor();
    await workbench.screenshot('export-report-forms');
    await page.locator('.quick-input-widget input:visible').last().fill('Log');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    const told = page.locator('.notification-list-item', { hasText: 'The fact-check report was written' });
    // Driven as it is here, VS Code keeps its messages behind the bell.
    await page.locator('[id="status.notifications"]').click();
    await told.waitFor();
    await workbench.screenshot('export-report-written');
    const [report] = readdirSync(folder).filter((name) => name.startsWith('draft-report-'));
    assert.deepEqual(readdirSync(join(folder, report!)).toSorted(), [
      'draft.annotated.docx',
      'draft.annotated.md',
      'draft.checking-copy.html',
    ]);
    assert.match(readFileSync(join(folder, report!, 'draft.annotated.md'), 'utf8'), /\$204 million\[\^vouch-\d\]/);
  } catch (error) {
    await workbench.screenshot('export-report-failed');
    throw error;
  } finally {
    await workbench.close();
  }
});
