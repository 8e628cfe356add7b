import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { type ShippedPackage, shippedPackages } from './shipped.ts';

/** Where the two lists lie in the package, from the project's folder on. */
export const SBOM = 'dist/sbom.cdx.json';
export const LICENCES = 'dist/third-party-licences.txt';

/** Writes what is in the bundles, for those who must know: an SBOM, and the licences with their texts. */
export function writeSupplyChain(project: string): readonly ShippedPackage[] {
  const packages = shippedPackages(project);
  writeFileSync(join(project, SBOM), `${JSON.stringify(bomOf(packages), undefined, 2)}\n`);
  writeFileSync(join(project, LICENCES), licencesOf(packages));
  return packages;
}

/** Package URL (ECMA-427). */
const npmUrl = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** A software bill of materials after CycloneDX 1.6 (ECMA-424). It holds no time and no number, so that it can be made again. */
export function bomOf(packages: readonly ShippedPackage[]): object {
  const { name, version, license } = manifest;
  const refs = new Map(packages.map((each) => [each.name, urlOf(each)]));
  const dependsOn = (names: readonly string[]) => names.flatMap((each) => refs.get(each) ?? []).sort();
  const models = packages.filter(({ purl }) => purl).map((each) => each.name);
  const direct = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies), ...models];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': npmUrl(name, version),
        name,
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: packages.map(componentOf),
    dependencies: [
      { ref: npmUrl(name, version), dependsOn: dependsOn(direct) },
      ...packages.map((each) => ({
        ref: urlOf(each),
        dependsOn: dependsOn(each.dependencies),
      })),
    ],
  };
}

const urlOf = ({ name, version, purl = npmUrl(name, version) }: ShippedPackage): string => purl;

function componentOf(shipped: ShippedPackage): object {
  const { name, version, licence, integrity, purl } = shipped;
  const [group, ownName] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const [, checksum] = integrity?.split('sha512-') ?? [];
  return {
    type: purl ? 'machine-learning-model' : 'library',
    'bom-ref': urlOf(shipped),
    ...(group && { group }),
    name: ownName,
    version,
    purl: urlOf(shipped),
    licenses: [{ license: { id: licence } }],
    ...(checksum && { hashes: [{ alg: 'SHA-512', content: Buffer.from(checksum, 'base64').toString('hex') }] }),
  };
}

function licencesOf(packages: readonly ShippedPackage[]): string {
  const list = packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
  const texts = packages.map(({ name, version, licenceText }) => `${name} ${version}\n\n${licenceText}`);
  const models = packages.filter(({ purl }) => purl).map(({ name }) => name);
  const head = `${manifest.displayName} ${manifest.version} holds code of these packages, and a model fitted from ${models.join(' and ')}.\n\n${list.join('\n')}`;
  return `${[head, ...texts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
