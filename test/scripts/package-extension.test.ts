import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import manifest from '../../package.json' with { type: 'json' };
import { type Packaging, packageExtension } from '../../scripts/package-extension.ts';
import { temporaryFolder } from '../../scripts/vscode/cleanup.ts';

const noNetwork = join(import.meta.dirname, '../support/no-network.mjs');
const project = join(import.meta.dirname, '../..');

/** The files of a package made as on a computer without a network: whatever asks for one throws. */
async function packaged(packaging: Packaging): Promise<Readonly<Record<string, Uint8Array>>> {
  const before = process.env['NODE_OPTIONS'];
  process.env['NODE_OPTIONS'] = `--import=${noNetwork}`;
  try {
    return unzipSync(readFileSync(await packageExtension(temporaryFolder('package'), packaging)));
  } finally {
    if (before === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = before;
  }
}

const text = (file: Uint8Array | undefined) => new TextDecoder().decode(file);

/** The size of a PNG in pixels, from its header. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const header = new DataView(png.buffer, png.byteOffset);
  return [header.getUint32(16), header.getUint32(20)];
}

test('a pre-release is packaged without a network, and says that it is one', async () => {
  const files = await packaged({ preRelease: true });
  const described = text(files['extension.vsixmanifest']);
  assert.match(described, /Version="0\.\d+\.\d+"/);
  assert.match(described, /"Microsoft\.VisualStudio\.Code\.PreRelease" Value="true"/);
  assert.match(described, /"Microsoft\.VisualStudio\.Services\.Branding\.Color" Value="#[\da-f]{6}"/);
  assert.deepEqual(sizeOf(files['extension/media/icon.png']!), [256, 256]);
});

test('every file that the manifest names is in the package, the moving picture too', async () => {
  const files = await packaged({});
  assert.doesNotMatch(text(files['extension.vsixmanifest']), /PreRelease/);
  const named = [...JSON.stringify(manifest).matchAll(/"(?:\.\/)?((?:media|dist)\/[\w./-]+)"/g)].map(
    ([, name]) => name!,
  );
  assert.ok(named.includes('media/demo.gif') && named.includes('dist/client.cjs'), named.join(' '));
  assert.deepEqual(
    named.filter((name) => !files[`extension/${name}`]),
    [],
  );
});

test('a package for a project with an address on the web shows its pictures from there', async () => {
  const files = await packaged({ address: 'https://vouch.example/files/' });
  const readme = text(files['extension/readme.md']);
  const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, target]) => target!);
  assert.ok(pictures.length >= 3);
  for (const picture of pictures) {
    assert.ok(picture.startsWith('https://vouch.example/files/'), picture);
    assert.ok(readFileSync(join(project, picture.slice('https://vouch.example/files/'.length))).length > 0);
  }
});

test('the version that is packaged is the one of the change log and of the lock file', () => {
  const newest = /^## (\d+\.\d+\.\d+)/m.exec(readFileSync(join(project, 'CHANGELOG.md'), 'utf8'))?.[1];
  const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
  assert.deepEqual(
    [newest, lock.version, lock.packages[''].version],
    [manifest.version, manifest.version, manifest.version],
  );
});
