import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Whatever way this process ends, the processes it started end with it and its temporary folders go.
const groups = new Set<number>();
const folders = new Set<string>();

function killGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // It has ended already.
  }
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // A process that is just ending still writes there; the folder is a temporary one.
  }
}

process.on('exit', () => {
  for (const leader of groups) killGroup(leader, 'SIGKILL');
  for (const folder of folders) removeFolder(folder);
});
const exitStatusOf = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
for (const [signal, status] of Object.entries(exitStatusOf)) process.once(signal, () => process.exit(status));

/** Has the group that this process leads killed when we end. */
export function ownGroup(leader: number): void {
  groups.add(leader);
}

/** Ends a group: asks, waits for its leader at most five seconds, then kills what is left. */
export async function endGroup(leader: number, ended: Promise<unknown>): Promise<void> {
  killGroup(leader, 'SIGTERM');
  const patience = Promise.withResolvers<void>();
  const timer = setTimeout(patience.resolve, 5000);
  await Promise.race([ended, patience.promise]);
  clearTimeout(timer);
  killGroup(leader, 'SIGKILL');
  groups.delete(leader);
}

/** A new folder that is removed when this process ends; with KEEP set in the environment it stays, to be looked at. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `vouch-${name}-`));
  if (!process.env['KEEP']) folders.add(folder);
  return folder;
}
