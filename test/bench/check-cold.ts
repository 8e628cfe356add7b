import { readFileSync } from 'node:fs';
import { readText } from '../../corpus/readers/read.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import { createChecker } from '../../server/engine/check.ts';
import { tagger } from '../../server/tagger.ts';

/** What one check costs from the start of the process on. Milliseconds. */
export interface ColdCheck {
  readonly wall: number;
  readonly processor: number;
  /** Wall time until the program, the tagger and the index are loaded. */
  readonly loaded: number;
  readonly findings: number;
}

const [location, draft] = process.argv.slice(2);

async function checkOnce(): Promise<ColdCheck> {
  const store = openStore(location!);
  try {
    const checker = createChecker(store, { tagger });
    const loaded = performance.now();
    const findings = checker.check(readText('markdown', readFileSync(draft!, 'utf8'))).length;
    const { user, system } = process.cpuUsage();
    return { wall: performance.now(), processor: (user + system) / 1000, loaded, findings };
  } finally {
    store.close();
  }
}

void checkOnce().then((cold) => process.stdout.write(JSON.stringify(cold)));
