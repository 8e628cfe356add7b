/** Times of day in the draft's style: *9 p.m.*, *9.30pm*, *14:30*. */
import type { Claim } from '../kind.ts';
import type { DateValue } from './value.ts';

type DateClaim = Claim<'date', DateValue>;

const CLOCK = /^(.*?)T(\d\d):(\d\d)$/;

/** The source's time of day in the draft's words; undefined where the days differ too or the words name a part of the day. */
export function rewordClock(draft: DateClaim, source: DateClaim): string | undefined {
  const [own, other] = [CLOCK.exec(draft.value.timex), CLOCK.exec(source.value.timex)];
  if (!own || !other) return undefined;
  const implied =
    draft.value.implied?.includes('day') || source.value.implied?.includes('day') || /X/.test(own[1] + other[1]!);
  if (own[1] !== other[1] && !implied) return undefined;
  const [hour, minute] = [Number(other[2]), Number(other[3])];
  const written = /(\d\d?)(?:([:.])(\d\d))?(\s*)([ap])(\.?m\b\.?)/i.exec(draft.text);
  if (!written) return rewordDigital(draft.text, hour, minute) ?? rewordNamed(draft.text, source.text, hour, minute);
  const [all, , separator, past, gap, letter, ending] = written;
  const minutes = minute > 0 || past === '00' ? `${separator ?? ':'}${`${minute}`.padStart(2, '0')}` : '';
  const half = hour % 24 < 12 ? 'a' : 'p';
  const marker = letter === letter!.toUpperCase() ? half.toUpperCase() : half;
  const text = `${hour % 12 || 12}${minutes}${gap}${marker}${ending}`;
  return draft.text.slice(0, written.index) + text + draft.text.slice(written.index + all.length);
}

/** *14:30* keeps its form. */
function rewordDigital(text: string, hour: number, minute: number): string | undefined {
  const digital = /(?<!\d)(\d\d?)([:.])(\d\d)(?!\d)/.exec(text);
  if (!digital || /morning|afternoon|evening|night/i.test(text)) return undefined;
  const written = `${digital[1]!.length === 2 ? `${hour}`.padStart(2, '0') : hour}${digital[2]}${`${minute}`.padStart(2, '0')}`;
  return inPlaceOf(digital, written);
}

/** A time of day as a source may write it. */
const WRITTEN = /(?<![\d.])\d\d?(?:[:.]\d\d)?\s?[ap](?:m\b|\.m\.)|(?<![\d.])\d\d[:.]\d\d(?!\d)/i;

/** *Noon* and *midnight* stand for each other, and make room for the source's own time of day; *9 o'clock* for a full hour. */
function rewordNamed(text: string, source: string, hour: number, minute: number): string | undefined {
  const full = /(?<!\d)\d\d?(?=\s?o['’]clock)/i.exec(text);
  if (full) return minute === 0 ? inPlaceOf(full, `${hour % 12 || 12}`) : undefined;
  const word = /\b(?:noon|midday|midnight)\b/i.exec(text);
  const named = minute !== 0 ? undefined : hour === 12 ? 'noon' : hour % 24 === 0 ? 'midnight' : undefined;
  const time = named ?? WRITTEN.exec(source)?.[0];
  return word && time ? inPlaceOf(word, time) : undefined;
}

function inPlaceOf({ index, 0: found, input }: RegExpExecArray, words: string): string {
  return input.slice(0, index) + words + input.slice(index + found.length);
}
