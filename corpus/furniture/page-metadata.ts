import type { SourceMetadata } from '../document.ts';
import { findDate } from '../readers/dates.ts';
import type { MutableMetadata } from '../readers/metadata.ts';
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

const PUBLISHED_LABEL =
  /^[\s|(•·-]*(?:this (?:content|article|story|page|post) was )?(?:first )?(?:published|posted|date|publication date|released|issued|created)(?: on| at)?\b/i;
const UPDATED_LABEL = /^[\s|(•·-]*(?:last )?(?:updated|modified|edited|revised)\b/i;
/** What may stand beside a date that is a line of its own: weekday, time of day, zone. */
const BESIDE_DATE =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?<!\d)\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d{1,3})?|\b\d{1,2}\s?(?=[ap]\.?m)|\b[ap]\.?m\b\.?|\b(?:e[sd]?t|c[sd]t|m[sd]t|p[sd]t|gmt|utc|bst|cest|cet|eest|eet|msk|ist|jst|kst|hkt|sgt|aest|aedt)\b|\b(?:at|on|first|published|posted|publication|date|released|issued|created)\b|\bthis (?:content|article|story|page|post) was\b|[+-]\d{2}:?\d{2}\b|T(?=\d)|Z\b|[\s,:;.|•·()@–—-]/gi;
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
  if (published) metadata.published = published;
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
  for (const part of head) {
    const byline = bylineOf(part.text);
    const date = dateLine(byline ? byline.rest : part.text);
    if (!date) continue;
    part.role = 'furniture';
    if (date.published) dates.add(date.published);
  }
  const opening = OPENING_DATE.exec(first?.text ?? '')?.[1];
  const opened = opening && dateLine(opening)?.published;
  if (opened) dates.add(opened);
  return dates.size === 1 ? [...dates][0] : undefined;
}

/** The parts up to and with the second paragraph of running text. */
function headOf(parts: readonly PagePart[]): PagePart[] {
  const head: PagePart[] = [];
  let paragraphs = 0;
  for (const part of parts) {
    if (head.length >= HEAD_PARTS || paragraphs >= HEAD_PARAGRAPHS) break;
    if (part.role === 'comment') break;
    head.push(part);
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

function bylineOf(text: string): { author: string; rest: string } | undefined {
  if (text.length > 200) return undefined;
  const byline = BYLINE.exec(text);
  if (byline?.[1] && !NO_NAME.test(byline[1])) return { author: byline[1], rest: byline[2] ?? '' };
  const staff = STAFF.exec(text)?.[1];
  return staff && text.length <= 60 ? { author: staff, rest: '' } : undefined;
}

/** Whether a line is nothing but a date, and the day of publication if that is what it says. */
function dateLine(text: string): { published?: string } | undefined {
  if (text.length > 120) return undefined;
  let published: string | undefined;
  let dated = false;
  for (const segment of text.split('|')) {
    const found = findDate(segment);
    if (!found) continue;
    if (UPDATED_LABEL.test(segment)) {
      dated = true;
      continue;
    }
    const beside = segment.slice(0, found.start) + segment.slice(found.end);
    if (beside.replace(BESIDE_DATE, '') !== '') return undefined;
    dated = true;
    if (!published || PUBLISHED_LABEL.test(segment)) published = found.date;
  }
  return dated ? { ...(published !== undefined && { published }) } : undefined;
}
