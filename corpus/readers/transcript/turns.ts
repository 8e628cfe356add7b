import type { TextBuilder } from '../text-builder.ts';

/** What somebody says in a recording, from `time` on. */
export interface Turn {
  readonly time: string;
  readonly speaker: string | undefined;
  readonly text: string;
}

/** A subtitle holds half a sentence; up to this many characters of one speaker are put together, to a sentence's end. */
const ENOUGH = 300;
const LONGEST = 600;

/** Adds what was said, in paragraphs of one speaker, with the time at which each starts. */
export function addTurns(builder: TextBuilder, turns: Iterable<Turn>): void {
  let open: { time: string; speaker: string | undefined; text: string[]; length: number } | undefined;
  const close = (): void => {
    if (open)
      builder.add(open.text.join(' '), { role: 'paragraph', locator: { time: open.time }, speaker: open.speaker });
    open = undefined;
  };
  for (const { time, speaker, text } of turns) {
    if (!text.trim()) continue;
    const full = open && open.length >= ENOUGH && /[.!?…]["'”’)]{0,2}$/.test(open.text.at(-1) ?? '');
    if (open && (full || open.length >= LONGEST || (speaker !== undefined && speaker !== open.speaker))) close();
    open ??= { time, speaker, text: [], length: 0 };
    open.text.push(text.trim());
    open.length += text.length;
  }
  close();
}

/** A time code as `HH:MM:SS`, whatever its fractions. */
export function timeCode(hours: string | undefined, minutes: string, seconds: string): string {
  return [hours ?? '0', minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
}
