import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main } from './main.ts';
import { openSample } from './open-sample.ts';
import { project, runQuietly } from './processes.ts';

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
  return status ?? 2;
}

// `npm start`: checks the sample story in the terminal, then opens it in VS Code with the extension loaded.
await main(async () => {
  const { values } = parseArgs({ options: { 'no-editor': { type: 'boolean', default: false } } });
  await runQuietly(process.execPath, ['esbuild.mjs']);
  console.log('The sample story, checked against its sources:\n');
  const status = checkInTerminal();
  // Status 1 says that the check found mistakes, which is what the sample is for.
  if (status > 1) return status;
  return values['no-editor'] ? 0 : openSample();
});
