import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killWhileIndexing, manyFiles } from './crash.ts';
import { writeBelow } from './folder.ts';

// Kills indexing at random moments, as often as asked: node test/corpus/indexing/crash-soak.ts 200
const times = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(path.join(tmpdir(), 'vouch-crash-'));
try {
  const sources = path.join(folder, 'sources');
  for (const [name, content] of Object.entries(manyFiles(150))) writeBelow(sources, name, content);
  for (let done = 1; done <= times; done += 1) {
    const wait = Math.floor(Math.random() * 400);
    const place = path.join(folder, `index${done}`);
    try {
      await killWhileIndexing(sources, place, wait);
    } catch (error) {
      throw new Error(`Killed ${wait} ms after the start, the index was not what it should be.`, { cause: error });
    }
    rmSync(place, { recursive: true, force: true });
    process.stdout.write(`\r${done}/${times} killed, none inconsistent`);
  }
  process.stdout.write('\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
