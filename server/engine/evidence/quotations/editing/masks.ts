/** Words that papers mask: *f***ing*, *f---ing*, *(expletive)*. */

const VULGAR =
  /^(?:mother)?fuck|^(?:bull|horse|ape)?shit|^(?:ass|arse)hole|^bitch|^cunt|^piss|^crap|^pussy|^goddamn|^bastard|^nigg/;
const STANDS_FOR_ONE = new Set('expletive expletives bleep bleeping obscenity profanity vulgarity redacted'.split(' '));

/** The key of a word that some papers mask: its first letter and a star; undefined for any other. */
export function maskableKey(key: string): string | undefined {
  return VULGAR.test(key) ? `${key[0]}*` : undefined;
}

/** What stands before the dashes of a mask: one letter, or the first half of a compound. */
const BEFORE_DASHES = /^(?:\p{L}|motherf|bulls|horses|apes)$/u;

/** The length of the mask that follows a word (by its key) at `at` of a text, letters behind it included; 0 where there is none. */
export function maskAfter(key: string, text: string, at: number): number {
  const next = text[at];
  if (next !== '*' && next !== '-' && next !== '_' && next !== '–' && next !== '—') return 0;
  const match = /^(?:\*{1,12}|-{2,12}|_{2,12}|[–—]{1,12})\p{L}{0,12}/u.exec(text.slice(at, at + 26));
  if (!match) return 0;
  const [mask] = match;
  // One star may mark a note; dashes behind a whole word join clauses.
  const isMask = mask.startsWith('*') ? /^\*(?:\*|\p{L})/u.test(mask) : BEFORE_DASHES.test(key) && !/^[ai]$/.test(key);
  return isMask ? mask.length : 0;
}

/** Whether a key is one of a masked word. */
export function isMasked(key: string): boolean {
  return /^\p{L}\*$/u.test(key);
}

/** Whether a word stands in a quotation for one that the paper does not print. */
export function standsForMasked(key: string): boolean {
  return STANDS_FOR_ONE.has(key);
}
