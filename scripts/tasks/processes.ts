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

/** Runs a program in the project's folder, shows what it prints, and keeps it. */
export async function run(command: string, parameters: readonly string[], environment = {}): Promise<Ended> {
  const child = spawn(command, parameters, {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeLimit,
    shell: process.platform === 'win32' && command !== process.execPath,
  });
  let output = '';
  const show = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
    output += chunk;
    stream.write(chunk);
  };
  child.stdout.on('data', show(process.stdout));
  child.stderr.on('data', show(process.stderr));
  const [status, signal] = await once(child, 'close');
  if (signal) console.error(`${command} was ended by ${signal}.`);
  return { status: status ?? 1, output };
}

/** Builds the bundles afresh. */
export async function build(): Promise<number> {
  const { status } = await run(process.execPath, ['esbuild.mjs']);
  return status;
}
