import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

/** The English strings that the client shows: the first argument of each `l10n.t`. */
function shownStrings(): string[] {
  const code = readdirSync(new URL('client', root))
    .map((name) => read(`client/${name}`))
    .join('\n');
  return [...code.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]!);
}

test('every string that the client shows stands in the bundle for translators, and no other', () => {
  const bundle = Object.keys(JSON.parse(read('l10n/bundle.l10n.json')));
  assert.deepEqual(bundle.toSorted(), [...new Set(shownStrings())].toSorted());
});

test('every string that the manifest names stands in package.nls.json, and no other', () => {
  const names = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]!);
  assert.deepEqual(Object.keys(JSON.parse(read('package.nls.json'))).toSorted(), [...new Set(names)].toSorted());
});

test('every language that is served activates the extension, and nothing else does', () => {
  const served = [...read('client/languages.ts').matchAll(/'(\w+)'/g)].map((match) => `onLanguage:${match[1]}`);
  assert.deepEqual(JSON.parse(read('package.json')).activationEvents, served);
});

test('every command that the manifest names is registered', () => {
  const { contributes } = JSON.parse(read('package.json'));
  const registered = [...read('client/commands.ts').matchAll(/'(vouch\.\w+)':/g)].map((match) => match[1]!);
  const named = contributes.commands.map(({ command }: { command: string }) => command);
  assert.deepEqual(named.toSorted(), registered.toSorted());
});
