import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

/** The English strings that the client shows: the first argument of each `l10n.t`. */
function shownStrings(): string[] {
  const code = readdirSync(new URL('client', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
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
  const [, names] = /LANGUAGES = \[([^\]]*)\]/.exec(read('client/languages.ts'))!;
  const served = [...names!.matchAll(/'(\w+)'/g)].map((match) => `onLanguage:${match[1]}`);
  assert.deepEqual(JSON.parse(read('package.json')).activationEvents, served);
});

test('every command that the manifest names is registered', () => {
  const { contributes } = JSON.parse(read('package.json'));
  const registered = [...read('client/commands.ts').matchAll(/'(vouch\.\w+)':/g)].map((match) => match[1]!);
  const named = contributes.commands.map(({ command }: { command: string }) => command);
  assert.deepEqual(named.toSorted(), registered.toSorted());
});

const manifest = JSON.parse(read('package.json'));
const { commands, menus, configuration } = manifest.contributes;

test('every command has a category, and says when it can be run', () => {
  for (const { command, category, enablement } of commands) {
    assert.equal(category, 'Vouch', command);
    // The sample story can be opened at any time: it is how one begins.
    if (command !== 'vouch.openSample') assert.ok(enablement, command);
  }
});

test('every command in a title bar or beside an item has an icon', () => {
  interface Item {
    readonly command: string;
    readonly group?: string;
  }
  const items: Item[] = [...menus['view/title'], ...menus['editor/title'], ...menus['view/item/context']];
  const shown = items.filter(({ group = '' }) => /^(?:navigation|inline)/.test(group)).map(({ command }) => command);
  const withoutIcon = commands
    .filter(({ icon }: { icon?: string }) => !icon)
    .map(({ command }: { command: string }) => command);
  assert.ok(shown.length > 5);
  assert.deepEqual(
    shown.filter((command) => withoutIcon.includes(command)),
    [],
  );
});

test('every menu item names a command or a submenu of the manifest', () => {
  const named = new Set([
    ...commands.map(({ command }: { command: string }) => command),
    ...manifest.contributes.submenus.map(({ id }: { id: string }) => id),
  ]);
  const items = Object.values<{ command?: string; submenu?: string }[]>(menus).flat();
  assert.deepEqual(
    items.filter(({ command, submenu }) => !named.has(command ?? submenu)),
    [],
  );
});

test('settings stand on pages in an order, and in an order on each', () => {
  assert.deepEqual(
    configuration.map(({ order }: { order: number }) => order),
    configuration.map((_: unknown, index: number) => index),
  );
  for (const { properties } of configuration) {
    const orders = Object.values<{ order: number }>(properties).map(({ order }) => order);
    assert.deepEqual(
      orders,
      orders.map((_, index) => index),
    );
  }
});
