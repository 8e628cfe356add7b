import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { copySample } from '../../../scripts/copy-sample.ts';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { openWorkbench, project, type Workbench } from './workbench.ts';

/** The four kinds of theme, and the class that the window has in each. */
const themes = [
  ['Default Light Modern', 'vs'],
  ['Default Dark Modern', 'vs-dark'],
  ['Default High Contrast', 'hc-black'],
  ['Default High Contrast Light', 'hc-light'],
] as const;

const widths = [800, 1440];

function useTheme({ folder }: Workbench, theme: string): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
}

/** Whether something can be seen without scrolling: in the window, and in what scrolls around it. */
async function isInSight(workbench: Workbench, selector: string, text: RegExp): Promise<boolean> {
  const hover = await workbench.page.locator('.monaco-hover:not(.hidden)').first().boundingBox();
  const link = await workbench.page.locator(selector, { hasText: text }).first().boundingBox();
  return hover !== null && link !== null && link.y >= hover.y && link.y + link.height <= hover.y + hover.height + 1;
}

test('hover, evidence view and the list of claims can be read at a glance in every kind of theme, in a narrow and a wide window', async () => {
  const sample = join(temporaryFolder('sample'), 'ninnet-island');
  copySample(sample);
  const workbench = await openWorkbench({ development: project }, sample, 'draft.md');
  const { page } = workbench;
  try {
    await workbench.squiggles.first().waitFor({ state: 'attached', timeout: 60_000 });
    await page.keyboard.press('Control+b');
    for (const [theme, style] of themes) {
      useTheme(workbench, theme);
      await page.locator(`.monaco-workbench.${style}`).waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        for (const [words, other, link] of [
          ['70 percent', /60 percent/, /^Change and cite$/],
          ['12,000', /9,000/, /^All evidence$/],
        ] as const) {
          await workbench.hoverOver(words, other);
          assert.ok(await isInSight(workbench, '.monaco-hover a', link), `${words}, ${theme}, ${width}`);
          await workbench.screenshot(`hover-${words.replace(/\W/g, '')}-${style}-${width}`);
        }
      }
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Alt+F9');
    await page.keyboard.press('Alt+F9');
    await page.keyboard.press('Control+F9');
    await workbench.evidence.locator('details.claim').first().waitFor();
    for (const [theme, style] of themes) {
      useTheme(workbench, theme);
      await page.locator(`.monaco-workbench.${style}`).waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const body = workbench.evidence.locator('body');
        assert.ok(
          await body.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth),
          `${theme}, ${width}`,
        );
        await workbench.screenshot(`evidence-${style}-${width}`);
      }
    }
    await page.keyboard.press('Control+Alt+b');
    await page.locator('.activitybar [aria-label^="Vouch"]').first().click();
    const claim = page.locator('.pane .monaco-list-row', { hasText: 'paid 70 percent' }).first();
    await claim.waitFor();
    for (const [theme, style] of themes) {
      useTheme(workbench, theme);
      await page.locator(`.monaco-workbench.${style}`).waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const [row, value] = [await claim.boundingBox(), await claim.locator('.highlight').last().boundingBox()];
        assert.ok(
          row && value && value.x + value.width <= row.x + row.width,
          `the value is cut off: ${theme}, ${width}`,
        );
        await workbench.screenshot(`claims-${style}-${width}`);
      }
    }
  } catch (error) {
    await workbench.screenshot('appearance-failed');
    throw error;
  } finally {
    await workbench.close();
  }
});
