import type { Span } from '../../../corpus/document.ts';
import type { ChoiceKind } from '../actions/choices.ts';
import type { MarkKind, MarkScope } from '../review/sidecar.ts';

/** The commands that the server carries out; the last word of each says what it does. */
export const COMMANDS = {
  showEvidence: 'vouch.showEvidence',
  apply: 'vouch.apply',
  mark: 'vouch.mark',
  unmark: 'vouch.unmark',
} as const;

/** Argument of `apply`: which of a claim's choices is written into the draft. */
export interface ApplyRequest {
  readonly uri: string;
  readonly span: Span;
  readonly what: ChoiceKind;
  readonly index: number;
}

/** Argument of `mark`. The editor's client asks for the reason. */
export interface MarkRequest {
  readonly uri: string;
  readonly span: Span;
  readonly kind: MarkKind;
  readonly scope: MarkScope;
  readonly reason?: string;
}

/** Argument of `unmark`. */
export interface UnmarkRequest {
  readonly uri: string;
  readonly span: Span;
}
