import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What the cross-encoder is made of, on disk. */
export interface ModelFiles {
  readonly model: URL;
  readonly tokenizer: URL;
  /** ONNX Runtime: WebAssembly, and the script that starts it. */
  readonly runtime: URL;
  readonly runtimeScript: URL;
}

/** What is wrong with an installation, as one plain sentence. */
export class DamagedInstallation extends Error {}

/** SHA-256 of the files that decide what is answered: a flipped bit in the weights would be believed. */
const CHECKSUMS = {
  model: '173a9db75d58e2d0d5d78e2ccfe4b81fc6093fc52296734f1fbc7382f7fe5026',
  tokenizer: 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
} as const;

/** Beside the bundle, or where the repository and the package manager have them. */
export function modelFiles(): ModelFiles {
  const here = (path: string) => new URL(path, import.meta.url);
  if (import.meta.url.endsWith('.cjs')) {
    return {
      model: here('cross-encoder/model.onnx'),
      tokenizer: here('cross-encoder/tokenizer.json'),
      runtime: here('cross-encoder/ort-wasm-simd-threaded.wasm'),
      runtimeScript: here('cross-encoder/ort-wasm-simd-threaded.mjs'),
    };
  }
  const { resolve } = createRequire(import.meta.url);
  const installed = (name: string) => pathToFileURL(resolve(`onnxruntime-web/${name}`));
  return {
    model: here('model/model.onnx'),
    tokenizer: here('model/tokenizer.json'),
    runtime: installed('ort-wasm-simd-threaded.wasm'),
    runtimeScript: installed('ort-wasm-simd-threaded.mjs'),
  };
}

/** Reads a file of the installation. @throws DamagedInstallation where it is missing, or is not what was shipped */
export async function readShipped(files: ModelFiles, which: 'model' | 'tokenizer' | 'runtime'): Promise<Uint8Array> {
  const name = fileURLToPath(files[which]);
  const bytes = await readFile(name).catch(() => undefined);
  if (!bytes) throw new DamagedInstallation(`${name} cannot be read`);
  if (which !== 'runtime' && createHash('sha256').update(bytes).digest('hex') !== CHECKSUMS[which])
    throw new DamagedInstallation(`${name} is damaged`);
  return bytes;
}
