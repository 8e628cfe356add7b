import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { type ModelFiles, modelFiles, readShipped } from './files.ts';
import { createTokenizer } from './tokens.ts';
import type { Visible } from './visible.ts';

/** Reads one pair and gives the log-odds that both figures answer one question. */
export type ReadPair = (visible: Visible) => Promise<number>;

/**
 * Loads the model, which takes half a second and 200 megabytes. One thread: with several, sums would be taken in another
 * order, and the same pair could be answered differently on another computer.
 *
 * @throws DamagedInstallation where a file is missing or damaged, or what the runtime says where it does not start
 */
export async function openSession(files: ModelFiles = modelFiles()): Promise<ReadPair> {
  const [model, tokenizer, runtime] = await Promise.all([
    readShipped(files, 'model'),
    readShipped(files, 'tokenizer'),
    readShipped(files, 'runtime'),
  ]);
  const tokensOf = createTokenizer(JSON.parse(new TextDecoder().decode(tokenizer)));
  env.wasm.numThreads = 1;
  env.wasm.wasmPaths = { mjs: files.runtimeScript };
  env.wasm.wasmBinary = runtime;
  const session = await InferenceSession.create(model, { executionProviders: ['wasm'], graphOptimizationLevel: 'all' });
  return async (visible) => {
    const { ids, types, marks } = tokensOf(visible);
    const row = (values: readonly number[]) => integers(values, [1, values.length]);
    const { logit } = await session.run({
      input_ids: row(ids),
      attention_mask: row(ids.map(() => 1)),
      token_type_ids: row(types),
      marks: integers(marks, [marks.length]),
    });
    const value = Number(logit?.data[0]);
    if (!Number.isFinite(value)) throw new Error('The model gave no number.');
    return value;
  };
}

const integers = (values: readonly number[], shape: readonly number[]) =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), shape);
