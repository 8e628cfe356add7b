import type { Span } from '../../../corpus/document.ts';

/** A sentence. `text` is what stands at `start`..`end`; offsets are into the whole text it was cut from. */
export interface Sentence extends Span {
  readonly text: string;
}

/** A run of prose between paragraph marks, with its sentences. Offsets as in `Sentence`. */
export interface Paragraph extends Sentence {
  readonly sentences: readonly Sentence[];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Longest line handed to the segmenter at once: its cost grows faster than its input on some platforms. A sentence of this
 * length is over, whatever comes.
 */
const LONGEST_LINE = 20_000;

const ABBREVIATION =
  /(?:^|[\s("'“‘[—–-])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|Sr|Jr|St|Mt|Ft|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Pvt|Sen|Sens|Rep|Reps|Gov|Govs|Pres|Supt|Det|Insp|Hon|Messrs|Mme|Mlle|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|No|Nos|Art|Sec|Fig|Figs|Vol|Ch|pp?|vs?|cf|viz|ca|approx|est|al|etc|Ave|Blvd|Rd|Bros|Cos?|Corp|Inc|Ltd|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|e\.g|i\.e|a\.m|p\.m|[A-Z]|(?:[A-Z]\.){1,4}[A-Z]|D-[A-Z][a-z]+|R-[A-Z][a-z]+)\.["'”’)\]]*\s*$/u;

/** Abbreviations that commonly end a sentence too: joined only before a word that does not open one. */
const OFTEN_LAST =
  /(?:^|[\s("'“‘])(?:Inc|Ltd|Corp|Cos?|Jr|Sr|etc|al|a\.m|p\.m|Bros|Ave|Blvd|Rd|St|(?:[A-Z]\.){1,4}[A-Z])\.["'”’)\]]*\s*$/u;

const OPENS_LOWER = /^[\s"'“‘([]*(?:\p{Ll}|[,;:)\]%–—-]|\d)/u;
const OPENER =
  /^["'“‘([]*(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|His|Her|Its|Their|This|That|These|Those|There|Mr|Mrs|Ms|Dr|When|While|If|As|After|Before|For|Also|Some|Many|Most|What|Who)\b/u;

/** Titles of the speakers of a transcript: *DR. STONE*. */
const IN_CAPITALS = /(?:^|[\s("'“‘])(?:MRS?|MS|DR|PROF|REV|SEN|REP|GEN|GOV|LT|COL|CAPT|SGT|HON|ADM)\.\s*$/u;

/** Whether the end of `left` is no sentence end, seen what follows. */
function joins(left: string, right: string): boolean {
  const tail = left.slice(-40);
  if (!/[.]["'”’)\]]*\s*$/u.test(tail)) {
    // A question or exclamation inside quotation marks runs on into its speech tag: "Why?" he asked.
    return /[?!…]["'”’)\]]+\s*$/u.test(tail) && /^[\s]*\p{Ll}/u.test(right);
  }
  if (/\.{2,}["'”’)\]]*\s*$/u.test(tail)) return /^\s*\p{Ll}/u.test(right);
  if (IN_CAPITALS.test(tail) && /^\s*\p{Lu}{2}/u.test(right)) return true;
  if (!ABBREVIATION.test(tail))
    return OPENS_LOWER.test(right) && !/^\s*\d+[.)]\s/.test(right) && /^\s*[\p{Ll},;]/u.test(right);
  if (OFTEN_LAST.test(tail)) return OPENS_LOWER.test(right) || !OPENER.test(right.trimStart());
  return true;
}

/**
 * The sentences of one line of prose that starts at `offset` of its text, blanks around them left out.
 * Unicode sentence segmentation (UAX #29) with abbreviations joined again.
 */
function sentencesOfLine(line: string, offset: number): Sentence[] {
  const pieces: { start: number; end: number }[] = [];
  for (let from = 0; from < line.length; ) {
    const part = line.slice(from, from + LONGEST_LINE);
    const segments = [...segmenter.segment(part)];
    // The last sentence may go on beyond the part: it is looked at again from its beginning.
    if (from + part.length < line.length && segments.length > 1) segments.pop();
    for (const { segment, index } of segments) {
      const start = from + index;
      const last = pieces.at(-1);
      const isOpen = last !== undefined && last.end - last.start < LONGEST_LINE;
      const left = isOpen ? line.slice(Math.max(last.start, last.end - 60), last.end) : '';
      if (isOpen && joins(left, line.slice(start, start + 40))) last.end = start + segment.length;
      else pieces.push({ start, end: start + segment.length });
    }
    const { segment, index } = segments.at(-1)!;
    from += index + segment.length;
  }
  return pieces.flatMap(({ start, end }) => {
    const text = line.slice(start, end);
    const trimmed = text.trim();
    if (!trimmed) return [];
    const lead = text.indexOf(trimmed);
    return [{ start: offset + start + lead, end: offset + start + lead + trimmed.length, text: trimmed }];
  });
}

/** The sentences of a run of prose that starts at `offset`. A line break ends a sentence only where a blank line or list does: callers pass one paragraph. */
export function sentencesOf(text: string, offset = 0): Sentence[] {
  return sentencesOfLine(text.replace(/[\n\r\u2028\u2029]/g, ' '), offset).map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start - offset, end - offset),
  }));
}

/** A paragraph cut into its sentences. */
export function paragraphOf(text: string, offset = 0): Paragraph {
  return { start: offset, end: offset + text.length, text, sentences: sentencesOf(text, offset) };
}
