const SEPARATOR = /\s*(?:[;|•·]|,(?!\s*(?:Jr|Sr|II|III|IV)\b)|\s(?:and|&|with)\s)\s*/i;
const BY =
  /^(?:(?:written|reported|words|story|text|posted|article|published|post|analysis|review|opinion)\s+)?by:?\s+/i;
/** What follows a name and is none: a role, a degree, the day, a button. */
const NOT_NAME =
  /^(?:ph\.?d|m\.?d|b\.?a|m\.?a|m\.?sc|m\.?ph|r\.?d|r\.?n|j\.?d|esq|(?:\S+\s){0,2}(?:staff|staff writer|staff reporter|correspondent|reporter|editor|writer|columnist|contributor|technologist|journalist|producer|photographer|fellow|director|manager|officer|professor)s?|shares?|follow|follow author|contributors?|updated.*|published.*|posted.*|print|email|comments?|guest|unknown|n\/a|none|null|undefined|team|desk|newsroom|the)$/i;
/** Tails of a single name: `Ada Moss PhillyVoice Staff`, `Amber Gold Shares`, `Ada Moss From The Quay`. */
const TAIL =
  /\s+(?:(?:\S+\s)?(?:staff(?: (?:writer|reporter))?|correspondent|reporter)|shares?|follow(?: author)?|\|.*|[-–—] .*|on (?:twitter|facebook)|(?:for|from|at|of) (?:the )?\p{Lu}.*|\d.*|contributor|contributing writer|view (?:bio|profile|all).*)$/iu;
/** Companies and machines that sites name as their writer. */
const NO_PERSON =
  /^(?:admin(?:istrator)?|editors?|editorial(?: (?:team|staff))?|web ?master|webdesk|staff|guest(?: author| post)?|anonymous|no author|user|root|author|site|home|contributor|condé nast|conde nast|taboola.*|outbrain.*|hearst|gannett|@.*|https?:.*|www\..*|.*\.(?:com|org|net|co\.uk|html?))$/i;
const MOST_WORDS = 6;
const MOST_AUTHORS = 10;

/**
 * The writers that a byline or a field names, parted by commas; undefined where it names nobody, or only the site.
 * Roles, degrees, buttons and the word *by* are left off.
 */
export function authorOf(raw: string | undefined, publisher?: string): string | undefined {
  if (!raw) return undefined;
  const names: string[] = [];
  for (const part of raw.slice(0, 500).replace(BY, '').split(SEPARATOR)) {
    const name = nameOf(part);
    if (!name || NO_PERSON.test(name)) continue;
    if (publisher && sameName(name, publisher)) continue;
    if (!names.some((known) => sameName(known, name))) names.push(name);
    if (names.length >= MOST_AUTHORS) break;
  }
  return names.join(', ') || undefined;
}

function nameOf(part: string): string | undefined {
  let name = part
    .replace(BY, '')
    .replace(/\([^()]{0,100}\)|\S+@\S+|@\w+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (NOT_NAME.test(name)) return undefined;
  for (let round = 0; round < 2; round++) name = name.replace(TAIL, '').trim();
  name = doubled(name).replace(/[\s:,–—-]+$/, '');
  if (!name || NOT_NAME.test(name) || name.split(' ').length > MOST_WORDS || /^\P{L}*$/u.test(name)) return undefined;
  return name;
}

/** A name that a page's elements run together twice: `Taboolaby Taboola`, `Ada MossAda Moss`. */
function doubled(name: string): string {
  const half = /^(.{3,60}?)(?:by )?\1$/i.exec(name.replace(/\s+/g, ' '));
  return half?.[1]?.trim() ?? name;
}

function sameName(one: string, other: string): boolean {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(one) === bare(other);
}
