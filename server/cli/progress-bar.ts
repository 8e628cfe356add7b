import path from 'node:path';
import type { IndexProgress } from '../../corpus/indexing/indexer.ts';
import { printable } from './streams.ts';

/** What a bar is drawn on. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const BAR = 24;
/** Milliseconds between two drawings. */
const PACE = 80;

/**
 * A line that shows how far the reading of sources has come, drawn over again; nothing where the screen is a file.
 * `draw` is called for every step, `clear` before anything else is written.
 */
export function progressBar(screen: Screen, now: () => number = Date.now) {
  let drawn = Number.NEGATIVE_INFINITY;
  let isThere = false;
  return {
    draw({ done, total, path: file }: IndexProgress): void {
      if (!screen.isTTY || now() - drawn < PACE) return;
      drawn = now();
      isThere = true;
      const filled = total === 0 ? BAR : Math.round((done / total) * BAR);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total}`;
      const name = file === undefined ? '' : ` ${printable(path.basename(file))}`;
      screen.write(`\r\u001b[K${(bar + name).slice(0, (screen.columns ?? 80) - 1)}`);
    },
    clear(): void {
      if (isThere) screen.write('\r\u001b[K');
      isThere = false;
    },
  };
}
