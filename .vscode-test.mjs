// `vscode-test` runs the suites in test/vscode/suite inside a real VS Code: the desktop one named in VSCODE_EXECUTABLE,
// or the stand-in test/vscode/harness/code-in-browser.ts named there, or, with neither, one that it downloads.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@vscode/test-cli';
import { build } from 'esbuild';

await build({
  entryPoints: ['test/vscode/suite/*.suite.ts'],
  outdir: 'out/suite',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  external: ['vscode', 'mocha'],
  sourcemap: 'inline',
  logLevel: 'warning',
});

const workspace = mkdtempSync(join(tmpdir(), 'vouch-workspace-'));
cpSync('test/vscode/workspace', workspace, { recursive: true });
process.on('exit', () => rmSync(workspace, { recursive: true, force: true }));

const executable = process.env.VSCODE_EXECUTABLE;

export default defineConfig({
  files: 'out/suite/**/*.suite.cjs',
  workspaceFolder: workspace,
  launchArgs: ['--disable-extensions'],
  mocha: { ui: 'tdd', timeout: 60_000 },
  ...(executable ? { useInstallation: { fromPath: executable } } : {}),
});
