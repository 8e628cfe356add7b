import { cpSync } from 'node:fs';
import { join } from 'node:path';

const sample = join(import.meta.dirname, '../corpus/sample');

/** Copies the sample story, its draft and its sources, into a folder, so that it can be written in. */
export function copySample(folder: string): void {
  for (const part of ['draft.md', 'sources']) cpSync(join(sample, part), join(folder, part), { recursive: true });
}
