import { parseArgs } from 'node:util';
import { main } from './main.ts';
import { type Counts, type Stage, stages } from './stages.ts';

async function runStage(stage: Stage): Promise<Counts> {
  console.log(`\n── ${stage.title} (npm test -- ${stage.name})`);
  const started = performance.now();
  let counts = { passed: 0, failed: 1 };
  try {
    counts = await stage.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`── ${stage.title}: ${counts.passed} passed, ${counts.failed} failed, in ${seconds} s`);
  return counts;
}

/** Runs stages one after the other; one that fails does not keep the others from running. */
async function runStages(chosen: readonly Stage[]): Promise<Counts> {
  const total = { passed: 0, failed: 0 };
  const failures: string[] = [];
  for (const stage of chosen) {
    const { passed, failed } = await runStage(stage);
    total.passed += passed;
    total.failed += failed;
    if (failed) failures.push(`${stage.title}: ${failed} failed`);
  }
  if (failures.length) console.log(`\n${failures.join('\n')}`);
  return total;
}

function chosenStages(names: readonly string[], withArchive: boolean): readonly Stage[] {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length) {
    throw new Error(`There is no stage ${unknown.join(', ')}. Stages: ${stages.map(({ name }) => name).join(', ')}.`);
  }
  if (names.length) return stages.filter(({ name }) => names.includes(name));
  return stages.filter(({ isApart }) => withArchive || !isApart);
}

// `npm test [-- [--archive] [STAGE...]]`: every stage, with the archive's where that is asked for, or those named.
await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { screenshots: { type: 'boolean', default: false }, archive: { type: 'boolean', default: false } },
  });
  const chosen = chosenStages(positionals, values.archive);
  // The pictures that the documentation shows are taken anew only when asked for.
  if (values.screenshots) process.env['VOUCH_SCREENSHOTS'] = 'docs/images';
  const { passed, failed } = await runStages(chosen);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
});
