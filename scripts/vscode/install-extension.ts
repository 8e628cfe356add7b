import { execFileSync } from 'node:child_process';
import { temporaryFolder } from './cleanup.ts';
import { installedServer } from './install-server.ts';

/**
 * Installs a packaged extension into VS Code's server.
 *
 * @returns the folder of extensions that it was installed into, which goes when this process ends
 * @throws when VS Code refuses the package
 */
export function installExtension(packagePath: string): string {
  const extensions = temporaryFolder('extensions');
  const said = execFileSync(
    process.execPath,
    [
      ...[installedServer(), '--accept-server-license-terms', '--install-extension', packagePath],
      ...['--extensions-dir', extensions, '--server-data-dir', temporaryFolder('vscode-data')],
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (!said.includes('successfully installed')) throw new Error(`VS Code did not install ${packagePath}: ${said}`);
  return extensions;
}
