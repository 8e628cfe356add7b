import type { SourceMetadata } from '../document.ts';
import { findDate } from '../readers/dates.ts';
import type { MutableMetadata } from '../readers/metadata.ts';
import { dateLine } from './page-date.ts';
import { endsSentence, isProse, type PagePart, wordCount } from './part.ts';

/** How far from the top a page says who wrote it and when, in parts; how far into running text, in paragraphs. */
const HEAD_PARTS = 30;
const HEAD_PARAGRAPHS = 2;

const NAME =
  "\\p{Lu}[\\p{L}.'’-]{0,30}(?: (?:(?:de|da|di|van|von|der|den|bin|al|el|la|le|du) ){0,2}\\p{Lu}[\\p{L}.'’-]{0,30}){1,3}";
const BYLINE = new RegExp(
  `^(?:(?:[Ww]ritten|[Rr]eported|[Ss]tory|[Ww]ords|[Aa]nalysis|[Tt]ext)\\s)?(?:[Bb]y|BY):?\\s(${NAME}(?:(?:, | and | & |, and )${NAME}){0,4})(?:\\s?[,|•·–—-]\\s?(.{0,80}))?$`,
  'u',
);
const STAFF =
  /^(?:by )?([\p{L}\d][\p{L}\d./& -]{0,40} (?:staff|staff writers?|staff reporters?|news desk|newsroom|correspondents?))$/iu;
/** Words that a byline's capitalised run never holds: "By The Numbers", "By Next Monday". */
const NO_NAME =
  /\b(?:The|A|An|Next|Last|This|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Numbers?|January|February|March|April|May|June|July|August|September|October|November|December|Popular|Contrast|Comparison|Law)\b/;

const OPENING_DATE = /^\(([^()]{8,40}\d{1,2}:\d{2}[^()]{0,12})\)\s/;

/** A page with more bylines than one article has is a list of articles: its author and its day are those of none. */
const MOST_BYLINES = 2;

/**
 * What a page that has lost its structure says of itself in its text: title, author, day of publication. Marks the
 * lines that say so as furniture. Where dates disagree there is none: a wrong date is worse than no date.
 */
export function readPageMetadata(parts: readonly PagePart[]): SourceMetadata {
  const head = headOf(parts);
  const metadata: MutableMetadata = {};
  const title = titleOf(head);
  if (title) metadata.title = title;
  const authors = markBylines(parts);
  const published = publishedOf(head, parts[0]);
  if (authors.length > MOST_BYLINES) return metadata;
  if (authors[0]) metadata.author = authors[0];
  if (published) Object.assign(metadata, { published, publishedFrom: 'page-text' });
  return metadata;
}

/** Marks bylines as furniture, wherever they stand, and gives the writers they name, each once. */
function markBylines(parts: readonly PagePart[]): string[] {
  const authors = new Set<string>();
  for (const part of parts) {
    const byline = part.role === undefined || part.role === 'furniture' ? bylineOf(part.text) : undefined;
    if (!byline) continue;
    part.role = 'furniture';
    authors.add(byline.author);
  }
  return [...authors];
}

/** The one day that the lines of a page's head state, if they state one. Marks the lines that are but a date. */
function publishedOf(head: readonly PagePart[], first: PagePart | undefined): string | undefined {
  const dates = new Set<string>();
  const labelled = new Set<string>();
  for (const part of head) {
    if (part.apart) continue;
    const byline = bylineOf(part.text);
    const date = dateLine(byline ? byline.rest : part.text);
    if (!date) continue;
    part.role = 'furniture';
    if (date.published) dates.add(date.published);
    if (date.published && date.labelled) labelled.add(date.published);
  }
  const opening = OPENING_DATE.exec(first?.text ?? '')?.[1];
  const opened = opening && dateLine(opening)?.published;
  if (opened) dates.add(opened);
  const days = labelled.size > 0 ? labelled : dates;
  return days.size === 1 ? [...days][0] : undefined;
}

/** The parts up to and with the second paragraph of running text. */
function headOf(parts: readonly PagePart[]): PagePart[] {
  const head: PagePart[] = [];
  let paragraphs = 0;
  let counted = 0;
  for (const part of parts) {
    if (counted >= HEAD_PARTS || paragraphs >= HEAD_PARAGRAPHS) break;
    if (part.role === 'comment') break;
    head.push(part);
    if (part.role === undefined) counted++;
    if (isProse(part) && !part.listed && part.text.length >= 120) paragraphs++;
  }
  return head;
}

/** The first line that reads like a headline. A page that opens with a sentence has none. */
function titleOf(head: readonly PagePart[]): string | undefined {
  for (const part of head) {
    if (part.role !== undefined || part.listed) continue;
    if (/[?!”’"']$/.test(part.text) ? part.text.length > 160 : endsSentence(part.text)) {
      if (part.text.length >= 120) return undefined;
      continue;
    }
    if (part.text.length > 160 || wordCount(part.text) < 3) continue;
    if (!bylineOf(part.text) && !dateLine(part.text)) return part.text;
  }
  return undefined;
}

/** The writer whom a line names, and the rest of the line: mostly a date, which may stand behind the name or before it. */
function bylineOf(text: string): { author: string; rest: string } | undefined {
  if (text.length > 200) return undefined;
  const byline = BYLINE.exec(text);
  if (byline?.[1] && !NO_NAME.test(byline[1])) return { author: byline[1], rest: byline[2] ?? '' };
  const staff = STAFF.exec(text)?.[1];
  if (staff && text.length <= 60) return { author: staff, rest: '' };
  return datedByline(text);
}

const BEFORE_DATE = /(?:[\s,|•·–—-]|\b(?:on|at|published|posted|(?:mon|tues|wednes|thurs|fri|satur|sun)day))+$/i;
const BY_BEHIND = /^(.{6,100}?)[\s,|•·–—-]+(by\s.{3,80})$/i;

/** `By Ada Moss 8 January 2020, 3:51 pm`, `August 27, 2018 10:05 am PDT by Ada Moss`. */
function datedByline(text: string): { author: string; rest: string } | undefined {
  const found = findDate(text);
  if (!found) return undefined;
  const before = BYLINE.exec(text.slice(0, found.start).replace(BEFORE_DATE, ''));
  if (before?.[1] && !before[2] && !NO_NAME.test(before[1]))
    return { author: before[1], rest: text.slice(found.start) };
  const behind = BY_BEHIND.exec(text);
  const name = behind?.[2] && BYLINE.exec(behind[2]);
  if (behind?.[1] && name?.[1] && !name[2] && !NO_NAME.test(name[1]) && dateLine(behind[1]))
    return { author: name[1], rest: behind[1] };
  return undefined;
}
