import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

// The npm package `code-server` carries VS Code's own server, which runs the same extension host as a desktop VS Code.
// Its major version is tied to Node's: 4.139.1 is VS Code 1.139.1 and wants Node 24, which runs this script too.
const version = '4.139.1';

/** What tests and the sample never use, and what weighs most: agents' kits and tools for other platforms. */
const superfluous = ['@github', '@microsoft/mxc-sdk', '@devcontainers'];

const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');

function npm(parameters: readonly string[], folder: string): void {
  execFileSync('npm', [...parameters, '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

function removeSuperfluous(modules: string): void {
  for (const name of superfluous) rmSync(join(modules, name), { recursive: true, force: true });
  const tools = join(modules, '@vscode/ripgrep-universal/bin');
  const ours = `${process.platform}-${process.arch}`;
  for (const platform of existsSync(tools) ? readdirSync(tools) : [])
    if (platform !== ours) rmSync(join(tools, platform), { recursive: true, force: true });
}

function installInto(folder: string): void {
  mkdirSync(folder, { recursive: true });
  npm(['pack', `code-server@${version}`], folder);
  const archive = `code-server-${version}.tgz`;
  execFileSync('tar', ['xzf', archive, '--strip-components=1'], { cwd: folder });
  rmSync(join(folder, archive));
  const server = join(folder, 'lib/vscode');
  // Install scripts would compile modules for terminals and log files; the server runs without them.
  npm(['install', '--omit=dev', '--ignore-scripts'], server);
  removeSuperfluous(join(server, 'node_modules'));
}

/**
 * VS Code's server, installed into the user's cache from the npm registry where it is not there yet: about half a
 * minute and 300 MB, once.
 *
 * @returns the path of `server-main.js`, to be run by Node 24
 * @throws when the registry cannot be reached
 */
export function installedServer(): string {
  const folder = join(cache, 'vouch', `vscode-server-${version}`);
  const main = join(folder, 'lib/vscode/out/server-main.js');
  if (existsSync(main)) return main;
  console.log(`Installing VS Code's server ${version} into ${folder}.`);
  const unfinished = `${folder}.${process.pid}`;
  try {
    installInto(unfinished);
    // Renaming is all or nothing: a folder with the final name is complete, whoever else is installing.
    if (!existsSync(main)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return main;
}
