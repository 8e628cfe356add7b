import assert from 'node:assert/strict';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copySample } from '../../../scripts/copy-sample.ts';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { Film } from './film.ts';
import { openWorkbench, pictures, project } from './workbench.ts';

/** The sample story's first paragraphs, one claim each. */
const DRAFT = `# The island that stopped waiting

The Kessel Bridge, 621 metres long, opened to cars after 38 months of work.

The Regional Coast Fund paid 70 percent of the cost.

"For a hundred years we planned our lives around the ferry timetable," said Ines Calloway, the mayor of Port Averil.
`;

/** Nothing but the text: the picture is shown small. */
const BARE = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
  'workbench.editor.editorActionsLocation': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.fontSize': 16,
  'editor.renderLineHighlight': 'none',
  'editor.occurrencesHighlight': 'off',
  'editor.cursorBlinking': 'solid',
};

// The first picture of the README, and of the walkthrough.
test('a figure is pointed at, explained, changed and cited, in one small moving picture', async () => {
  const sample = join(temporaryFolder('film'), 'ninnet-island');
  copySample(sample);
  writeFileSync(join(sample, 'draft.md'), DRAFT);
  const size = { width: 860, height: 480 };
  const workbench = await openWorkbench({ development: project }, sample, 'draft.md', { settings: BARE, size });
  const { page, editor, squiggles } = workbench;
  try {
    await squiggles.nth(2).waitFor({ state: 'attached', timeout: 60_000 });
    await page.keyboard.press('Control+b');
    await page.waitForTimeout(1000);
    const part = await page.locator('.editor-group-container').first().boundingBox();
    const film = new Film(page, part!, { x: 760, y: 440 });
    await film.hold(1500);
    await film.moveTo(await workbench.middleOf('70 percent'));
    const hover = await workbench.hoverOver('70 percent', '60 percent');
    await page.waitForTimeout(500);
    await film.hold(3000);
    const box = await hover.locator('a', { hasText: /^Change and cite$/ }).boundingBox();
    await film.moveTo({ x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 });
    await film.hold(1000);
    await page.mouse.down();
    await page.mouse.up();
    await editor.locator('.view-line', { hasText: /60.percent\[\^/ }).waitFor();
    await page.keyboard.press('Escape');
    await film.moveTo({ x: 760, y: 440 });
    await editor.locator('.view-line', { hasText: /^\[\^.*Ninnet/ }).waitFor();
    await squiggles.nth(2).waitFor({ state: 'detached' });
    await page.waitForTimeout(1000);
    await film.hold(4000);
    mkdirSync(pictures, { recursive: true });
    const path = process.env['VOUCH_SCREENSHOTS'] ? join(project, 'media/demo.gif') : join(pictures, 'demo.gif');
    await film.save(path);
    assert.ok(statSync(path).size < 300_000, `${statSync(path).size} bytes`);
  } catch (error) {
    await workbench.screenshot('moving-picture-failed');
    throw error;
  } finally {
    await workbench.close();
  }
});
