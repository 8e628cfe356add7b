import { join } from 'node:path';
import { test } from 'node:test';
import { copySample } from '../../../scripts/copy-sample.ts';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { openWorkbench, project } from './workbench.ts';

// Also takes the pictures that the README shows.
test('the sample story shows a wrong figure beside what the sources say', async () => {
  const sample = join(temporaryFolder('sample'), 'ninnet-island');
  copySample(sample);
  const workbench = await openWorkbench({ development: project }, sample, 'draft.md');
  try {
    await workbench.squiggles.first().waitFor({ state: 'attached', timeout: 60_000 });
    await workbench.hoverOver('70 percent', '60 percent');
    await workbench.documentedScreenshot('hover');
    await workbench.openQuickFixes('70 percent', /^Change .*70 percent.*60 percent/);
    await workbench.documentedScreenshot('quick-fix');
  } catch (error) {
    await workbench.screenshot('sample-failed');
    throw error;
  } finally {
    await workbench.close();
  }
});
