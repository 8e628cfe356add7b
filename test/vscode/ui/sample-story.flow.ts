import { join } from 'node:path';
import { test } from 'node:test';
import { openWorkbench, project } from './workbench.ts';

// Also takes the pictures that the README shows.
test('the sample story shows a wrong figure beside what the sources say', async () => {
  const workbench = await openWorkbench({ development: project }, join(project, 'corpus/sample'), 'draft.md');
  try {
    await workbench.squiggles.first().waitFor({ state: 'attached', timeout: 60_000 });
    await workbench.hoverOver('€86.4', '€84.6 million');
    await workbench.screenshot('hover');
    await workbench.openQuickFixes('€86.4', /^Change .*€84\.6 million/);
    await workbench.screenshot('quick-fix');
  } catch (error) {
    await workbench.screenshot('sample-failed');
    throw error;
  } finally {
    await workbench.close();
  }
});
