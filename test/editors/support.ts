import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { onPath } from '../../scripts/vscode/install-chromium.ts';

const project = join(import.meta.dirname, '../..');

/** No editor needs longer, on however busy a machine. In milliseconds. */
const TIME_LIMIT = 180_000;

const source = `---
title: The new quay
publisher: Quay News
published: 2031-03-02
---

The new quay at Marrow Haven is 412 metres long. It cost €18.5 million.
`;

/** A draft with one wrong number, in its first sentence. */
export const draft = `# A quay for Marrow Haven

The new quay at Marrow Haven is 421 metres long. It cost €18.5 million.
`;

/** The draft with the number put right, as the fix does it. */
export const corrected = draft.replace('421', '412');

/** A person's home with nothing in it but a story, and with `vouch` on the path. */
export interface Home {
  readonly folder: string;
  readonly draft: string;
  write(name: string, text: string): string;
  read(name: string): string;
  /** Runs a program to its end. @throws where it takes too long or is not installed */
  run(program: string, words: readonly string[]): Promise<Ended>;
}

export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Makes a home that goes when the test ends. */
export function homeFor(context: TestContext): Home {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-editor-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const vouch = write('bin/vouch', `#!/bin/sh\nexec '${process.execPath}' '${join(project, 'bin/vouch.mjs')}' "$@"\n`);
  chmodSync(vouch, 0o755);
  write('story/sources/quay-news.md', source);
  const environment = {
    PATH: [dirname(vouch), process.env['PATH']].join(delimiter),
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, '.config'),
    XDG_DATA_HOME: join(folder, '.local/share'),
    XDG_STATE_HOME: join(folder, '.local/state'),
    XDG_CACHE_HOME: join(folder, '.cache'),
    LANG: 'C.UTF-8',
  };
  return {
    folder,
    draft: write('story/draft.md', draft),
    write,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    run: (program, words) => runIn(join(folder, 'story'), environment, program, words),
  };
}

async function runIn(
  folder: string,
  environment: NodeJS.ProcessEnv,
  program: string,
  words: readonly string[],
): Promise<Ended> {
  if (!onPath(program))
    throw new Error(`${program} is not installed; on Debian: apt-get install ${PACKAGES[program]}.`);
  const child = spawn(program, words, { cwd: folder, env: environment, timeout: TIME_LIMIT });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  child.stdin.end();
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, output };
}

const PACKAGES: Readonly<Record<string, string>> = {
  nvim: 'neovim',
  emacs: 'emacs-nox elpa-eglot elpa-markdown-mode',
};

/** The settings for an editor, as docs/editors.md shows them: the block that begins with the comment. */
export function documented(firstLine: string): string {
  const page = readFileSync(join(project, 'docs/editors.md'), 'utf8');
  const start = page.indexOf(`\n${firstLine}\n`);
  if (start < 0) throw new Error(`docs/editors.md shows nothing that begins with ${firstLine}`);
  return page.slice(start + 1, page.indexOf('\n```', start) + 1);
}
