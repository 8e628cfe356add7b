import { chromium, type Page } from 'playwright-core';
import { temporaryFolder } from '../../../scripts/vscode/cleanup.ts';
import { installedChromium } from '../../../scripts/vscode/install-chromium.ts';

export interface Browser {
  readonly page: Page;
  stop(): Promise<void>;
}

const switches = [
  // A container's root has no sandbox to give, and the only pages opened are our own.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isElsewhere = (address: URL) => /^https?:$/.test(address.protocol) && address.hostname !== '127.0.0.1';

/** Starts a headless Chromium with a profile of its own, which reaches nothing but this machine. */
export async function startBrowser(): Promise<Browser> {
  const context = await chromium.launchPersistentContext(temporaryFolder('chromium'), {
    executablePath: installedChromium(),
    headless: true,
    viewport: { width: 1280, height: 800 },
    chromiumSandbox: false,
    args: switches,
  });
  await context.route(isElsewhere, (route) => route.abort());
  return { page: context.pages()[0] ?? (await context.newPage()), stop: () => context.close() };
}
