import type { SourceDocument } from '../document.ts';
import { ReadingFailure } from './failure.ts';
import type { TextFormat } from './format.ts';
import { TextBuilder } from './text-builder.ts';
import { addTurns, type Turn, timeCode } from './transcript/turns.ts';

/** Interview transcripts as transcription programs export them: text with the speakers' names and time codes. */
export const transcript: TextFormat = {
  name: 'transcript',
  title: 'transcript',
  // They are plain text files; what stands in them decides.
  extensions: [],
  media: ['text/x-transcript'],
  kind: 'text',
  inProcess: true,
  sniff: (head) => {
    const lines = head.split(/\r\n|\n|\r/, 200);
    const isLog = isLogOf(lines);
    return lines.filter((line) => turnOpening(line, isLog)).length >= 3;
  },
  read: readTranscript,
};

const TIME = '[[(]?(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})(?:[.,]\\d{1,3})?[\\])]?';
const NAME = "(\\p{L}[\\p{L}\\p{N}.'’ -]{0,60}?)";
/** `Ada Moss 00:01:02`, `Ada Moss (01:02):`, with or without words after it. */
const NAME_FIRST = new RegExp(`^${NAME}:?\\s{1,10}${TIME}:?(?:\\s{1,10}(.*))?$`, 'u');
/** `[00:01:02] Ada Moss: …`, `00:01:02 Ada Moss`. */
const TIME_FIRST = new RegExp(`^${TIME}\\s{1,10}(?:[-–—]\\s{1,3})?${NAME}(?::(?:\\s{1,10}(.*))?)?$`, 'u');
/** `[00:01:02] …` */
const TIME_ALONE = new RegExp(`^${TIME}(?:\\s{1,10}(.*))?$`, 'u');

/** A line that opens with a time without brackets: of the day, in a log, or of a recording. */
const LOGGED = /^([01]?\d|2[0-3])[:.][0-5]\d(?:\s?(?:hrs|[ap]\.?m\.?))?:?\s{1,10}\S/i;
/** Recordings begin at nought. */
const LATEST_START = 3;

/** Whether the times of a text are those of a day: they are a part of what it says then. */
function isLogOf(lines: readonly string[]): boolean {
  for (const line of lines) {
    const logged = LOGGED.exec(line.trim());
    if (logged) return Number(logged[1]) > LATEST_START;
  }
  return false;
}

interface Opening {
  readonly time: string;
  readonly speaker: string | undefined;
  readonly rest: string;
}

/** What a line that opens a turn says: when, who, and the first words. */
function turnOpening(line: string, isLog: boolean): Opening | undefined {
  const trimmed = line.trim();
  if (trimmed.length > 5000) return undefined;
  const named = NAME_FIRST.exec(trimmed);
  if (named && isName(named[1])) return opening(named[2], named[3], named[4], named[1], named[5]);
  const timed = TIME_FIRST.exec(trimmed);
  if (timed && isName(timed[4])) return opening(timed[1], timed[2], timed[3], timed[4], timed[5]);
  const alone = isLog && LOGGED.test(trimmed) ? null : TIME_ALONE.exec(trimmed);
  return alone ? opening(alone[1], alone[2], alone[3], undefined, alone[4]) : undefined;
}

function opening(hours?: string, minutes?: string, seconds?: string, speaker?: string, rest?: string): Opening {
  return { time: timeCode(hours, minutes ?? '0', seconds ?? '0'), speaker: speaker?.trim(), rest: rest ?? '' };
}

/** Names have a few words with capitals or a number ("Speaker 1"); a sentence that ends with a time has more. */
function isName(text: string | undefined): boolean {
  const words = (text ?? '').trim().split(/\s+/);
  // "Yes." is a sentence, "John B." a name.
  if (/\p{Ll}{2}\.$/u.test(words.at(-1) ?? '') && !/^(?:Jr|Sr)\.$/.test(words.at(-1) ?? '')) return false;
  return words.length <= 5 && words.every((word) => /^[\p{Lu}\p{N}]|^(?:de|van|von|der|al|bin|da|di)$/u.test(word));
}

function readTranscript(text: string): SourceDocument {
  const builder = new TextBuilder();
  const lines = text.split(/\r\n|\n|\r/);
  const isLog = isLogOf(lines);
  const first = lines.findIndex((line) => turnOpening(line, isLog));
  if (first < 0) throw new ReadingFailure('damaged', 'This file holds no transcript: no time codes were found.');
  // What stands above the first turn is the heading of the transcript.
  for (const line of lines.slice(0, first)) builder.add(line, { role: 'heading' });
  addTurns(builder, turnsOf(lines.slice(first), isLog));
  return builder.finish();
}

function* turnsOf(lines: readonly string[], isLog: boolean): Generator<Turn> {
  let time = '00:00:00';
  let speaker: string | undefined;
  for (const line of lines) {
    const opened = turnOpening(line, isLog);
    if (opened) {
      time = opened.time;
      speaker = opened.speaker ?? speaker;
    }
    yield { time, speaker, text: opened ? opened.rest : line };
  }
}
