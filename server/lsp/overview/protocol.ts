import type { Diagnostic, Location, Range } from 'vscode-languageserver/node';
import type { ArchiveState } from '../corpus/corpus.ts';
import type { ClaimState } from '../review/claim-state.ts';
import type { SourceDescription } from '../sources/describe.ts';
import type { ClaimCounts } from './counts.ts';

/** What our own client and the server say to each other beyond the protocol. Other editors need none of it. */

/** Server to client: a draft has been checked. */
export const CHECKED = 'vouch/checked';
export interface CheckedParams extends CorpusSummary {
  readonly uri: string;
  readonly version: number;
  readonly counts: ClaimCounts;
  readonly isSource: boolean;
  /** What was not checked, and what is wrong with the marks or the index; one sentence each. */
  readonly limits: readonly string[];
  /** Close calls are still being read a second time. */
  readonly isBeingRead: boolean;
}

/** What there is to check a draft against. */
export interface CorpusSummary {
  readonly folders: readonly string[];
  readonly sources: number;
  readonly unreadable: number;
  /** Share of the files read, 0 to 1; absent when nothing is being read. */
  readonly indexing?: number;
  /** How far an archive has answered: what is shown rests on local sources alone while it is `asked` or `out`. */
  readonly archive?: ArchiveState;
}

/** Client to server: the cursor has moved in a draft. */
export const CURSOR = 'vouch/cursor';
export interface CursorParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Client to server: the claims of a draft, in order. */
export const CLAIMS = 'vouch/claims';
export interface ClaimItem {
  readonly kind: string;
  readonly state: ClaimState | 'to-come';
  readonly text: string;
  readonly message: string;
  /** What the first source has to say, in a few words; empty where none speaks. */
  readonly brief: string;
  readonly range: Range;
  readonly span: { readonly start: number; readonly end: number };
  /** The sentence around the claim on one line, and where in it the claim's words stand. */
  readonly sentence: string;
  readonly inSentence: { readonly start: number; readonly end: number };
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  /** Who marked the claim, and why, as far as either is known; absent where nobody did. */
  readonly mark?: string;
}

/** Client to server: the sources of a draft. */
export const SOURCES = 'vouch/sources';
export interface SourceItem {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  /** Where its day was found: `sidecar`, `front-matter`, `page-data`, `page-text`, `address` or `header`. */
  readonly publishedFrom?: string;
  readonly path?: string;
  readonly words: number;
  /** What a person should know about it, one sentence each. */
  readonly problems: readonly string[];
  /** How many claims of the draft rest on it, and how many it contradicts. */
  readonly supports: number;
  readonly refutes: number;
  readonly location?: Location;
}
export interface SourcesResult {
  readonly folders: readonly string[];
  readonly sources: readonly SourceItem[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/** Client to server: all there is to know about how a draft is checked, as Markdown. */
export const INSPECT = 'vouch/inspect';
/** Client to server: throw the index of a draft's sources away and read them again. */
export const REBUILD = 'vouch/rebuild';
/** Client to server: the file that a source's text was read from; null where there is none. */
export const ORIGINAL = 'vouch/original';
export interface OriginalParams extends DraftParams {
  /** Line of the text, from 0, whose page is asked for. */
  readonly line?: number;
}
export interface OriginalResult {
  readonly uri: string;
  /** Page of a PDF, from 1, where the line stands on a known one. */
  readonly page?: number;
}
export interface DraftParams {
  readonly uri: string;
}

/** Client to server: what a person says of a source. Answers why it was not written, in one sentence; null where it was. */
export const DESCRIBE = 'vouch/describe';
export interface DescribeParams extends DraftParams, SourceDescription {
  /** The source's id. */
  readonly id: string;
  /** Says only whether it could be written. */
  readonly isTrial?: boolean;
}

/** Client to server: check a text that is not open for checking, once. Null where checking is switched off for it. */
export const CHECK_TEXT = 'vouch/checkText';
export interface CheckTextParams extends DraftParams {
  readonly languageId: string;
  readonly text: string;
}
export interface CheckTextResult {
  readonly counts: ClaimCounts;
  readonly diagnostics: readonly Diagnostic[];
  readonly isSource: boolean;
  readonly hasSources: boolean;
  /** What was not checked, one sentence each. */
  readonly limits: readonly string[];
}
