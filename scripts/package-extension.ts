import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import manifest from '../package.json' with { type: 'json' };

const project = join(import.meta.dirname, '..');

/**
 * Packages the extension as it stands in `dist` into a `.vsix`. Nothing is downloaded: everything needed is in the bundles.
 *
 * @returns the package's path
 */
export async function packageExtension(folder: string = project): Promise<string> {
  const packagePath = join(folder, `${manifest.name}-${manifest.version}.vsix`);
  await createVSIX({
    cwd: project,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    // There is no public repository whose address relative links could be rewritten to.
    rewriteRelativeLinks: false,
  });
  return packagePath;
}
