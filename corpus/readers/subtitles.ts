import type { SourceDocument } from '../document.ts';
import { ReadingFailure } from './failure.ts';
import type { TextFormat } from './format.ts';
import { TextBuilder } from './text-builder.ts';
import { addTurns, type Turn, timeCode } from './transcript/turns.ts';

/** Subtitles: WebVTT and SubRip. */
export const subtitles: TextFormat = {
  name: 'subtitles',
  title: 'subtitle',
  extensions: ['vtt', 'srt'],
  media: ['text/vtt', 'application/x-subrip'],
  kind: 'text',
  inProcess: true,
  sniff: (head) =>
    /^(?:\xef\xbb\xbf)?WEBVTT\b/.test(head) || head.split(/\r\n|\n|\r/, 20).some((line) => TIMING.test(line)),
  read: readSubtitles,
};

const CLOCK = '(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})(?:[.,]\\d{1,3})?';
const UNTIL = '(?:\\d{1,3}:)?\\d{1,2}:\\d{1,2}(?:[.,]\\d{1,3})?';
/** `00:00:01,000 --> 00:00:03,000`, and Whisper's `[00:00.000 --> 00:06.000]  words`. */
const TIMING = new RegExp(`^\\s{0,4}(\\[)?${CLOCK}\\s{1,4}-->\\s{1,4}${UNTIL}(?:\\]\\s{0,10}(.{0,5000}))?`);
/** Teams writes times without leading zeros, and the speaker on a line below them. */
const TEAMS =
  /^\s{0,4}\d{1,3}:\d{1,2}:\d{1,2}\.\d{1,3}\s-->\s\d{1,3}:\d:\d{1,2}\.|^\s{0,4}\d:\d{1,2}:\d{1,2}\.\d{1,3}\s-->/;
const LONGEST_NAME = 60;
const VOICE = /^<v(?:\.[\w.-]{1,40})?\s{1,4}([^>]{1,80})>/;
const NAMED = /^(?:>>\s{0,3}|-\s)?((?:\p{Lu}[\p{L}.'’-]{0,30} ?){1,4}):\s(?=\S)/u;

function readSubtitles(text: string): SourceDocument {
  const builder = new TextBuilder();
  addTurns(builder, turns(text));
  if (builder.empty) throw new ReadingFailure('damaged', 'This file holds no subtitles: no time codes were found.');
  return builder.finish();
}

/** Lines that are shown from a time on. */
interface Cue {
  readonly time: string;
  readonly lines: readonly string[];
  readonly speaker?: string;
}

/** What is said, in order. */
function* turns(text: string): Generator<Turn> {
  const cues = cuesOf(text);
  for (const { time, lines, speaker } of isRolling(cues) ? unrolled(cues) : cues) yield* turnsOf(lines, time, speaker);
}

/** Cues in order; an identifier or number line above a timing belongs to no cue. */
function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (let at = 0; at < lines.length; at++) {
    const timing = TIMING.exec(lines[at] ?? '');
    if (!timing) continue;
    const time = timeCode(timing[2], timing[3] ?? '00', timing[4] ?? '00');
    const named =
      TEAMS.test(lines[at] ?? '') && isNameLine(lines[at + 1], lines[at + 2]) ? lines[++at]?.trim() : undefined;
    const said = timing[1] && timing[5]?.trim() ? [timing[5]] : [];
    while (at + 1 < lines.length && (lines[at + 1] ?? '').trim() && !TIMING.test(lines[at + 1] ?? ''))
      said.push(lines[++at] ?? '');
    // The number of the next cue, where no blank line parts the cues.
    if (/^\d{1,6}$/.test(said.at(-1)?.trim() ?? '') && TIMING.test(lines[at + 1] ?? '')) said.pop();
    cues.push({ time, lines: said, ...(named && { speaker: named }) });
  }
  return cues;
}

/** Whether a line is a name, with words below it. */
function isNameLine(line = '', next = ''): boolean {
  return (
    line.trim().length <= LONGEST_NAME && /^\s*\p{Lu}[^.!?]*$/u.test(line) && next.trim() !== '' && !TIMING.test(next)
  );
}

const FEWEST_ROLLING = 3;
const ROLLING = 0.3;

/** Whether captions roll: each shows again the last line of the one before, or grows from it. */
function isRolling(cues: readonly Cue[]): boolean {
  let rolling = 0;
  for (let at = 1; at < cues.length; at++) {
    const last = bare(cues[at - 1]?.lines.at(-1));
    const first = bare(cues[at]?.lines.find((line) => bare(line)));
    if (last && first && (first === last || first.startsWith(`${last} `))) rolling++;
  }
  return rolling >= FEWEST_ROLLING && rolling >= (cues.length - 1) * ROLLING;
}

/** Rolling captions with each line once, at the time at which it came up. */
function unrolled(cues: readonly Cue[]): Cue[] {
  const lines: { time: string; line: string }[] = [];
  for (const cue of cues) {
    const before = lines.slice(-3).map(({ line }) => bare(line));
    for (const line of cue.lines) {
      const text = bare(line);
      if (!text || before.includes(text)) continue;
      const last = lines.at(-1);
      if (last && text.startsWith(`${bare(last.line)} `)) last.line = line;
      else lines.push({ time: cue.time, line });
    }
  }
  return lines.map(({ time, line }) => ({ time, lines: [line] }));
}

const TAG = /<[^<>]{0,200}>|\{\\[^{}]{0,40}\}/g;

function bare(line = ''): string {
  return line.replace(TAG, '').replace(/\s+/g, ' ').trim();
}

/** Turns of one cue: a line that names a speaker opens a new one. */
function* turnsOf(lines: readonly string[], time: string, named?: string): Generator<Turn> {
  let speaker = named;
  let text: string[] = [];
  for (const line of lines) {
    const voice = VOICE.exec(line) ?? NAMED.exec(line);
    if (voice && text.length > 0) {
      yield { time, speaker, text: text.join(' ') };
      text = [];
    }
    speaker = voice?.[1]?.trim() ?? speaker;
    text.push(
      line
        .slice(voice?.[0].length ?? 0)
        .replace(TAG, '')
        .replace(/^(?:>>\s{0,3}|-\s)/, ''),
    );
  }
  yield { time, speaker, text: text.join(' ') };
}
