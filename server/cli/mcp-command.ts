import { existsSync } from 'node:fs';
import path from 'node:path';
import { workerEntry } from '../../corpus/indexing/worker-entry.ts';
import { IsolatedReader } from '../../corpus/readers/isolated.ts';
import type { Desk } from '../assistant/desk.ts';
import { createCrossEncoder } from '../cross-encoder/cross-encoder.ts';
import { IndexedCorpus } from '../lsp/corpus/indexed-corpus.ts';
import { oneOf, parseWords } from './arguments.ts';
import { ORDERS } from './check-options.ts';
import { corpusFor } from './corpus-choice.ts';
import { indexPlace, namedIndex } from './index-place.ts';
import { complain } from './streams.ts';
import { UsageError } from './usage.ts';

/**
 * `vouch mcp`: the tools for programs that write with a language model, over stdin and stdout, until the client goes.
 * Resolves with 0, or with 2 where there are no sources to work with.
 */
export async function mcpCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords('mcp', words, {
    corpus: { type: 'string', multiple: true },
    index: { type: 'string' },
    dates: { type: 'string' },
    'second-reading': { type: 'boolean' },
  });
  if (positionals.length > 0)
    throw new UsageError(`"vouch mcp" takes no file, and was given ${positionals[0]}; name sources with --corpus.`);
  const dayMonthOrder = values.dates === undefined ? undefined : oneOf('--dates', values.dates, ORDERS);
  // Without --corpus, the folder that a draft lying here would use.
  const choice = corpusFor(values.corpus ?? [], [path.resolve('draft.md')]);
  for (const problem of choice.problems) await complain(problem);
  const reader = new IsolatedReader(workerEntry());
  const nothing = { changed: () => {}, progressed: () => {} };
  const corpus = new IndexedCorpus(
    choice.paths.map((each) => path.resolve(each)),
    placeOf(choice.paths, values.index),
    reader.read,
    nothing,
  );
  const secondReader = (values['second-reading'] ?? true) ? createCrossEncoder() : undefined;
  const desk = async (): Promise<Desk> => {
    await corpus.refresh();
    return {
      store: corpus.store,
      folders: corpus.folders,
      unreadable: corpus.progress.unreadable,
      checker: () => corpus.checker(secondReader),
      ...(secondReader && { secondReader }),
      options: { ...(dayMonthOrder && { dayMonthOrder }) },
    };
  };
  try {
    const { serveMcp } = await import('../mcp/serve.ts');
    await serveMcp({ desk, complain: (sentence) => void complain(sentence) });
    return choice.problems.length > 0 ? 2 : 0;
  } finally {
    secondReader?.close();
    corpus.close();
    await reader.close();
  }
}

/** The index that was named, or made of the sources before; otherwise it is kept in memory, and nothing is written. */
function placeOf(paths: readonly string[], index: string | undefined): string {
  const made = indexPlace(paths);
  return namedIndex(index) ?? (existsSync(made) ? made : ':memory:');
}
