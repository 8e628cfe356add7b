import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { remotePath, type Server, startServer, workbenchAddress } from '../../../scripts/vscode/server.ts';
import { startBrowser } from './browser.ts';

export interface ExtensionTests {
  /** The folders of the extensions to load. */
  readonly extensions: readonly string[];
  /** The module to run in the extension host; it exports `run(): Promise<void>`. */
  readonly tests: string;
  readonly folder: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly timeLimit: number;
}

const outOfTime = 124;

// The workbench's own chatter, which arrives on the same channel as the tests' output; native modules for log files and
// a watchdog are not built, and it says so at length.
const chatter =
  /^\[(?:AgentHost|ChatModelSelection|AccountPolicyGate|reconnection-grace-time|Service Worker)|^Creating a socket|connection token|open-vsx|marketplace|authentication provider 'github'|additional builtin extensions|Could not locate the bindings file|build\/Release\/watchdog|^\s+at .{0,300}workbench\.js/;

function print(type: string, parameters: readonly unknown[]): void {
  const text = format(...parameters);
  if (chatter.test(text) && !process.env['VERBOSE']) return;
  if (type === 'error') console.error(text);
  else console.log(text);
}

/** Opens the workbench so that it runs the tests; resolves with the status that it reports. */
async function runInPage(page: Page, server: Server, { extensions, folder, timeLimit }: ExtensionTests) {
  const exit = Promise.withResolvers<number>();
  // VS Code calls these two functions of the page where it finds an extensionTestsPath.
  await page.exposeFunction('codeAutomationLog', print);
  await page.exposeFunction('codeAutomationExit', exit.resolve);
  page.on('crash', () => exit.reject(new Error("The browser's page crashed.")));
  const entry = join(import.meta.dirname, 'entry.cjs');
  await page.goto(
    workbenchAddress(server, folder, [
      ...extensions.map((path) => ['extensionDevelopmentPath', remotePath(server, path)] as const),
      ['extensionTestsPath', remotePath(server, entry)],
      ['skipWelcome', 'true'],
    ]),
  );
  return Promise.race([exit.promise, wait(timeLimit, outOfTime, { ref: false })]);
}

/**
 * Runs tests inside the extension host of VS Code's server, with a headless Chromium as its window.
 *
 * @returns 0 when all passed, 124 when time ran out, otherwise another status
 */
export async function runExtensionTests(tests: ExtensionTests): Promise<number> {
  const marker = join(temporaryFolder('marker'), 'settled');
  const server = await startServer({
    driver: true,
    settings: tests.settings,
    environment: { VOUCH_TESTS: resolve(tests.tests), VOUCH_TESTS_SETTLED: marker },
  });
  const browser = await startBrowser();
  try {
    const status = await runInPage(browser.page, server, tests);
    if (status === outOfTime) console.error(`The tests gave no result within ${tests.timeLimit / 1000} seconds.`);
    if (status !== 0 || existsSync(marker)) return status;
    console.error('The extension host ended before the tests did.');
    return 1;
  } finally {
    await browser.stop();
    await server.stop();
  }
}
