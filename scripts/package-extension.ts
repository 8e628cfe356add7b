import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { shippedReadme } from './shipped-readme.ts';
import { writeSupplyChain } from './supply-chain/documents.ts';
import { project, runQuietly } from './tasks/processes.ts';

const vsce = fileURLToPath(import.meta.resolve('@vscode/vsce/vsce'));

/**
 * Packages the extension as it stands in `dist` into a `.vsix`. Nothing is downloaded: everything needed is in the bundles.
 *
 * @param folder where to put it
 * @returns the package's path
 * @throws with what vsce says, when it refuses
 */
export async function packageExtension(folder: string): Promise<string> {
  writeSupplyChain(project);
  const packagePath = join(folder, `${manifest.name}-${manifest.version}.vsix`);
  // There is no public repository whose address relative links could be rewritten to.
  const readme = 'dist/README.md';
  mkdirSync(join(project, 'dist'), { recursive: true });
  writeFileSync(join(project, readme), shippedReadme(readFileSync(join(project, 'README.md'), 'utf8'), project));
  const options = [
    '--readme-path',
    readme,
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
  ];
  await runQuietly(process.execPath, [vsce, 'package', ...options, '--out', packagePath]);
  return packagePath;
}
