import { cpus } from 'node:os';

/** Milliseconds between two looks at the processors, and the share of that time that they must have been idle. */
const PACE = 15_000;
const IDLE = 0.6;
/** Some systems say nothing of their processors: there quiet is taken to have come after so many looks. */
const BLIND_LOOKS = 20;

export interface QuietOptions {
  readonly pace?: number;
  /** What the processors have done since the computer started; for tests. */
  readonly processors?: () => readonly { readonly times: Readonly<Record<string, number>> }[];
}

/**
 * Calls `act` once, when the computer has had little to do for a while. Keeps no program running. The result calls it
 * off.
 */
export function whenQuiet(act: () => void, { pace = PACE, processors = cpus }: QuietOptions = {}): () => void {
  let before = spent(processors());
  let blind = 0;
  const timer = setInterval(() => {
    const now = spent(processors());
    const passed = now.all - before.all;
    if (passed <= 0) blind += 1;
    const isQuiet = passed > 0 ? (now.idle - before.idle) / passed >= IDLE : blind >= BLIND_LOOKS;
    before = now;
    if (!isQuiet) return;
    clearInterval(timer);
    act();
  }, pace);
  timer.unref();
  return () => clearInterval(timer);
}

/** Time of all processors together, and how much of it they were idle. */
function spent(processors: readonly { readonly times: Readonly<Record<string, number>> }[]) {
  let [all, idle] = [0, 0];
  for (const { times } of processors) {
    idle += times['idle'] ?? 0;
    for (const time of Object.values(times)) all += time;
  }
  return { all, idle };
}
