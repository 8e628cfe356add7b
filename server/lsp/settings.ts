import type { CitationStyleName } from './citations/style.ts';

export type SeverityName = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** What the person chose, as the `vouch.*` settings give it. Settings of a workspace are not trusted: see `readSettings`. */
export interface Settings {
  readonly enabled: boolean;
  /** Glob patterns of the files that are drafts, relative to the workspace folder; empty for every document of a language that is checked. */
  readonly drafts: readonly string[];
  /** Folders or files with sources, relative to the workspace folder; empty for the folders found by name. */
  readonly corpusFolders: readonly string[];
  /** Address of an archive in a search cluster that is asked, too; empty for none. Who asks is no setting. */
  readonly archive: string;
  readonly dayMonthOrder: 'day-first' | 'month-first' | 'unknown';
  /** Severity by rule, over the one the check gives. */
  readonly severity: Readonly<Record<string, SeverityName>>;
  /** Severity of a claim that no source speaks of; `off` keeps it to the hover and the views. */
  readonly notFound: SeverityName;
  readonly citationStyle: CitationStyleName | 'auto';
  /** Whether close calls are read a second time. */
  readonly secondReading: boolean;
  /** Milliseconds without typing after which the sentence being typed is checked too. */
  readonly typingPause: number;
  readonly codeLens: boolean;
  /** The name that signs ticks and notes; empty for the name that Git knows, or the computer. */
  readonly reviewer: string;
}

const DEFAULTS: Settings = {
  enabled: true,
  drafts: [],
  corpusFolders: [],
  archive: '',
  dayMonthOrder: 'unknown',
  severity: {},
  notFound: 'off',
  citationStyle: 'auto',
  secondReading: true,
  typingPause: 1000,
  codeLens: true,
  reviewer: '',
};

/** Characters of a person's name that are kept. */
const LONGEST_NAME = 100;

const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];
const ORDERS: readonly string[] = ['day-first', 'month-first', 'unknown'];
const STYLES: readonly string[] = [
  'auto',
  'footnote',
  'pandoc',
  'inline-link',
  'parenthesis',
  'comment',
  'criticmarkup',
] satisfies (CitationStyleName | 'auto')[];

/** Settings from whatever the editor sends: what is missing or of the wrong form takes its default. */
export function readSettings(sent: unknown): Settings {
  const raw = record(sent);
  return {
    enabled: typeof raw['enabled'] === 'boolean' ? raw['enabled'] : DEFAULTS.enabled,
    drafts: strings(raw['drafts']),
    corpusFolders: strings(raw['corpusFolders']),
    archive: typeof raw['archive'] === 'string' ? raw['archive'].trim() : DEFAULTS.archive,
    dayMonthOrder: oneOf(raw['dayMonthOrder'], ORDERS, DEFAULTS.dayMonthOrder),
    severity: severities(raw['severity']),
    notFound: oneOf(raw['notFound'], SEVERITIES, DEFAULTS.notFound),
    citationStyle: oneOf(raw['citationStyle'], STYLES, DEFAULTS.citationStyle),
    secondReading: typeof raw['secondReading'] === 'boolean' ? raw['secondReading'] : DEFAULTS.secondReading,
    typingPause: milliseconds(raw['typingPause'], DEFAULTS.typingPause),
    codeLens: typeof raw['codeLens'] === 'boolean' ? raw['codeLens'] : DEFAULTS.codeLens,
    reviewer: typeof raw['reviewer'] === 'string' ? raw['reviewer'].trim().slice(0, LONGEST_NAME) : DEFAULTS.reviewer,
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item.trim() !== '') : [];
}

function oneOf<Name extends string>(value: unknown, names: readonly string[], otherwise: Name): Name {
  return typeof value === 'string' && names.includes(value) ? (value as Name) : otherwise;
}

function severities(value: unknown): Record<string, SeverityName> {
  const entries = Object.entries(record(value)).filter(([, name]) => SEVERITIES.includes(name as string));
  return Object.fromEntries(entries) as Record<string, SeverityName>;
}

/** Between 0 and a minute; anything else is a slip of the pen. */
function milliseconds(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= 0 && value <= 60_000 ? value : otherwise;
}
