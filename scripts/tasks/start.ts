import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSample } from './open-sample.ts';
import { build, project } from './processes.ts';

// `npm start`: checks the sample story in the terminal, then opens it in VS Code with the extension loaded.
function checkInTerminal(): number {
  const sample = join(project, 'corpus/sample');
  const check = [
    join(project, 'bin/vouch.mjs'),
    'check',
    '--corpus',
    join(sample, 'sources'),
    join(sample, 'draft.md'),
  ];
  const { status } = spawnSync(process.execPath, check, { cwd: project, stdio: 'inherit' });
  return status ?? 1;
}

const { values } = parseArgs({ options: { 'no-editor': { type: 'boolean', default: false } } });

async function start(): Promise<number> {
  if ((await build()) !== 0) return 1;
  console.log('\nThe sample story, checked against its sources:\n');
  // Status 1 says that the check found mistakes, which is what the sample is for.
  if (checkInTerminal() > 1) return 1;
  return values['no-editor'] ? 0 : openSample();
}

process.exitCode = await start();
