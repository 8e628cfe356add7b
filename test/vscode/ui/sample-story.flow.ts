import { join } from 'node:path';
import { test } from 'node:test';
import { copySample } from '../../../scripts/copy-sample.ts';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { openWorkbench, project } from './workbench.ts';

/** The upper part of the window below its title bar, where the sample's first errors stand. */
const upperPart = { x: 48, y: 36, width: 1080, height: 500 };

// Also takes the pictures that the README shows.
test('the sample story shows a wrong figure beside what the sources say', async () => {
  const sample = join(temporaryFolder('sample'), 'ninnet-island');
  copySample(sample);
  const workbench = await openWorkbench({ development: project }, sample, 'draft.md', {
    settings: { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false },
    size: { width: 1128, height: 800 },
  });
  const { page, evidence } = workbench;
  try {
    await workbench.squiggles.first().waitFor({ state: 'attached', timeout: 60_000 });
    await page.keyboard.press('Control+b');
    await workbench.openQuickFixes('70 percent', /^Change .*70 percent.*60 percent/);
    await workbench.screenshot('quick-fix');
    await workbench.hoverOver('70 percent', '60 percent');
    await workbench.documentedScreenshot('hover', upperPart);
    await page.keyboard.press('Escape');
    await workbench.openQuickFixes('621 metres', /^Change .*612 metres/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+F9');
    await evidence.locator('details.claim.current').first().waitFor();
    await workbench.documentedScreenshot('evidence', { ...upperPart, height: 620 });
  } catch (error) {
    await workbench.screenshot('sample-failed');
    throw error;
  } finally {
    await workbench.close();
  }
});
