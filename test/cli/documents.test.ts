import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { FORMATS } from '../../corpus/readers/formats.ts';
import manifest from '../../package.json' with { type: 'json' };
import { project } from './support/vouch.ts';

const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/editors.md'],
  ...readdirSync(join(project, 'docs', 'rules')).map((name) => `docs/rules/${name}`),
];
const read = (page: string) => readFileSync(join(project, page), 'utf8');

test('the documents’ links lead to something', () => {
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/(?<!!)\[[^\]]*\]\(([^)#]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^https?:/.test(target) && !existsSync(join(project, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  assert.deepEqual(dead, []);
});

test('the README names every setting, with its default, and no other', () => {
  const properties = manifest.contributes.configuration.flatMap((page) =>
    Object.entries<{ default?: unknown }>(page.properties as never),
  );
  const named = [...read('README.md').matchAll(/^\| `(vouch\.[\w.]+)` \|.*\| `([^`]*)`[^|]* \|$/gm)];
  assert.deepEqual(
    Object.fromEntries(named.map(([, name, value]) => [name, value])),
    Object.fromEntries(
      properties.map(([name, { default: value }]) => [
        name,
        typeof value === 'string' && value !== '' ? value : JSON.stringify(value),
      ]),
    ),
  );
});

test('the README names every format that can be read', () => {
  const readme = read('README.md');
  const main = FORMATS.flatMap(({ extensions }) => extensions.slice(0, 1));
  assert.deepEqual(
    main.filter((extension) => !readme.includes(`.${extension}\``)),
    [],
  );
});

test('the code map names what is there', () => {
  const rows = [...read('ARCHITECTURE.md').matchAll(/^\| `([^`]+)` \|/gm)].map(([, path]) => path!);
  assert.ok(rows.length > 10);
  assert.deepEqual(
    rows.filter((path) => !existsSync(join(project, path))),
    [],
  );
});
