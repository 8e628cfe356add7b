import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A package of others, code of which is in the bundles, or a model that one of ours was made from. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly licenceText: string;
  /** Checksum of the package as npm's lock file has it (Subresource Integrity); absent for what another package brings inside. */
  readonly integrity?: string;
  /** Where it comes from, where that is no registry of packages: a package URL (ECMA-427). */
  readonly purl?: string;
  /** Names of the packages that it asks for. */
  readonly dependencies: readonly string[];
}

/** Licences that ask for no more than to be named and handed on. */
const ALLOWED: ReadonlySet<string> = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
]);

/** Who holds the rights in what comes under the MIT licence without its text. */
const MIT_OF: Readonly<Record<string, string>> = {
  'onnxruntime-common': '2018 - present Microsoft Corporation',
  'onnxruntime-web': '2018 - present Microsoft Corporation',
};

/** What the WebAssembly of ONNX Runtime was compiled from beside its own code. Licences that ask for more than naming say where the source is. */
const COMPILED_IN = `The WebAssembly of ONNX Runtime holds code of these projects, whose licences stand in its ThirdPartyNotices.txt
(https://github.com/microsoft/onnxruntime): Abseil (Apache-2.0), Boost.Mp11 (BSL-1.0), date (MIT), Eigen (MPL-2.0; source at
https://gitlab.com/libeigen/eigen), FlatBuffers (Apache-2.0), GSL (MIT), JSON for Modern C++ (MIT), ONNX (Apache-2.0), Protocol
Buffers (BSD-3-Clause), RE2 (BSD-3-Clause), SafeInt (MIT), and the libraries of Emscripten (MIT).`;

const MODEL_FOLDER = join('server', 'cross-encoder', 'model');

/** What a package brings built in, which its manifest names among the tools it was built with. */
const INSIDE: Readonly<Record<string, { readonly name: string; readonly licence: string }>> = {
  unpdf: { name: 'pdfjs-dist', licence: 'Apache-2.0' },
};

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly licenses?: readonly { readonly type: string }[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const parsed = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The packages in the bundles of `dist`, by what the bundles' source maps say they were made of, in the order of names.
 *
 * @throws where a licence is unknown, or is none that we may ship under
 */
export function shippedPackages(project: string): readonly ShippedPackage[] {
  const lock = parsed(join(project, 'package-lock.json')).packages;
  // The source map of a package may name folders of the workshop where it was built: what was in them is that package.
  const installed = folders(project).filter((folder) => folder in lock);
  const packages = installed.flatMap((folder) => {
    const manifest: Manifest = parsed(join(project, folder, 'package.json'));
    const { integrity } = lock[folder];
    const inside = insideOf(manifest, project);
    const whole = packageOf(manifest, project, folder);
    const dependencies = [...whole.dependencies, ...inside.map(({ name }) => name)];
    return [{ ...whole, dependencies, integrity }, ...inside];
  });
  return [...packages, modelOf(project)].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The model that the second reading's was fitted from. */
function modelOf(project: string): ShippedPackage {
  return {
    name: 'bge-small-en-v1.5',
    version: '1.5',
    licence: 'MIT',
    licenceText: licenceText(join(project, MODEL_FOLDER), ''),
    purl: 'pkg:huggingface/BAAI/bge-small-en-v1.5',
    dependencies: [],
  };
}

/** The folders of packages below the project that the bundles were made of. */
function folders(project: string): readonly string[] {
  const dist = join(project, 'dist');
  const maps = readdirSync(dist).filter((name) => name.endsWith('.cjs.map'));
  const sources = maps.flatMap((name): string[] => parsed(join(dist, name)).sources);
  const found = sources.flatMap((source) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(source)?.[0] ?? []);
  const below = resolve(project).length + 1;
  return [...new Set(found)].map((folder) => resolve(dist, folder).slice(below).replaceAll('\\', '/'));
}

function packageOf(manifest: Manifest, project: string, folder: string): ShippedPackage {
  const { name, version, license, licenses, dependencies = {} } = manifest;
  const licence = license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none';
  if (!ALLOWED.has(licence)) throw new Error(`The licence of ${name} is ${licence}, which may not be shipped.`);
  const holder = MIT_OF[name];
  const text = holder
    ? licenceText(join(project, MODEL_FOLDER), name).replace(/(?<=Copyright \(c\) ).*/, holder)
    : licenceText(join(project, folder), name);
  const more = name === 'onnxruntime-web' ? `\n\n${COMPILED_IN}` : '';
  return { name, version, licence, licenceText: text + more, dependencies: Object.keys(dependencies) };
}

function licenceText(folder: string, name: string): string {
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : `${name} comes without the text of its licence.`;
}

function insideOf({ name, devDependencies }: Manifest, project: string): ShippedPackage[] {
  const inside = INSIDE[name];
  if (!inside) return [];
  const version = devDependencies?.[inside.name]?.replace(/^[~^]/, '');
  if (!version) throw new Error(`${name} no longer says which ${inside.name} it was built with.`);
  // The text of the Apache licence is the same everywhere; TypeScript has it, too.
  const text = licenceText(join(project, 'node_modules', 'typescript'), inside.name);
  return [{ ...inside, version, licenceText: text, dependencies: [] }];
}
