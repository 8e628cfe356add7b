import { withoutYear } from './years.ts';

/** What a heading says that the figures below it are in: what is written before a figure and behind it. */
export interface Unit {
  readonly before: string;
  readonly after: string;
}

const SCALE = "(m|mn|mln|million|millions|bn|billion|billions|tn|trillion|k|thousand|thousands|['’]?000s?)";
const MONEY = new RegExp(`^(?:in\\s)?(US\\$|[$£€¥])\\s?${SCALE}?$`, 'i');
const COUNT = /^(?:in\s)?(millions?|billions?|thousands?|['’]?000s?)$/i;
const PERCENT = /^(?:in\s)?(?:%|per\s?cent)$/i;
const MEASURE =
  /^(?:in\s)?(km|kg|tonnes?|miles?|hectares?|acres?|metres?|meters?|litres?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|[GMk]W|[GMk]Wh)$/;
/** A unit in brackets or behind a comma at the end of a heading, or alone. */
const AT_END = /^(.*?)\s*(?:[([]\s*([^()[\]]{1,24}?)\s*[)\]]|,\s*([^(),]{1,24}))$/;
const PLAIN = /^[+−–-]?\d{1,3}(?:[,\s]\d{3})*(?:\.\d{1,6})?$|^[+−–-]?\d{1,9}(?:\.\d{1,6})?$/;

/** Parts a heading from the unit that it gives: *Cost (£m)* into *Cost* and pounds in millions. */
export function unitIn(heading: string): { readonly heading: string; readonly unit: Unit | undefined } {
  const whole = unitOf(heading.trim());
  if (whole) return { heading: '', unit: whole };
  const ends = AT_END.exec(heading.trim());
  const unit = ends && unitOf((ends[2] ?? ends[3] ?? '').trim());
  return unit ? { heading: (ends?.[1] ?? '').trim(), unit } : { heading, unit: undefined };
}

function unitOf(text: string): Unit | undefined {
  const money = MONEY.exec(text);
  if (money) return { before: money[1] ?? '', after: scaleOf(money[2]) };
  const count = COUNT.exec(text);
  if (count) return { before: '', after: scaleOf(count[1]) };
  if (PERCENT.test(text)) return { before: '', after: '%' };
  const measure = MEASURE.exec(text);
  return measure ? { before: '', after: ` ${measure[1]}` } : undefined;
}

function scaleOf(word: string | undefined): string {
  const lower = (word ?? '').toLowerCase();
  if (!lower) return '';
  if (lower.startsWith('m')) return ' million';
  if (lower.startsWith('b')) return ' billion';
  return lower.startsWith('tn') || lower.startsWith('tr') ? ' trillion' : ' thousand';
}

/** A cell as its headings let it be understood: a figure with its unit, and with a comma where it could pass for a year. */
export function shownCell(
  cell: string,
  { unit, isFigure }: { readonly unit: Unit | undefined; readonly isFigure: boolean },
): string {
  return withUnit(isFigure ? withoutYear(cell) : cell, unit);
}

/** A figure of a table with the unit that its heading gives it; what has one already, or is no plain figure, stays. */
export function withUnit(cell: string, unit: Unit | undefined): string {
  const text = cell.trim();
  if (!unit || !PLAIN.test(text)) return cell;
  const sign = /^[+−–-]/.exec(text)?.[0] ?? '';
  return `${sign}${unit.before}${text.slice(sign.length)}${unit.after}`;
}
