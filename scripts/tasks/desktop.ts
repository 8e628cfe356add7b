import { join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { project } from './processes.ts';

/** What runs the suites where there is no desktop VS Code. */
export const standIn = join(project, 'test/vscode/harness/code-in-browser.ts');

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** A desktop VS Code: the one named in VSCODE_EXECUTABLE, or one downloaded now; none without a display or a network. */
export async function findDesktop(): Promise<string | undefined> {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named) return named;
  if (!hasDisplay()) return undefined;
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', reporter: new SilentReporter() });
  } catch (error) {
    console.log(`VS Code could not be downloaded: ${error instanceof Error ? error.message : error}.`);
    return undefined;
  }
}
