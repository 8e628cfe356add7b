import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { copySample } from '../copy-sample.ts';
import { packageExtension } from '../package-extension.ts';
import { temporaryFolder } from '../vscode/cleanup.ts';
import { onPath } from '../vscode/install-chromium.ts';
import { installExtension } from '../vscode/install-extension.ts';
import { remotePath, startServer, workbenchAddress } from '../vscode/server.ts';
import { project } from './processes.ts';

/** A copy to write in, which stays when VS Code is closed; the repository's own sample is left as it is. */
function copyOfSample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-sample-'));
  copySample(folder);
  return folder;
}

/** Compares the first two parts of two versions: VS Code's third is for corrections alone. */
function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** The desktop VS Code to use, where there is one that is new enough. */
function desktop(): string | undefined {
  const executable = process.env['VSCODE_EXECUTABLE'] ?? onPath('code');
  if (!executable) return undefined;
  const { stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8' });
  const version = stdout?.split('\n')[0] ?? '';
  const wanted = manifest.engines.vscode.replace('^', '');
  if (isAtLeast(version, wanted)) return executable;
  console.log(`${executable} is VS Code ${version || 'of an unknown version'}; Vouch needs ${wanted} or newer.`);
  return undefined;
}

async function openDesktop(executable: string, folder: string): Promise<number> {
  console.log(`\nOpening VS Code. Close its window to come back here.\nYou write in a copy of the sample: ${folder}`);
  const parameters = [
    '--new-window',
    '--wait',
    `--extensionDevelopmentPath=${project}`,
    folder,
    join(folder, 'draft.md'),
  ];
  const [status] = await once(spawn(executable, parameters, { stdio: 'inherit' }), 'exit');
  return status ?? 1;
}

/** Serves VS Code on 127.0.0.1, with the extension installed as a user would have it, until Ctrl-C. */
async function serve(folder: string): Promise<number> {
  console.log("\nThere is no desktop VS Code here, so VS Code's server is started.");
  const extensions = installExtension(await packageExtension(temporaryFolder('package')));
  const server = await startServer({ extensions, token: randomBytes(16).toString('hex') });
  const address = workbenchAddress(server, folder, [['openFile', remotePath(server, join(folder, 'draft.md'))]]);
  console.log(`
Open this address in a browser:

  ${address}

You write in a copy of the sample: ${folder}
Ctrl-C stops the server.`);
  process.prependOnceListener('SIGINT', () => process.exit(0));
  await server.ended;
  console.error("VS Code's server has ended.");
  return 1;
}

/** Opens a copy of the sample in VS Code with the extension loaded, and resolves with an exit status when that is closed. */
export function openSample(): Promise<number> {
  const executable = desktop();
  const folder = copyOfSample();
  return executable ? openDesktop(executable, folder) : serve(folder);
}
