import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a program of one of these names stands on the PATH. */
export function onPath(...programs: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return programs.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

const findChromium = () => process.env['CHROMIUM'] ?? onPath(...names) ?? applications.find(isExecutable);

function installWithApt(): void {
  console.log("Installing Chromium from the system's packages.");
  const aptGet = (...parameters: string[]) =>
    spawnSync('apt-get', parameters, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
}

/**
 * A Chromium to drive: the one named in CHROMIUM, one that is there, or one installed now (on Debian and its kin, by root).
 *
 * @throws with what to do, where none can be had
 */
export function installedChromium(): string {
  if (!findChromium() && onPath('apt-get') && process.getuid?.() === 0) installWithApt();
  const found = findChromium();
  if (!found) {
    throw new Error(
      'There is no Chromium on this machine, and it could not be installed from here. Install Chromium or Chrome, or name one in CHROMIUM.',
    );
  }
  return found;
}
