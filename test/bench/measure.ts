import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CorpusGenerator } from './corpus-generator.ts';
import { ENGINES, removeFolder } from './engines.ts';

/** What one engine does with a corpus of one size. Times in milliseconds, sizes in bytes. */
export interface Measurement {
  readonly engine: string;
  readonly passages: number;
  readonly text: number;
  readonly indexing: number;
  readonly indexingProcessor: number;
  readonly memory: number;
  readonly disk?: number;
  readonly open?: number;
  readonly median: number;
  readonly p95: number;
  /** As `p95`, but of the processor's time: what is left of it on a busy machine. */
  readonly p95Processor: number;
  /** Share of the questions whose passage was among the first twenty. */
  readonly found: number;
}

const QUESTIONS = 300;
const BATCH = 32_000;

function measure(name: string, passages: number): Measurement {
  const folder = mkdtempSync(path.join(tmpdir(), 'vouch-bench-'));
  try {
    const engine = ENGINES[name]!.open(folder);
    const generator = new CorpusGenerator();
    const asked: { question: string; passage: number }[] = [];
    let [text, indexing, processor] = [0, 0, 0];
    for (let first = 0; first < passages; first += BATCH) {
      const batch = generator.passages(Math.min(BATCH, passages - first));
      for (const [at, passage] of batch.entries()) {
        text += passage.length;
        if ((first + at) % Math.ceil(passages / QUESTIONS) === 0) {
          asked.push({ question: generator.question(passage), passage: first + at });
        }
      }
      const [start, usage] = [performance.now(), process.cpuUsage()];
      engine.add(batch, first);
      indexing += performance.now() - start;
      processor += sinceIn(usage);
    }
    const disk = engine.bytesOnDisk?.();
    const open = engine.reopen && timed(engine.reopen);
    const [times, processorTimes]: number[][] = [[], []];
    let found = 0;
    for (const { question, passage } of asked) {
      const [start, usage] = [performance.now(), process.cpuUsage()];
      const hits = engine.search(question);
      times!.push(performance.now() - start);
      processorTimes!.push(sinceIn(usage));
      if (hits.includes(passage)) found += 1;
    }
    engine.close?.();
    return {
      engine: name,
      passages,
      text,
      indexing,
      indexingProcessor: processor,
      memory: process.resourceUsage().maxRSS * 1024,
      ...(disk !== undefined && { disk }),
      ...(open !== undefined && { open }),
      median: quantile(times!, 0.5),
      p95: quantile(times!, 0.95),
      p95Processor: quantile(processorTimes!, 0.95),
      found: found / asked.length,
    };
  } finally {
    removeFolder(folder);
  }
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
}

/** Milliseconds of the processor's time since `before`. */
function sinceIn(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

// Each engine is measured in a process of its own, so that none pays for another's memory.
const [engine, passages] = process.argv.slice(2);
process.stdout.write(JSON.stringify(measure(engine!, Number(passages))));
