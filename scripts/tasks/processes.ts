import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The project's folder. */
export const project = join(import.meta.dirname, '../..');

/** No step of ours takes longer; one that does hangs. In milliseconds. */
const timeLimit = 10 * 60_000;

export interface Ended {
  /** The exit status; 1 where the process was ended by a signal. */
  readonly status: number;
  readonly output: string;
}

type Show = (stream: NodeJS.WriteStream, chunk: Buffer) => void;

async function spawned(
  command: string,
  parameters: readonly string[],
  environment: object,
  show: Show,
): Promise<Ended> {
  const child = spawn(command, parameters, {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeLimit,
    shell: process.platform === 'win32' && command !== process.execPath,
  });
  let output = '';
  const read = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
    output += chunk;
    show(stream, chunk);
  };
  child.stdout.on('data', read(process.stdout));
  child.stderr.on('data', read(process.stderr));
  const [status, signal] = await once(child, 'close');
  if (signal) console.error(`${command} was ended by ${signal}.`);
  return { status: status ?? 1, output };
}

/** Runs a program in the project's folder, shows what it prints, and keeps it. */
export function run(command: string, parameters: readonly string[], environment: object = {}): Promise<Ended> {
  return spawned(command, parameters, environment, (stream, chunk) => stream.write(chunk));
}

/**
 * Runs a program whose output matters only when it fails.
 *
 * @throws with that output
 */
export async function runQuietly(command: string, parameters: readonly string[]): Promise<void> {
  const { status, output } = await spawned(command, parameters, {}, () => {});
  if (status !== 0) throw new Error(output);
}

/** Builds the bundles afresh, and says how large they are; resolves with the exit status. */
export async function build(): Promise<number> {
  return (await run(process.execPath, ['esbuild.mjs'])).status;
}
