/** What the thread that reads files runs: its bundle beside the bundle that asks, or its source. */
export function workerEntry(): URL {
  const isBundle = import.meta.url.endsWith('.cjs');
  return new URL(isBundle ? 'reader-worker.cjs' : '../readers/worker.ts', import.meta.url);
}
