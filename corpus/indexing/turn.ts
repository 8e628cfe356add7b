import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { IndexStore } from '../store/store.ts';

/** The right to be the one that indexes: kept up while work goes on. */
export interface Turn {
  keep(): void;
  giveBack(): void;
}

/** How long the right lasts, in milliseconds, after its owner was last heard of. */
const TURN = 15_000;

/** Milliseconds between two askings. */
const ASKING = 100;

/** Waits until no other process indexes into the store. Rejects with the signal's reason. */
export async function takeTurn(store: IndexStore, signal: AbortSignal | undefined): Promise<Turn> {
  const owner = `${hostname()} ${process.pid} ${randomUUID()}`;
  let kept = Date.now();
  const claim = (now: number) => store.claimIndexing(owner, now, kept + TURN);
  for (let holder = claim(kept); holder !== owner; holder = claim(kept)) {
    // Whoever was killed will not give the right back: it is taken from beyond the time it was to last.
    if (holder !== undefined && isDead(holder) && claim(kept + 2 * TURN) === owner) break;
    await pause(ASKING, undefined, signal ? { signal } : {});
    kept = Date.now();
  }
  return {
    keep() {
      const now = Date.now();
      if (now - kept < TURN / 3) return;
      kept = now;
      claim(now);
    },
    giveBack() {
      store.claimIndexing(owner, Date.now(), 0);
    },
  };
}

/** Whether the process that an owner's name tells of was on this computer and is gone. */
function isDead(owner: string): boolean {
  const [host, pid] = owner.split(' ');
  if (host !== hostname() || !pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
