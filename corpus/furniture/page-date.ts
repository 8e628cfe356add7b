import { findDate, type NumericOrder } from '../readers/dates.ts';

const PUBLISHED_LABEL =
  /^[\s|(•·-]*(?:this (?:content|article|story|page|post) (?:was|is) )?(?:first |originally )?(?:published|posted|date|publication date|released|issued|created|written|from)(?: on| at)?\b/i;
const UPDATED_LABEL = /^[\s|(•·/,-]*(?:last )?(?:updated|modified|edited|revised)\b/i;
/** What may stand beside a date that is a line of its own: weekday, time of day, zone, label. */
const BESIDE_DATE =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?<!\d)\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d{1,3})?|\b\d{1,2}\s?(?=[ap]\.?m)|\b[ap]\.?m\b\.?|\b(?:e[sd]?t|c[sd]?t|m[sd]?t|p[sd]?t|gmt|utc|bst|cest|cet|eest|eet|msk|ist|jst|kst|hkt|sgt|aest|aedt)\b|\b(?:at|on|first|originally|published|posted|publication|date|released|issued|created|written)\b|\bthis (?:content|article|story|page|post) (?:was|is)(?: from)?\b|[+-]\d{2}:?\d{2}\b|T(?=\d)|Z\b|[\s,:;.|•·()@/–—-]/gi;
const LONGEST_LINE = 120;

/** What a line says that is nothing but a date: the day of publication, if that is what it names. */
export interface DateLine {
  readonly published?: string;
  /** Whether the line calls the day that of publication. */
  readonly labelled: boolean;
}

/** Reads a line that is nothing but a date, with its time of day and its label; undefined for any other line. */
export function dateLine(text: string): DateLine | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  let published: string | undefined;
  let labelled = false;
  let dated = false;
  for (const segment of segmentsOf(text)) {
    const found = findDate(segment);
    if (!found) {
      if (segment.replace(BESIDE_DATE, '') !== '') return undefined;
      continue;
    }
    dated = true;
    if (UPDATED_LABEL.test(segment)) continue;
    const beside = segment.slice(0, found.start) + segment.slice(found.end);
    if (beside.replace(BESIDE_DATE, '') !== '') return undefined;
    const says = PUBLISHED_LABEL.test(segment);
    if (!published || (says && !labelled)) published = found.date;
    labelled ||= says;
  }
  return dated ? { ...(published !== undefined && { published }), labelled } : undefined;
}

/** Dates of one line are parted by bars, or by the word that says what the next one is. */
function segmentsOf(text: string): string[] {
  return text.split(/\|| \/ |(?=\b(?:[Ll]ast )?(?:[Uu]pdated|UPDATED|[Mm]odified)\b)/).filter((part) => part.trim());
}

/** The day of publication in a short text of a page that is known to speak of it; other words may stand around it. */
export function publishedIn(text: string, order?: NumericOrder): string | undefined {
  if (!/\d/.test(text)) return undefined;
  let first: string | undefined;
  for (const segment of segmentsOf(text.slice(0, 300))) {
    const found = findDate(segment, order);
    if (!found || UPDATED_LABEL.test(segment)) continue;
    if (PUBLISHED_LABEL.test(segment)) return found.date;
    first ??= found.date;
  }
  return first;
}
