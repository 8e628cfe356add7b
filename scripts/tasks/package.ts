import { packageExtension } from '../package-extension.ts';
import { build } from './processes.ts';

// `npm run package`: vouch-<version>.vsix beside package.json.
if ((await build()) === 0) await packageExtension();
else process.exitCode = 1;
