import { copyFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { packageExtension } from '../package-extension.ts';
import { LICENCES, SBOM } from '../supply-chain/documents.ts';
import { main } from './main.ts';
import { build, project } from './processes.ts';

// `npm run package [-- --pre-release] [-- --address https://…/]`: vouch-<version>.vsix beside package.json, and beside it
// the same lists of what it holds that are in it.
await main(async () => {
  const { values } = parseArgs({ options: { 'pre-release': { type: 'boolean' }, address: { type: 'string' } } });
  const { 'pre-release': preRelease = false, address } = values;
  if ((await build()) !== 0) return 1;
  const packagePath = await packageExtension(project, { preRelease, ...(address !== undefined && { address }) });
  const copies = [
    [SBOM, packagePath.replace(/vsix$/, 'cdx.json')],
    [LICENCES, packagePath.replace(/\.vsix$/, '-licences.txt')],
  ] as const;
  for (const [list, copy] of copies) copyFileSync(join(project, list), copy);
  for (const made of [packagePath, ...copies.map(([, copy]) => copy)]) {
    console.log(`${relative(project, made)}: ${Math.round(statSync(made).size / 1024)} KB`);
  }
  return 0;
});
