import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';

const project = join(import.meta.dirname, '..');

interface Planted {
  readonly file: string;
  readonly code: string;
  /** The rule that refuses the file, or nothing where it is as it should be. */
  readonly refusedBy?: 'noRestrictedImports' | 'noRestrictedGlobals' | 'noImportCycles' | 'plugin';
}

const imports = (file: string, module: string): Planted => ({
  file,
  code: `import * as planted from '${module}';\n\nconsole.log(planted);\n`,
});
const refused = (file: string, module: string): Planted => ({
  ...imports(file, module),
  refusedBy: 'noRestrictedImports',
});

const planted: readonly Planted[] = [
  refused('server/engine/reads-files.ts', 'node:fs'),
  refused('server/engine/claims/number/asks-editor.ts', 'vscode'),
  refused('server/engine/speaks-lsp.ts', 'vscode-languageserver/node'),
  { ...refused('server/engine/asks-later.ts', ''), code: "console.log(await import('node:fs'));\n" },
  { ...refused('server/engine/passes-on.ts', ''), code: "export { readFileSync } from 'node:fs';\n" },
  refused('corpus/speaks-lsp.ts', 'vscode-languageserver/node'),
  refused('server/engine/knows-shell.ts', '../lsp/server.ts'),
  refused('server/engine/knows-command-line.ts', '../cli/main.ts'),
  refused('server/engine/reads-formats.ts', '../../corpus/readers/html.ts'),
  refused('server/engine/evidence/tags-words.ts', 'compromise/three'),
  imports('server/engine/language/tags-words.ts', 'compromise/three'),
  imports('server/engine/knows-documents.ts', '../../corpus/document.ts'),
  { file: 'server/engine/asks-time.ts', code: 'console.log(Date.now());\n', refusedBy: 'plugin' },
  { file: 'server/engine/asks-day.ts', code: 'console.log(new Date());\n', refusedBy: 'plugin' },
  { file: 'server/engine/rolls-dice.ts', code: 'console.log(Math.random());\n', refusedBy: 'plugin' },
  { file: 'server/engine/reckons.ts', code: 'console.log(new Date(0), Math.round(0.5));\n' },
  refused('corpus/knows-engine.ts', '../server/engine/finding.ts'),
  refused('corpus/readers/asks-editor.ts', 'vscode'),
  refused('corpus/readers/downloads.ts', 'node:https'),
  refused('corpus/store/starts-programs.ts', 'node:child_process'),
  imports('corpus/readers/reads-files.ts', 'node:fs/promises'),
  imports('corpus/archive/asks-cluster.ts', '@opensearch-project/opensearch'),
  refused('corpus/archive/asks-anybody.ts', 'node:https'),
  refused('corpus/archive/knows-engine.ts', '../../server/engine/finding.ts'),
  { file: 'corpus/archive/downloads.ts', code: "console.log(fetch('x'));\n", refusedBy: 'noRestrictedGlobals' },
  refused('corpus/store/asks-cluster.ts', '@opensearch-project/opensearch'),
  refused('corpus/indexing/sends.ts', '../archive/connection.ts'),
  refused('server/engine/asks-cluster.ts', '@opensearch-project/opensearch'),
  refused('server/archived/asks-cluster.ts', '@opensearch-project/opensearch'),
  refused('server/archived/sends.ts', '../../corpus/archive/connection.ts'),
  refused('server/archived/downloads.ts', 'node:https'),
  refused('server/lsp/asks-cluster.ts', '@opensearch-project/opensearch'),
  refused('server/cli/asks-cluster.ts', '@opensearch-project/opensearch'),
  refused('client/asks-cluster.ts', '@opensearch-project/opensearch'),
  refused('server/lsp/asks-editor.ts', 'vscode'),
  refused('server/lsp/knows-client.ts', '../../client/extension.ts'),
  refused('server/lsp/knows-command-line.ts', '../cli/main.ts'),
  imports('server/lsp/knows-engine.ts', '../engine/finding.ts'),
  refused('server/cli/asks-editor.ts', 'vscode'),
  refused('server/cli/downloads.ts', 'node:http'),
  refused('server/report/asks-editor.ts', 'vscode'),
  refused('server/report/downloads.ts', 'node:https'),
  refused('server/assistant/starts-programs.ts', 'node:child_process'),
  refused('server/mcp/listens.ts', 'node:http'),
  imports('server/mcp/speaks.ts', '@modelcontextprotocol/server'),
  imports('server/cli/serves.ts', '../lsp/server.ts'),
  refused('client/knows-engine.ts', '../server/engine/finding.ts'),
  refused('client/knows-corpus.ts', '../corpus/document.ts'),
  refused('client/knows-tests.ts', '../test/support/carets.ts'),
  imports('client/asks-editor.ts', 'vscode'),
  imports('client/speaks-lsp.ts', 'vscode-languageclient/node'),
  { file: 'server/lsp/downloads.ts', code: "console.log(fetch('x'));\n", refusedBy: 'noRestrictedGlobals' },
  { file: 'corpus/first.ts', code: "import './second.ts';\n", refusedBy: 'noImportCycles' },
  { file: 'corpus/second.ts', code: "import './first.ts';\n", refusedBy: 'noImportCycles' },
];

let tree: string;
let refusals: ReadonlyMap<string, readonly string[]>;

/** The project's own rules, without what ties them to its repository. */
function rules(): string {
  const { vcs, ...rest } = JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8'));
  assert.ok(vcs, 'biome.json was not read');
  return JSON.stringify(rest);
}

function plant(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-boundaries-'));
  for (const { file, code } of planted) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  writeFileSync(join(folder, 'biome.json'), rules());
  cpSync(join(project, 'server/engine/no-clock.grit'), join(folder, 'server/engine/no-clock.grit'));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string | { readonly file: string } };
}

/** Which rules refuse each planted file. */
function lint(folder: string): ReadonlyMap<string, readonly string[]> {
  const biome = join(project, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics }: { diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
  const rulesByFile = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    const file = typeof location.path === 'string' ? location.path : location.path.file;
    rulesByFile.set(file, [...(rulesByFile.get(file) ?? []), category.replace(/^lint\/\w+\//, '')]);
  }
  return rulesByFile;
}

before(() => {
  tree = plant();
  refusals = lint(tree);
});
after(() => rmSync(tree, { recursive: true, force: true }));

for (const { file, code, refusedBy } of planted) {
  const import_ = code.match(/'([^']+)'/)?.[1] ?? code.trim();
  test(`${file} with ${import_} is ${refusedBy ? `refused by ${refusedBy}` : 'allowed'}`, () => {
    assert.deepEqual(refusals.get(file) ?? [], refusedBy ? [refusedBy] : []);
  });
}
