// Builds what ships: `node esbuild.mjs [--watch]`. Each bundle has a size budget, and a bundle over it is an error.
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import process from 'node:process';
import * as esbuild from 'esbuild';

const kilobyte = 1024;

/** What ships, where it starts, and how large it may become. Sizes are of the minified file. */
const bundles = [
  { out: 'dist/client.cjs', entry: 'client/extension.ts', budget: 60 * kilobyte },
  {
    out: 'dist/language-client.cjs',
    entry: 'vscode-languageclient/node',
    isLibrary: true,
    budget: 500 * kilobyte,
  },
  { out: 'dist/server.cjs', entry: 'server/lsp/main.ts', budget: 1500 * kilobyte },
  { out: 'dist/vouch.cjs', entry: 'server/cli/main.ts', budget: 1500 * kilobyte },
  { out: 'dist/reader-worker.cjs', entry: 'corpus/readers/worker.ts', budget: 1000 * kilobyte },
  { out: 'dist/cross-encoder-worker.cjs', entry: 'server/cross-encoder/worker.ts', budget: 150 * kilobyte },
  { out: 'dist/unpdf.cjs', entry: 'unpdf', isLibrary: true, budget: 1800 * kilobyte },
  { out: 'dist/compromise.cjs', entry: 'compromise', isLibrary: true, exportsDefault: true, budget: 450 * kilobyte },
  { out: 'dist/docx.cjs', entry: 'docx', isLibrary: true, budget: 400 * kilobyte },
  {
    out: 'dist/archive-client.cjs',
    entry: '@opensearch-project/opensearch',
    isLibrary: true,
    budget: 320 * kilobyte,
  },
  {
    out: 'dist/mcp-sdk.cjs',
    entry: 'server/mcp/sdk.ts',
    isLibrary: true,
    imported: '\\./sdk\\.ts',
    budget: 500 * kilobyte,
  },
];

const { resolve } = createRequire(import.meta.url);

/** Files that ship as they are. */
const copies = [
  { out: 'dist/cross-encoder/model.onnx', from: 'server/cross-encoder/model/model.onnx', budget: 34_000 * kilobyte },
  {
    out: 'dist/cross-encoder/tokenizer.json',
    from: 'server/cross-encoder/model/tokenizer.json',
    budget: 700 * kilobyte,
  },
  {
    out: 'dist/cross-encoder/ort-wasm-simd-threaded.wasm',
    from: resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
    budget: 14_000 * kilobyte,
  },
  {
    out: 'dist/cross-encoder/ort-wasm-simd-threaded.mjs',
    from: resolve('onnxruntime-web/ort-wasm-simd-threaded.mjs'),
    budget: 30 * kilobyte,
  },
];

/** Libraries that are large and seldom needed have a file of their own, which the others load when they need it. */
const librariesApart = {
  name: 'libraries apart',
  setup({ onResolve, initialOptions }) {
    for (const { isLibrary, entry, imported = entry, out } of bundles) {
      if (!isLibrary || out === initialOptions.outfile) continue;
      onResolve({ filter: new RegExp(`^${imported}$`) }, () => ({ path: `./${basename(out)}`, external: true }));
    }
  },
};

/** The command line starts the language server from its own bundle: a check need not load it. */
const serverApart = {
  name: 'server apart',
  setup({ onResolve, initialOptions }) {
    if (initialOptions.outfile !== 'dist/vouch.cjs') return;
    onResolve({ filter: /\/lsp\/main\.ts$/ }, () => ({ path: './server.cjs', external: true }));
  },
};

// CommonJS, because several libraries fail at run time in a bundle of modules; it has no import.meta, so that is put back.
const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  external: ['vscode'],
  plugins: [librariesApart, serverApart],
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: {
    'import.meta.url': 'bundleUrl',
    'import.meta.dirname': '__dirname',
    'import.meta.filename': '__filename',
  },
};

const settingsOf = ({ entry, out, exportsDefault }, watch) => ({
  ...shared,
  entryPoints: [entry],
  outfile: out,
  minify: !watch,
  // Node gives whoever imports a CommonJS file its `module.exports` as the default.
  footer: exportsDefault ? { js: 'module.exports = module.exports.default;' } : {},
});

async function watchAll() {
  for (const each of copies) await copy(each);
  for (const bundle of bundles) {
    const context = await esbuild.context(settingsOf(bundle, true));
    await context.watch();
  }
  console.log('Watching for changes.');
}

async function build(bundle) {
  await esbuild.build(settingsOf(bundle, false));
  return withinBudget(bundle);
}

async function copy({ out, from, budget }) {
  await mkdir(dirname(out), { recursive: true });
  await copyFile(from, out);
  return withinBudget({ out, budget });
}

async function withinBudget({ out, budget }) {
  const { size } = await stat(out);
  const line = `${out}: ${Math.round(size / kilobyte)} KB of ${budget / kilobyte} KB`;
  if (size > budget) throw new Error(`${line}: over its budget`);
  return line;
}

async function buildAll() {
  const results = await Promise.allSettled([...bundles.map(build), ...copies.map(copy)]);
  for (const { status, value, reason } of results) {
    if (status === 'fulfilled') console.log(value);
    // esbuild has shown its own errors already.
    else if (!reason.errors) console.error(reason.message);
  }
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
}

process.chdir(import.meta.dirname);
if (process.argv.includes('--watch')) await watchAll();
else await buildAll();
