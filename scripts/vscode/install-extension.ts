import { spawnSync } from 'node:child_process';
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
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...[installedServer(), '--accept-server-license-terms', '--install-extension', packagePath],
      ...['--extensions-dir', extensions, '--server-data-dir', temporaryFolder('vscode-data')],
    ],
    { encoding: 'utf8' },
  );
  if (stdout.includes('successfully installed')) return extensions;
  throw new Error(`VS Code did not install ${packagePath}:\n${stdout}${stderr}`);
}
