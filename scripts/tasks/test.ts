import { parseArgs } from 'node:util';
import { type Counts, type Stage, stages } from './stages.ts';

// `npm test [-- STAGE...]`: every stage, or those named; one that fails does not keep the others from running.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { screenshots: { type: 'boolean', default: false } },
});
// Pictures go to a temporary folder, or, when asked for, to the documentation, which shows them.
if (values.screenshots) process.env['VOUCH_SCREENSHOTS'] = 'docs/images';

async function runStage(stage: Stage): Promise<Counts> {
  console.log(`\n── ${stage.title}`);
  const started = performance.now();
  try {
    const counts = await stage.run();
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`── ${stage.title}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
    return counts;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log(`── ${stage.title}: 0 passed, 1 failed`);
    return { passed: 0, failed: 1 };
  }
}

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

const unknown = positionals.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length) {
  console.error(
    `There is no stage ${unknown.join(', ')}; the stages are ${stages.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  const { passed, failed } = await runStages(
    stages.filter(({ name }) => !positionals.length || positionals.includes(name)),
  );
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
