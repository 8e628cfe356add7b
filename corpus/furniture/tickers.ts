import type { PagePart } from './part.ts';

/** An entry of a list of latest headlines: its age stands before it. */
const AGED =
  /^\d{1,3}\s?(?:s|m|h|d|seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)(?: ago)?[ :–—-]{1,4}\p{Lu}?[\p{L}“‘"']/u;
const SHORTEST_TICKER = 3;

/** A share's name and its change: `EXAMPLE Mills -0.35`. A figure without decimals or a percent sign may be anything. */
const SIGNED =
  /^(?:[\p{Lu}\d&][\p{L}\d.,&'/()-]{0,30}\s){1,5}[+−–-](?:\d{1,6}[.,]\d{1,6}\s?%?|\d{1,3}\s?%)(?:\s?\([+−–-]?[\d.,]{1,12}%?\))?$/u;
const PRICE_FIELD =
  '(?:open|high|low|close|buy|sell|bid|ask|last|change|volume|(?:trading |prev(?:ious)? )?vol\\.?|prev(?:ious)? close|market cap)\\s?:?\\s?[$€£+−–-]?\\d[\\d.,]{0,14}[KMBT%]?';
const QUOTED = new RegExp(`^${PRICE_FIELD}(?:\\s${PRICE_FIELD}){0,8}$`, 'i');

/** Marks lists of latest headlines and share prices: both are runs of lines of one shape. */
export function markTickers(parts: readonly PagePart[]): void {
  markRuns(parts, (part) => part.listed && AGED.test(part.text), SHORTEST_TICKER);
  markRuns(parts, isPrice, 2);
}

function isPrice(part: PagePart): boolean {
  return part.text.length <= 120 && (SIGNED.test(part.text) || QUOTED.test(part.text));
}

function markRuns(parts: readonly PagePart[], matches: (part: PagePart) => boolean, shortest: number): void {
  let run: PagePart[] = [];
  const close = (): void => {
    if (run.length >= shortest) for (const part of run) part.role = 'furniture';
    run = [];
  };
  for (const part of parts) {
    if (matches(part)) run.push(part);
    else close();
  }
  close();
}
