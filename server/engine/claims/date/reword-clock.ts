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
  if (!written) return rewordDigital(draft.text, hour, minute);
  const [all, , separator, past, gap, letter, ending] = written;
  const minutes = minute > 0 || past === '00' ? `${separator ?? ':'}${`${minute}`.padStart(2, '0')}` : '';
  const half = hour % 24 < 12 ? 'a' : 'p';
  const marker = letter === letter!.toUpperCase() ? half.toUpperCase() : half;
  const text = `${hour % 12 || 12}${minutes}${gap}${marker}${ending}`;
  return draft.text.slice(0, written.index) + text + draft.text.slice(written.index + all.length);
}

/** *14:30* keeps its form; *noon* and *midnight* stand for each other alone. */
function rewordDigital(text: string, hour: number, minute: number): string | undefined {
  const digital = /(?<!\d)(\d\d?)([:.])(\d\d)(?!\d)/.exec(text);
  if (digital && !/morning|afternoon|evening|night/i.test(text)) {
    const written = `${digital[1]!.length === 2 ? `${hour}`.padStart(2, '0') : hour}${digital[2]}${`${minute}`.padStart(2, '0')}`;
    return text.slice(0, digital.index) + written + text.slice(digital.index + digital[0].length);
  }
  const named = minute !== 0 ? undefined : hour === 12 ? 'noon' : hour % 24 === 0 ? 'midnight' : undefined;
  const word = /\b(?:noon|midday|midnight)\b/i.exec(text);
  return word && named ? text.slice(0, word.index) + named + text.slice(word.index + word[0].length) : undefined;
}
