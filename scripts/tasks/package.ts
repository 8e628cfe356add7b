import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { packageExtension } from '../package-extension.ts';
import { main } from './main.ts';
import { build, project } from './processes.ts';

// `npm run package`: vouch-<version>.vsix beside package.json.
await main(async () => {
  if ((await build()) !== 0) return 1;
  const packagePath = await packageExtension(project);
  console.log(`${relative(project, packagePath)}: ${Math.round(statSync(packagePath).size / 1024)} KB`);
  return 0;
});
