import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { shippedReadme } from './shipped-readme.ts';
import { writeSupplyChain } from './supply-chain/documents.ts';
import { project, runQuietly } from './tasks/processes.ts';

const vsce = fileURLToPath(import.meta.resolve('@vscode/vsce/vsce'));

/** How an extension is packaged. */
export interface Packaging {
  /** VS Code offers it to those alone who ask for what is not released yet. */
  readonly preRelease?: boolean;
  /** Where the project's files can be read on the web, `https` and with a slash at the end: the page then shows its pictures from there. */
  readonly address?: string;
}

/**
 * Packages the extension as it stands in `dist` into a `.vsix`. Nothing is downloaded: everything needed is in the bundles.
 *
 * @param folder where to put it
 * @returns the package's path
 * @throws with what vsce says, when it refuses
 */
export async function packageExtension(folder: string, { preRelease, address }: Packaging = {}): Promise<string> {
  writeSupplyChain(project);
  const packagePath = join(folder, `${manifest.name}-${manifest.version}.vsix`);
  const options = [
    ...readmeOptions(address),
    '--no-dependencies',
    '--allow-missing-repository',
    ...(preRelease ? ['--pre-release'] : []),
  ];
  await runQuietly(process.execPath, [vsce, 'package', ...options, '--out', packagePath]);
  return packagePath;
}

/** Without an address there is nothing that relative ones could be rewritten to, so the page is one that needs none. */
function readmeOptions(address: string | undefined): string[] {
  if (address !== undefined) return ['--baseContentUrl', address, '--baseImagesUrl', address];
  const readme = 'dist/README.md';
  mkdirSync(join(project, 'dist'), { recursive: true });
  writeFileSync(join(project, readme), shippedReadme(readFileSync(join(project, 'README.md'), 'utf8'), project));
  return ['--readme-path', readme, '--no-rewrite-relative-links'];
}
