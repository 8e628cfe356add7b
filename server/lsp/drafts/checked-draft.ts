import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceDocument, Span } from '../../../corpus/document.ts';
import type { ArchiveState, Corpus } from '../corpus/corpus.ts';
import type { ReviewedFinding } from '../review/claim-state.ts';
import type { Settings } from '../settings.ts';
import type { OpenDocument } from './documents.ts';

/** A draft with what the check, and the people who review it, say of it, at one version. */
export interface CheckedDraft {
  readonly uri: string;
  readonly text: TextDocument;
  readonly version: number;
  readonly document: SourceDocument;
  readonly claims: readonly ReviewedFinding[];
  readonly settings: Settings;
  readonly corpus: Corpus;
  /** How many sources were searched. */
  readonly searched: number;
  /** How far an archive has answered; absent where none was named. */
  readonly archive?: ArchiveState;
  readonly open: OpenDocument;
  /** The draft is one of the sources: it is not checked. */
  readonly isSource: boolean;
  /** What was not checked and why, one sentence each. */
  readonly limits: readonly string[];
  /** Settles when an archive has answered, or cannot, after which the draft is checked anew; absent where it is not asked. */
  readonly asking?: Promise<void>;
  /** Settles when its close calls have been read, after which it is checked anew; absent where none are being read. */
  readonly reading?: Promise<void>;
}

/** Whether there is anything to check the draft against. */
export function hasSources({ corpus }: CheckedDraft): boolean {
  return corpus.folders.length > 0 || corpus.archive !== undefined;
}

/** The claims that touch a stretch of the draft: those that are wrong first, then the shortest, at which the reader points. */
export function claimsAt(draft: CheckedDraft, span: Span): readonly ReviewedFinding[] {
  return draft.claims
    .filter(({ finding: { claim } }) => claim.span.start <= span.end && span.start <= claim.span.end)
    .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || length(a) - length(b));
}

function isOpen({ finding, mark }: ReviewedFinding): boolean {
  return finding.code !== undefined && !mark;
}

function length({ finding: { claim } }: ReviewedFinding): number {
  return claim.span.end - claim.span.start;
}
