/**
 * The marks that people make on claims, kept in `.vouch.json` in the workspace, so that they travel with the story.
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
  /** Path of the draft, relative to the sidecar, with slashes; meaningless where the scope is `everywhere`. */
  readonly document: string;
  readonly selector: TextQuoteSelector;
  /** The rule that is not to be reported; absent where the claim was not reported. */
  readonly rule?: string;
  /** Hashes of the sources that spoke of the claim when the mark was made. */
  readonly sources: readonly string[];
  readonly reason: string;
  /** Day on which the mark was made, ISO 8601. */
  readonly made: string;
}

export interface Sidecar {
  readonly marks: readonly Mark[];
}

export type ParsedSidecar = { readonly sidecar: Sidecar } | { readonly damage: string };

const VERSION = 1;
const KINDS: readonly unknown[] = ['checked', 'on-author', 'ignored', 'wrong-match'] satisfies MarkKind[];
const SCOPES: readonly unknown[] = ['here', 'document', 'everywhere'] satisfies MarkScope[];

/** Reads a sidecar. What cannot be understood in full is called damaged, with the reason, and is never half used. */
export function parseSidecar(text: string): ParsedSidecar {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { damage: 'it is not valid JSON' };
  }
  if (!isRecord(value) || !Array.isArray(value['marks'])) return { damage: 'it holds no list of marks' };
  if (value['version'] !== VERSION)
    return { damage: `its version is ${JSON.stringify(value['version'])}, not ${VERSION}` };
  const wrong = value['marks'].findIndex((mark) => !isMark(mark));
  if (wrong >= 0) return { damage: `mark ${wrong + 1} in it is incomplete` };
  return { sidecar: { marks: value['marks'] as Mark[] } };
}

/** The sidecar as text, one property a line, so that two people's marks merge in version control. */
export function serialiseSidecar({ marks }: Sidecar): string {
  return `${JSON.stringify({ version: VERSION, marks }, null, 2)}\n`;
}

/** The sidecar with a mark added; an older one of the same kind for the same words gives way. */
export function withMark({ marks }: Sidecar, mark: Mark): Sidecar {
  return { marks: [...marks.filter((known) => !isSamePlace(known, mark)), mark] };
}

export function withoutMarks({ marks }: Sidecar, removed: readonly Mark[]): Sidecar {
  const texts = new Set(removed.map((mark) => JSON.stringify(mark)));
  return { marks: marks.filter((mark) => !texts.has(JSON.stringify(mark))) };
}

/** The sidecar after a draft was renamed. Both paths are relative to the sidecar. */
export function withRenamed({ marks }: Sidecar, from: string, to: string): Sidecar {
  return { marks: marks.map((mark) => (mark.document === from ? { ...mark, document: to } : mark)) };
}

function isSamePlace(a: Mark, b: Mark): boolean {
  const key = ({ kind, scope, document, selector: { exact, prefix, suffix }, rule }: Mark) =>
    JSON.stringify([kind, scope, document, exact, prefix, suffix, rule ?? '']);
  return key(a) === key(b);
}

function isMark(value: unknown): value is Mark {
  if (!isRecord(value) || !isRecord(value['selector'])) return false;
  const { kind, scope, document, sources, reason, made, rule, selector } = value;
  return (
    KINDS.includes(kind) &&
    SCOPES.includes(scope) &&
    [document, reason, made, selector['exact'], selector['prefix'], selector['suffix']].every(isString) &&
    (rule === undefined || isString(rule)) &&
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
