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
  sniff: (head) => /^(?:\xef\xbb\xbf)?WEBVTT\b/.test(head),
  read: readSubtitles,
};

const TIMING = /^\s{0,4}(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,]\d{1,3}\s{1,4}-->\s{1,4}(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{1,3}/;
const VOICE = /^<v(?:\.[\w.-]{1,40})?\s{1,4}([^>]{1,80})>/;
const NAMED = /^(?:>>\s{0,3}|-\s)?((?:\p{Lu}[\p{L}.'’-]{0,30} ?){1,4}):\s(?=\S)/u;

function readSubtitles(text: string): SourceDocument {
  const builder = new TextBuilder();
  addTurns(builder, cuesOf(text));
  if (builder.empty) throw new ReadingFailure('damaged', 'This file holds no subtitles: no time codes were found.');
  return builder.finish();
}

/** Cues in order; an identifier or number line above a timing belongs to no cue. */
function* cuesOf(text: string): Generator<Turn> {
  const lines = text.split(/\r\n|\n|\r/);
  for (let at = 0; at < lines.length; at++) {
    const timing = TIMING.exec(lines[at] ?? '');
    if (!timing) continue;
    const time = timeCode(timing[1], timing[2] ?? '00', timing[3] ?? '00');
    const said: string[] = [];
    while (at + 1 < lines.length && (lines[at + 1] ?? '').trim() && !TIMING.test(lines[at + 1] ?? ''))
      said.push(lines[++at] ?? '');
    yield* turnsOf(said, time);
  }
}

/** Turns of one cue: a line that names a speaker opens a new one. */
function* turnsOf(lines: readonly string[], time: string): Generator<Turn> {
  let speaker: string | undefined;
  let text: string[] = [];
  for (const line of lines) {
    const named = VOICE.exec(line) ?? NAMED.exec(line);
    if (named && text.length > 0) {
      yield { time, speaker, text: text.join(' ') };
      text = [];
    }
    speaker = named?.[1]?.trim() ?? speaker;
    text.push(
      line
        .slice(named?.[0].length ?? 0)
        .replace(/<[^<>]{0,200}>|\{\\[^{}]{0,40}\}/g, '')
        .replace(/^(?:>>\s{0,3}|-\s)/, ''),
    );
  }
  yield { time, speaker, text: text.join(' ') };
}
