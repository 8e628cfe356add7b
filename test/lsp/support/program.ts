import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Mark } from '../../support/carets.ts';
import { FakeEditor, MODERN } from './fake-editor.ts';
import type { Story } from './story.ts';

const vouch = fileURLToPath(new URL('../../../bin/vouch.mjs', import.meta.url));

/** The server as editors run it: a program of its own, spoken to over its standard streams. */
export interface RunningProgram {
  readonly editor: FakeEditor;
  /** Resolves with the exit status; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly pid: number;
  kill(): void;
}

/** An editor with the folder of a story open, and the program that it runs in that folder. */
export async function startProgram(
  story: Story,
  initialization: Record<string, unknown> = {},
  nodeOptions: readonly string[] = [],
): Promise<RunningProgram> {
  const program = spawn(process.execPath, [...nodeOptions, vouch, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: story.folder,
  });
  const ended = new Promise<number | null>((resolve) => program.on('exit', resolve));
  // What is still being written when it is killed goes nowhere.
  program.stdin.on('error', () => {});
  const editor = await FakeEditor.connect(
    new StreamMessageReader(program.stdout),
    new StreamMessageWriter(program.stdin),
    { folders: [story.uri()], settings: { typingPause: 0 }, initialization, capabilities: MODERN },
  );
  return { editor, ended, pid: program.pid!, kill: () => program.kill('SIGKILL') };
}

/** Asks until as many marks are there as expected: reading the sources takes its time. */
export async function marksWhen(editor: FakeEditor, draft: string, count: number): Promise<Mark[]> {
  for (let wait = 0; wait < 1200; wait += 1) {
    const marks = await editor.marks(draft);
    if (marks.length === count) return marks;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There were never ${count} marks.`);
}
