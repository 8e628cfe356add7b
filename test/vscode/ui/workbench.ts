import { cpSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { remotePath, startServer, workbenchAddress } from '../../../scripts/vscode/server.ts';
import { startBrowser } from '../harness/browser.ts';
import { findWords, type Point } from './find-words.ts';

export const project = join(import.meta.dirname, '../../..');

/** Where pictures of a run go. */
export const pictures = join(project, 'out/screenshots');

/** Where the pictures go that the documentation shows: there when asked for, otherwise to the others. */
const documentedPictures = process.env['VOUCH_SCREENSHOTS']
  ? join(project, process.env['VOUCH_SCREENSHOTS'])
  : pictures;

/** The extension as it stands in the project, or as it was installed into a folder of extensions. */
export type Extension = { readonly development: string } | { readonly installed: string };

const firstWait = { timeout: 60_000 };

/** A part of the window, in pixels. */
export interface Part extends Point {
  readonly width: number;
  readonly height: number;
}

/** VS Code in a browser, with one file of a folder open in it. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open: a copy, which goes with the run. */
  readonly folder: string;
  readonly editor: Locator;
  /** The underlines of diagnostics, of any severity, in the order of the document. */
  readonly squiggles: Locator;
  /** The middle of words of the editor's text. */
  middleOf(words: string): Promise<Point>;
  /** Points at the middle of words of the editor's text and waits for a hover that says this. */
  hoverOver(words: string, text: string | RegExp): Promise<Locator>;
  /** Puts the caret into words, opens the menu of quick fixes with the keyboard, and waits for one so called. */
  openQuickFixes(words: string, title: string | RegExp): Promise<Locator>;
  screenshot(name: string): Promise<void>;
  /** Takes a picture that the documentation shows, of the window or a part of it. */
  documentedScreenshot(name: string, part?: Part): Promise<void>;
  /** Runs a command by its title, as the command palette does. */
  runCommand(title: string): Promise<void>;
  /** The page inside the evidence view. */
  readonly evidence: FrameLocator;
  close(): Promise<void>;
}

async function middleOf(page: Page, words: string): Promise<Point> {
  const lines = page.locator('.editor-instance .view-line');
  await lines.filter({ hasText: words }).first().waitFor();
  const point = await lines.evaluateAll(findWords, words);
  if (!point) throw new Error(`The editor does not show “${words}” in one line.`);
  return point;
}

/** Whether something shows soon. */
async function isShown(expected: Locator): Promise<boolean> {
  try {
    await expected.waitFor({ timeout: 4000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * Does something until something else shows. VS Code drops a request for a hover or for quick fixes when an extension
 * registers a provider meanwhile, as those do that are still starting, and lines move when their annotations arrive.
 */
async function doUntil(act: () => Promise<void>, expected: Locator): Promise<void> {
  const attempts = 6;
  for (let attempt = 1; attempt < attempts; attempt++) {
    await act();
    if (await isShown(expected)) return;
  }
  await act();
  await expected.waitFor();
}

async function takePicture(page: Page, path: string, part?: Part): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  // What is shown is faded in.
  await page.waitForTimeout(500);
  await page.screenshot({ path, ...(part && { clip: part }) });
}

function interactions(
  page: Page,
): Pick<Workbench, 'middleOf' | 'hoverOver' | 'openQuickFixes' | 'screenshot' | 'documentedScreenshot' | 'runCommand'> {
  // Away from the text, to the top of the window, so that no hover covers anything.
  const moveAway = () => page.mouse.move(5, 5);
  return {
    middleOf: (words) => middleOf(page, words),
    async hoverOver(words, text) {
      const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: text }).first();
      await doUntil(async () => {
        await page.keyboard.press('Escape');
        await moveAway();
        const { x, y } = await middleOf(page, words);
        await page.mouse.move(x, y, { steps: 2 });
      }, hover);
      return hover;
    },
    async openQuickFixes(words, title) {
      const fix = page.locator('.action-widget').getByText(title).first();
      await doUntil(async () => {
        await page.keyboard.press('Escape');
        const { x, y } = await middleOf(page, words);
        await page.mouse.click(x, y);
        await moveAway();
        await page.keyboard.press('Control+.');
      }, fix);
      return fix;
    },
    screenshot: (name) => takePicture(page, join(pictures, `${name}.png`)),
    documentedScreenshot: (name, part) => takePicture(page, join(documentedPictures, `${name}.png`), part),
    async runCommand(title) {
      const chosen = page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: title });
      await doUntil(async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('F1');
        await page.keyboard.type(title);
      }, chosen);
      await page.keyboard.press('Enter');
      await chosen.waitFor({ state: 'hidden' });
    },
  };
}

/** How the window looks, and what it is allowed. */
export interface Appearance {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders are not trusted: the editor is in Restricted Mode. */
  readonly restricted?: boolean;
  /** In pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Opens a file of a copy of a folder in VS Code with the extension, and waits until its text is shown. */
export async function openWorkbench(
  extension: Extension,
  original: string,
  file: string,
  { settings = {}, size, restricted = false }: Appearance = {},
): Promise<Workbench> {
  const folder = join(temporaryFolder('workspace'), basename(original));
  cpSync(original, folder, { recursive: true });
  const developed = 'development' in extension;
  const server = await startServer({
    settings,
    restricted,
    ...(developed ? { driver: true } : { extensions: extension.installed }),
  });
  const { page, stop } = await startBrowser();
  if (size) await page.setViewportSize(size);
  await page.goto(
    workbenchAddress(server, folder, [
      ...(developed ? [['extensionDevelopmentPath', remotePath(server, extension.development)] as const] : []),
      ['openFile', remotePath(server, join(folder, file))],
    ]),
  );
  const editor = page.locator('.editor-instance .monaco-editor').first();
  await editor.locator('.view-line').first().waitFor(firstWait);
  const squiggles = editor.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
  return {
    ...interactions(page),
    ...{ page, folder, editor, squiggles },
    evidence: page.frameLocator('iframe.webview').frameLocator('iframe#active-frame'),
    async close() {
      await stop();
      await server.stop();
    },
  };
}
