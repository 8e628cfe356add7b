import { parseWords } from './arguments.ts';
import { UsageError } from './usage.ts';

/** `vouch lsp --stdio`: the language server on stdin and stdout, until the editor ends it. */
export async function lspCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords('lsp', words, {
    stdio: { type: 'boolean' },
    // Some clients add their process id; the protocol library reads it from the words itself.
    clientProcessId: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(`"vouch lsp" takes no file, and was given ${positionals[0]}.`);
  if (!values.stdio)
    throw new UsageError('The language server speaks on stdin and stdout alone: run "vouch lsp --stdio".');
  const { startServer } = await import('../lsp/main.ts');
  startServer();
  // The server ends the process itself, when the editor says so or goes away.
  return new Promise(() => {});
}
