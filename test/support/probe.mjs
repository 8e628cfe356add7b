// Loaded before a program, it notes once a second how the program fares, in the file that VOUCH_PROBE names.
import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const cpu = process.cpuUsage();
const note = () => {
  const { user, system } = process.cpuUsage(cpu);
  const line = {
    megabytes: Math.round(process.memoryUsage.rss() / 1024 / 1024),
    delayed: Math.round(delay.percentile(99.9) / 1e6),
    longest: Math.round(delay.max / 1e6),
    seconds: (user + system) / 1e6,
    resources: process.getActiveResourcesInfo().length,
  };
  appendFileSync(process.env.VOUCH_PROBE, `${JSON.stringify(line)}\n`);
};
setInterval(note, 1000).unref();
process.on('exit', note);
