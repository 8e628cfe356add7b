import { createHash } from 'node:crypto';

/**
 * The marks that people make on claims, kept in the folder `.vouch` in the workspace, so that they travel with the story.
 * Each mark is a file of its own, and files are only ever added: what is taken back is withdrawn by another file. So what
 * several people tick and take back merges in version control without a conflict, and can be followed later.
 * Marks are found again by the words around them (W3C Web Annotation, TextQuoteSelector), not by place.
 */

export type MarkKind = 'checked' | 'on-author' | 'ignored' | 'wrong-match';
export type MarkScope = 'here' | 'document' | 'everywhere';

/** Words and what stands before and behind them in their sentence. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** One person's word on one claim. */
export interface Mark {
  readonly kind: MarkKind;
  readonly scope: MarkScope;
  /** Path of the draft, relative to the folder that holds the sidecar, with slashes; meaningless where the scope is `everywhere`. */
  readonly document: string;
  readonly selector: TextQuoteSelector;
  /** The rule that is not to be reported; absent where the claim was not reported. */
  readonly rule?: string;
  /** Hashes of the sources that spoke of the claim when the mark was made. */
  readonly sources: readonly string[];
  readonly reason: string;
  /** Who made the mark; absent in marks of the first version. */
  readonly by?: string;
  /** When the mark was made: ISO 8601, a day or a moment in UTC. */
  readonly made: string;
}

/** A mark taken back, or replaced by another one. */
export interface Withdrawal {
  /** Name of the mark's file. */
  readonly withdraws: string;
  readonly by: string;
  readonly made: string;
}

/** What one file of a sidecar says, or why it cannot be used. */
export type ParsedEntry = { readonly mark: Mark } | { readonly withdrawal: Withdrawal } | { readonly damage: string };

const VERSION = 1;
const KINDS: readonly unknown[] = ['checked', 'on-author', 'ignored', 'wrong-match'] satisfies MarkKind[];
const SCOPES: readonly unknown[] = ['here', 'document', 'everywhere'] satisfies MarkScope[];

/** Reads one file of a sidecar. What cannot be understood in full is called damaged, with the reason, and is never half used. */
export function parseEntry(text: string): ParsedEntry {
  const value = parsed(text);
  if (!isRecord(value)) return { damage: 'it is not valid JSON' };
  const { version, ...entry } = value;
  if (version !== VERSION) return { damage: `its version is ${JSON.stringify(version)}, not ${VERSION}` };
  if (isWithdrawal(entry)) return { withdrawal: entry };
  return isMark(entry) ? { mark: entry } : { damage: 'the mark in it is incomplete' };
}

/** Reads the list that the first version kept in one file, `.vouch.json`. */
export function parseMarkList(text: string): { readonly marks: readonly Mark[] } | { readonly damage: string } {
  const value = parsed(text);
  if (value === undefined) return { damage: 'it is not valid JSON' };
  if (!isRecord(value) || !Array.isArray(value['marks'])) return { damage: 'it holds no list of marks' };
  if (value['version'] !== VERSION)
    return { damage: `its version is ${JSON.stringify(value['version'])}, not ${VERSION}` };
  const wrong = value['marks'].findIndex((mark) => !isMark(mark));
  return wrong >= 0 ? { damage: `mark ${wrong + 1} in it is incomplete` } : { marks: value['marks'] as Mark[] };
}

/** A mark or a withdrawal as text, one property a line. */
export function serialiseEntry(entry: Mark | Withdrawal): string {
  return `${JSON.stringify({ version: VERSION, ...entry }, null, 2)}\n`;
}

/**
 * The name of the file of a mark or a withdrawal: some words for the eye, then what tells it from every other. The same
 * mark has the same name everywhere, and two different ones never meet in one file.
 */
export function entryFileName(entry: Mark | Withdrawal): string {
  const words = 'withdraws' in entry ? 'withdrawn' : asFileName(entry.selector.exact);
  const digest = createHash('sha256').update(serialiseEntry(entry)).digest('hex').slice(0, 16);
  return `${[words, digest].filter(Boolean).join('-')}.json`;
}

function asFileName(words: string): string {
  const plain = words.normalize('NFKD').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replace(/^-|-$/g, '');
}

/** Whether two marks are of the same kind for the same words, so that one replaces the other. */
export function isSamePlace(a: Mark, b: Mark): boolean {
  const key = ({ kind, scope, document, selector: { exact, prefix, suffix }, rule }: Mark) =>
    JSON.stringify([kind, scope, document, exact, prefix, suffix, rule ?? '']);
  return key(a) === key(b);
}

/** Marks in the order in which they were made, the same on every computer: the last one that applies wins. */
export function inOrder(marks: readonly Mark[]): Mark[] {
  const keyed = marks.map((mark) => ({ mark, key: `${mark.made} ${entryFileName(mark)}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ mark }) => mark);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isWithdrawal(value: Record<string, unknown>): value is Record<string, unknown> & Withdrawal {
  return [value['withdraws'], value['by'], value['made']].every(isString);
}

function isMark(value: unknown): value is Mark {
  if (!isRecord(value) || !isRecord(value['selector'])) return false;
  const { kind, scope, document, sources, reason, made, rule, by, selector } = value;
  return (
    KINDS.includes(kind) &&
    SCOPES.includes(scope) &&
    [document, reason, made, selector['exact'], selector['prefix'], selector['suffix']].every(isString) &&
    [rule, by].every((text) => text === undefined || isString(text)) &&
    Array.isArray(sources) &&
    sources.every(isString)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
