import manifest from '../../package.json' with { type: 'json' };
import { complain, leaveQuietlyWhenUnread, write } from './streams.ts';
import { USAGE, UsageError } from './usage.ts';

/** A command takes the words after its name and resolves with the exit status. */
type Command = (words: readonly string[]) => Promise<number>;

/** Each is loaded when it is asked for, so that the small ones start at once. */
const COMMANDS: Readonly<Record<string, Command>> = {
  check: async (words) => (await import('./check-command.ts')).checkCommand(words),
  report: async (words) => (await import('./report-command.ts')).reportCommand(words),
  batch: async (words) => (await import('./batch-command.ts')).batchCommand(words),
  index: async (words) => (await import('./index-command.ts')).run(words),
  sources: async (words) => (await import('./sources-command.ts')).run(words),
  lsp: async (words) => (await import('./lsp-command.ts')).lspCommand(words),
  mcp: async (words) => (await import('./mcp-command.ts')).mcpCommand(words),
};

/**
 * Runs the command line. `argv` holds the words after `vouch`.
 * Resolves with the exit status: 0 nothing refuted, 1 something refuted, 2 it could not run as asked.
 */
export async function run(argv: readonly string[]): Promise<number> {
  leaveQuietlyWhenUnread(process.stdout);
  leaveQuietlyWhenUnread(process.stderr);
  try {
    return await obey(argv);
  } catch (error) {
    const { message } = error as Error;
    await complain(error instanceof UsageError ? message : `Vouch failed, which is a defect in Vouch: ${message}`);
    return 2;
  }
}

async function obey([name, ...words]: readonly string[]): Promise<number> {
  if (name === '--version') return print(`vouch ${manifest.version}\n`);
  if (name === 'help' || [name, ...words].some((word) => word === '--help' || word === '-h')) return print(USAGE);
  if (name === undefined)
    throw new UsageError('Say what to do, such as "vouch check draft.md"; "vouch --help" lists it.');
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name]!(words);
  const what = name.startsWith('-') ? 'option' : 'command';
  throw new UsageError(`Vouch has no ${what} ${name}; "vouch --help" lists what there is.`);
}

async function print(text: string): Promise<number> {
  await write(process.stdout, text);
  return 0;
}
