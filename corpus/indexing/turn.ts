import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { IndexStore } from '../store/store.ts';

/** The right to be the one that indexes: kept up while work goes on. */
export interface Turn {
  keep(): void;
  giveBack(): void;
}

/** How long the right lasts, in milliseconds, after its owner was last heard of. */
const TURN = 15_000;

/** Waits until no other process indexes into the store. Rejects with the signal's reason. */
export async function takeTurn(store: IndexStore, signal: AbortSignal | undefined): Promise<Turn> {
  const owner = randomUUID();
  let kept = Date.now();
  while (!store.claimIndexing(owner, kept, kept + TURN)) {
    await pause(100, undefined, signal ? { signal } : {});
    kept = Date.now();
  }
  return {
    keep() {
      const now = Date.now();
      if (now - kept < TURN / 3) return;
      kept = now;
      store.claimIndexing(owner, now, now + TURN);
    },
    giveBack() {
      store.claimIndexing(owner, Date.now(), 0);
    },
  };
}
