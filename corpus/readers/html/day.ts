import { publishedIn } from '../../furniture/page-date.ts';
import { findDate, isoDateOf, type NumericOrder } from '../dates.ts';
import type { StatedDay } from './page-facts.ts';

/** What a page knows of its day of publication, from the surest to the least sure. */
export interface PageDays {
  /** Stamps from JSON-LD and `<meta>`, with time and zone as they are written. */
  readonly stamps: readonly string[];
  readonly elements: readonly StatedDay[];
  /** The day that the lines above the article state. */
  readonly text: string | undefined;
  /** Days that people see at the head of the page. */
  readonly shown: readonly string[];
  readonly addresses: readonly (string | undefined)[];
  readonly order: NumericOrder | undefined;
}

/** A day, and where on the page it was found. */
export interface FoundDay {
  readonly published: string;
  readonly publishedFrom: 'page-data' | 'page-text' | 'address';
}

/** The day on which a page was published by its own calendar; undefined where it does not say, or contradicts itself. */
export function dayOfPage(days: PageDays): FoundDay | undefined {
  const address = days.addresses.map(dayInAddress).find((day) => day !== undefined);
  const certain = days.elements.filter((element) => element.certain);
  const stamps = [...days.stamps, ...certain.map(({ stamp }) => stamp)].filter((stamp) => isoDateOf(stamp));
  // A year alone is of a volume more often than of the page.
  const stamped = stamps.find((stamp) => isoDateOf(stamp)?.length === 10);
  if (stamped) {
    const seen = [...days.shown, ...days.elements.flatMap(({ text }) => publishedIn(text, days.order) ?? [])];
    // An address is made by the page's own clock, and never of a later change.
    return { published: ownDay(stamped, address ? [address] : seen), publishedFrom: 'page-data' };
  }
  const read = dayRead(certain, days.order) ?? days.text ?? dayRead(days.elements, days.order);
  if (read) return { published: read, publishedFrom: 'page-text' };
  const plain = days.elements.flatMap(({ stamp }) => isoDateOf(stamp) ?? []);
  if (plain[0] && new Set(plain).size === 1) return { published: plain[0], publishedFrom: 'page-data' };
  if (address) return { published: address, publishedFrom: 'address' };
  return stamps[0] ? { published: isoDateOf(stamps[0]) as string, publishedFrom: 'page-data' } : undefined;
}

/** The day that elements show: below the headline first, and only where the first ones agree. */
function dayRead(elements: readonly StatedDay[], order: NumericOrder | undefined): string | undefined {
  for (const belowTitle of [true, false]) {
    const read = elements
      .filter((element) => element.belowTitle === belowTitle)
      .flatMap(({ text, stamp }) => publishedIn(text, order) ?? isoDateOf(stamp) ?? []);
    if (read[0] && (belowTitle || new Set(read).size === 1)) return read[0];
  }
  return undefined;
}

const UTC_STAMP = /T(\d{2}):\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]00:?00)$/i;

/**
 * The day of a stamp on the page's own calendar. A stamp in universal time may fall on the day before or after the one
 * that the page shows its readers; then the page is right. Any other stamp is in the page's time already.
 */
function ownDay(stamp: string, seen: readonly (string | undefined)[]): string {
  const day = isoDateOf(stamp) as string;
  const hour = UTC_STAMP.exec(stamp.trim())?.[1];
  if (hour === undefined || day.length !== 10 || seen.includes(day)) return day;
  const [before, after] = [shifted(day, -1), shifted(day, 1)];
  // Clocks are up to twelve hours behind universal time, and up to fourteen ahead of it.
  if (Number(hour) < 12 && seen.includes(before)) return before;
  if (Number(hour) >= 10 && seen.includes(after)) return after;
  return day;
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const ADDRESS_DAYS: readonly RegExp[] = [
  /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/,
  /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?=\/)/i,
  /\/((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?=[/_.-]|$)/,
  /[-_/]((?:19|20)\d{2})-(\d{2})-(\d{2})(?=[/_.-]|$)/,
];

/** The day that a web address names in its path: `/2018/06/28/`, `/2020/jan/20/`, `/20200316/`. */
export function dayInAddress(address: string | undefined): string | undefined {
  const path = /^https?:\/\/[^/?#]{1,300}(\/[^?#]{0,1000})/i.exec(address ?? '')?.[1];
  if (!path) return undefined;
  for (const pattern of ADDRESS_DAYS) {
    const [, year, month, day] = pattern.exec(path) ?? [];
    if (!year || !month || !day) continue;
    const words = /^\d/.test(month)
      ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      : `${day} ${month} ${year}`;
    const found = findDate(words)?.date;
    if (found) return found;
  }
  return undefined;
}
