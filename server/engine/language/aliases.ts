import { type NameMention, nameMentions } from './names.ts';
import { isFunctionWord } from './words.ts';

/** The names of one text and which of them mean the same: grown from the text itself. */
export interface AliasTable {
  /** The fullest form of the name in the text; the name itself where there is no fuller one or more than one fits. */
  fullest(keys: readonly string[]): readonly string[];
  /** How that fullest form is written; undefined where the text does not have the name. */
  written(keys: readonly string[]): string | undefined;
  /** Whether the text has the name, in full or by its last word. */
  has(keys: readonly string[]): boolean;
  /** The long form of an abbreviation that the text explains: *Harbour Review Board (HRB)*. */
  longForm(abbreviation: string): readonly string[] | undefined;
  /** The form of address used with a name, as a key. */
  honorific(keys: readonly string[]): string | undefined;
}

interface Entry {
  readonly keys: readonly string[];
  readonly text: string;
  count: number;
  readonly order: number;
}

const ABBREVIATION = /\((?:the )?(\p{Lu}[\p{Lu}\p{N}&.-]{1,9})\)/gu;
/** Characters before an abbreviation in which its long form stands. */
const LONG_FORM = 120;

/** The alias table of a text. Linear in its length. */
export function aliasTableOf(texts: readonly string[]): AliasTable {
  const entries = new Map<string, Entry>();
  const honorifics = new Map<string, string>();
  const abbreviations = new Map<string, readonly string[]>();
  for (const text of texts) {
    for (const mention of nameMentions(text)) addMention(entries, honorifics, mention);
    for (const match of text.matchAll(ABBREVIATION)) {
      addAbbreviation(abbreviations, text.slice(Math.max(0, match.index - LONG_FORM), match.index), match[1]!);
    }
  }
  const byLast = new Map<string, Entry[]>();
  const words = new Set<string>();
  for (const entry of entries.values()) {
    for (const key of entry.keys) words.add(key);
    for (const key of new Set([entry.keys.at(-1)!, entry.keys[0]!])) {
      const list = byLast.get(key);
      if (list) list.push(entry);
      else byLast.set(key, [entry]);
    }
  }
  const fullestEntry = (keys: readonly string[]) => fullestOf(keys, byLast);
  return {
    fullest: (keys) => fullestEntry(keys)?.keys ?? keys,
    written: (keys) => fullestEntry(keys)?.text,
    has: (keys) => fullestEntry(keys) !== undefined || (keys.length > 0 && words.has(keys.at(-1)!)),
    longForm: (abbreviation) => abbreviations.get(abbreviation),
    honorific: (keys) => honorifics.get(keys.at(-1) ?? ''),
  };
}

function addMention(entries: Map<string, Entry>, honorifics: Map<string, string>, mention: NameMention): void {
  const key = mention.keys.join(' ');
  const known = entries.get(key);
  if (known) known.count++;
  else entries.set(key, { keys: mention.keys, text: mention.text, count: 1, order: entries.size });
  if (mention.honorific) honorifics.set(mention.keys.at(-1)!, mention.honorific);
}

function addAbbreviation(abbreviations: Map<string, readonly string[]>, before: string, short: string): void {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '');
  const words = before.trim().toLowerCase().split(' ').slice(-8);
  for (let from = 0; from < words.length; from++) {
    const long = words.slice(from);
    const initials = long
      .filter((word) => !isFunctionWord(word))
      .map((word) => word[0])
      .join('');
    if (initials === letters) abbreviations.set(letters, long);
  }
}

/** Among the names that the given one abbreviates, the fullest; the most frequent of several people with one surname. */
function fullestOf(keys: readonly string[], byWord: ReadonlyMap<string, readonly Entry[]>): Entry | undefined {
  let best: Entry | undefined;
  // A given name may stand for the whole; a word that is a name in its own right does not (*Hull*, *Hull Council*).
  const entries = byWord.get(keys.at(-1) ?? '') ?? [];
  const own = entries.find((entry) => entry.keys.join(' ') === keys.join(' '))?.count ?? 0;
  for (const entry of entries) {
    if (!abbreviates(keys, entry.keys) || (entry.keys.at(-1) !== keys.at(-1) && entry.count <= own)) continue;
    if (!best || isFuller(entry, best, keys)) best = entry;
  }
  return best;
}

function isFuller(entry: Entry, best: Entry, keys: readonly string[]): boolean {
  const [grows, grew] = [entry.keys.length > keys.length ? 1 : 0, best.keys.length > keys.length ? 1 : 0];
  if (grows !== grew) return grows > grew;
  return entry.count > best.count || (entry.count === best.count && entry.order < best.order);
}

/** Whether `short` is `long` with given or middle names left out: *stone*, *ada stone* for *ada mary stone*. */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length || short.length === 0) return false;
  if (short.length === 1 && long.length > 1 && short[0] === long[0]) return long.length <= 3;
  if (short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const word of long)
    if (at < short.length && (word === short[at] || (short[at]!.length === 1 && word.startsWith(short[at]!)))) at++;
  return at === short.length;
}
