import type { Diagnostic, Location, Range as LspRange } from 'vscode-languageclient/node';

/** What the server and this client say to each other beyond the protocol: the server's `overview/protocol.ts` explains each. */

export type ClaimState = 'confirmed' | 'contradicted' | 'disputed' | 'not-found' | 'on-author' | 'ignored' | 'to-come';

export const CHECKED = 'vouch/checked';
export interface CheckedParams {
  readonly uri: string;
  readonly version: number;
  readonly counts: Readonly<Record<Exclude<ClaimState, 'to-come'>, number>> & { readonly toCome: number };
  readonly isSource: boolean;
  readonly limits: readonly string[];
  readonly isBeingRead: boolean;
  readonly folders: readonly string[];
  readonly sources: number;
  readonly unreadable: number;
  readonly indexing?: number;
  readonly archive?: 'asked' | 'in' | 'out';
}

export const CURSOR = 'vouch/cursor';

export const CLAIMS = 'vouch/claims';
export interface ClaimItem {
  readonly kind: string;
  readonly state: ClaimState;
  readonly text: string;
  readonly message: string;
  readonly brief: string;
  readonly range: LspRange;
  readonly span: { readonly start: number; readonly end: number };
  readonly sentence: string;
  readonly inSentence: { readonly start: number; readonly end: number };
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly mark?: string;
}

export const SOURCES = 'vouch/sources';
export interface SourceItem {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly publishedFrom?: string;
  readonly path?: string;
  readonly words: number;
  readonly problems: readonly string[];
  readonly supports: number;
  readonly refutes: number;
  readonly location?: Location;
}
export interface SourcesResult {
  readonly folders: readonly string[];
  readonly sources: readonly SourceItem[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

export const DESCRIBE = 'vouch/describe';

export const INSPECT = 'vouch/inspect';
export const REBUILD = 'vouch/rebuild';
export const ORIGINAL = 'vouch/original';
export interface OriginalResult {
  readonly uri: string;
  readonly page?: number;
}

/** The server's `evidence/protocol.ts` explains what follows. */
export const EVIDENCE = 'vouch/evidence';
export interface EvidenceParams {
  readonly uri: string;
  readonly range: LspRange;
  readonly document?: { readonly languageId: string; readonly text: string };
}
export interface EvidenceResult {
  readonly sentence: string;
  readonly claims: readonly ClaimEvidence[];
  readonly more: number;
  readonly searched: string;
  readonly isSource: boolean;
}
export interface ClaimEvidence {
  readonly kind: string;
  readonly state: Exclude<ClaimState, 'to-come'>;
  readonly text: string;
  readonly span: ClaimItem['span'];
  readonly range: LspRange;
  readonly message: string;
  readonly glance?: { readonly draft: string; readonly source: string };
  readonly mark?: string;
  readonly passages: readonly PassageEvidence[];
  readonly nearest?: { readonly text: string; readonly origin: string; readonly location?: Location };
  readonly alsoIn: readonly { readonly name: string; readonly location?: Location }[];
  readonly choices: readonly {
    readonly what: string;
    readonly index: number;
    readonly label: string;
    readonly title: string;
  }[];
  readonly marks: readonly (Pick<MarkArgument, 'kind' | 'scope'> & { readonly title: string })[];
}
export interface PassageEvidence {
  readonly before: string;
  readonly lead: string;
  readonly value: string;
  readonly tail: string;
  readonly after: string;
  readonly stance: 'supports' | 'refutes';
  readonly origin: string;
  readonly location?: Location;
  readonly why: readonly { readonly slot: string; readonly value: string }[];
}

export const CORRECTIONS = 'vouch/corrections';
export interface CorrectionItem {
  readonly kind: string;
  readonly text: string;
  readonly newText: string;
  readonly range: LspRange;
  readonly source: { readonly id: string; readonly name: string };
}

export const CHECK_TEXT = 'vouch/checkText';
export interface CheckTextResult {
  readonly counts: CheckedParams['counts'];
  readonly diagnostics: readonly Diagnostic[];
  readonly isSource: boolean;
  readonly hasSources: boolean;
  readonly limits: readonly string[];
}

export const REPORT = 'vouch/report';
export interface ReportParams {
  readonly uri: string;
  readonly formats?: readonly string[];
  readonly folder?: string;
}
export type ReportResult =
  | { readonly folder: string; readonly files: readonly string[] }
  | { readonly problem: string };

export const ASSISTANT = 'vouch/assistant';
export interface AssistantParams {
  readonly uri: string;
  readonly tool: string;
  readonly input: unknown;
}
export interface AssistantResult {
  readonly text: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly isError?: true;
}

/** Commands that the server carries out. */
export const SHOW_EVIDENCE = 'vouch.showEvidence';
export const APPLY = 'vouch.apply';
export const MARK = 'vouch.mark';
export const UNMARK = 'vouch.unmark';
export interface MarkArgument {
  readonly uri: string;
  readonly span: ClaimItem['span'];
  readonly kind: 'checked' | 'on-author' | 'ignored' | 'wrong-match';
  readonly scope: 'here' | 'document' | 'everywhere';
  readonly reason?: string;
}
