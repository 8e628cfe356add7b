import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bomOf } from '../scripts/supply-chain/documents.ts';
import { shippedPackages } from '../scripts/supply-chain/shipped.ts';

const project = join(import.meta.dirname, '..');
const packages = shippedPackages(project);
const read = (file: string) => JSON.parse(readFileSync(join(project, file), 'utf8'));

interface Entry {
  readonly version: string;
  readonly integrity: string;
  readonly hasInstallScript?: boolean;
}
/** What the lock file says of a package, wherever it lies. */
function lockedAs(name: string): readonly Entry[] {
  const entries: Readonly<Record<string, Entry>> = read('package-lock.json').packages;
  return Object.entries(entries).flatMap(([place, entry]) => (place.endsWith(`node_modules/${name}`) ? [entry] : []));
}

interface Bom {
  readonly components: readonly {
    readonly type: string;
    readonly purl: string;
    readonly licenses: readonly unknown[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
const bom = bomOf(packages) as Bom;

test('every package that the program asks for, and every one that comes with it, is in the bill of materials', () => {
  const types = /^@types\//;
  const asked = Object.keys(read('package.json').dependencies).filter((name) => !types.test(name));
  const listed = packages.map(({ name }) => name);
  assert.deepEqual(
    [...asked, 'pdfjs-dist', 'micromark', 'onnxruntime-web', 'bge-small-en-v1.5'].filter(
      (name) => !listed.includes(name),
    ),
    [],
  );
  assert.equal(bom.components.length, packages.length);
});

test('the bill of materials names each package once, with the version that the lock file pins, a licence and a checksum', () => {
  const refs = bom.components.map(({ purl }) => purl);
  assert.deepEqual([...new Set(refs)], refs);
  for (const { name, version, licence, integrity } of packages) {
    assert.match(licence, /^[A-Za-z0-9.-]+$/);
    if (name === 'pdfjs-dist' || name === 'bge-small-en-v1.5') continue;
    const locked = lockedAs(name).map((entry) => `${entry.version} ${entry.integrity}`);
    assert.ok(locked.includes(`${version} ${integrity}`), name);
  }
});

test('the bill of materials depends on nothing that it does not name', () => {
  const refs = new Set(bom.components.map(({ purl }) => purl));
  const missing = bom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref));
  assert.deepEqual(missing, []);
  assert.deepEqual(bom.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/unpdf@'))?.dependsOn, [
    packages.filter(({ name }) => name === 'pdfjs-dist').map(({ version }) => `pkg:npm/pdfjs-dist@${version}`)[0],
  ]);
});

test('the model is named as one, with where it comes from', () => {
  const [model] = bom.components.filter(({ type }) => type === 'machine-learning-model');
  assert.equal(model?.purl, 'pkg:huggingface/BAAI/bge-small-en-v1.5');
});

test('the runtime of the model and the model come with the texts of their licences', () => {
  const texts = packages.filter(({ name }) => /^(?:onnxruntime|bge|@huggingface)/.test(name));
  assert.deepEqual(
    texts.map(({ name, licenceText }) => [name, /Copyright .+|Apache License/.exec(licenceText)?.[0]]),
    [
      ['@huggingface/tokenizers', 'Apache License'],
      ['bge-small-en-v1.5', 'Copyright (c) 2022 staoxiao'],
      ['onnxruntime-common', 'Copyright (c) 2018 - present Microsoft Corporation'],
      ['onnxruntime-web', 'Copyright (c) 2018 - present Microsoft Corporation'],
    ],
  );
});

test('no package that ships runs a script when it is installed', () => {
  const scripted = packages.filter(({ name }) => lockedAs(name).some(({ hasInstallScript }) => hasInstallScript));
  assert.deepEqual(scripted, []);
});

test('the reader of PDF files is one without the known hole in its fonts', () => {
  const [major, minor, patch] = packages
    .find(({ name }) => name === 'pdfjs-dist')!
    .version.split('.')
    .map(Number);
  // CVE-2024-4367 was closed in 4.2.67.
  assert.ok(major! > 4 || (major === 4 && (minor! > 2 || (minor === 2 && patch! >= 67))));
});
