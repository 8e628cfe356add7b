import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

/** Parses a command's words strictly. @throws UsageError with one plain sentence. */
export function parseWords<Options extends ParseArgsOptionsConfig>(
  command: string,
  words: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; allowNegative: true; args: string[] }>> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, allowNegative: true, strict: true });
  } catch (error) {
    throw new UsageError(plainReason(command, error as Error & { code?: string }));
  }
}

/** The reason in our own words: Node's own message goes on to explain how to pass file names that start with a dash. */
function plainReason(command: string, error: Error & { code?: string }): string {
  const option = /'(?:-\w, )?(--?[^\s'=]+)/.exec(error.message)?.[1] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `"vouch ${command}" has no option ${option}; "vouch --help" lists what there is.`;
  return error.message.includes('does not take an argument')
    ? `The option ${option} takes no value.`
    : `The option ${option} needs a value.`;
}

/** Takes one of a few words. @throws UsageError for another one. */
export function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === value);
  if (word) return word;
  throw new UsageError(`The option ${option} takes ${words.join(' or ')}, not "${value}".`);
}
