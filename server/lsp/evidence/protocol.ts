import type { Location, Range } from 'vscode-languageserver/node';
import type { Span } from '../../../corpus/document.ts';
import type { MarkChoice } from '../actions/marks.ts';
import type { ClaimState } from '../review/claim-state.ts';
import type { ShownPassage } from './context-of-passage.ts';

/** Client to server: everything there is to know about the claims of a place in a draft. */
export const EVIDENCE = 'vouch/evidence';
export interface EvidenceParams {
  readonly uri: string;
  /** The cursor, or what is selected. The claims of the sentence around it are told, or all that a selection touches. */
  readonly range: Range;
  /** The text itself, for a document that is not checked while it is written. */
  readonly document?: { readonly languageId: string; readonly text: string };
}
export interface EvidenceResult {
  readonly sentence: string;
  readonly claims: readonly ClaimEvidence[];
  /** How many claims of the place are left out. */
  readonly more: number;
  /** What was searched, or why nothing was. */
  readonly searched: string;
  /** The draft is one of the sources: it is not checked. */
  readonly isSource: boolean;
}

/** A claim with what the sources say of it. All text of sources is as it stands: it is not trusted. */
export interface ClaimEvidence {
  readonly kind: string;
  readonly state: ClaimState;
  readonly text: string;
  readonly span: Span;
  readonly range: Range;
  readonly message: string;
  /** Both values, where two words say it all. */
  readonly glance?: { readonly draft: string; readonly source: string };
  /** What a person has said of it. */
  readonly mark?: string;
  readonly passages: readonly PassageEvidence[];
  /** Sources that say the same as one of the passages. */
  readonly alsoIn: readonly { readonly name: string; readonly location?: Location }[];
  /** For a claim that was found nowhere: the passage that shares most of its sentence's words, though it does not speak of it. */
  readonly nearest?: { readonly text: string; readonly origin: string; readonly location?: Location };
  readonly choices: readonly ChoiceItem[];
  readonly marks: readonly MarkChoice[];
}

export interface PassageEvidence extends ShownPassage {
  readonly stance: 'supports' | 'refutes';
  readonly origin: string;
  readonly location?: Location;
  /** The comparison, slot by slot: what the two sentences have in common and how the values relate. */
  readonly why: readonly { readonly slot: string; readonly value: string }[];
}

/** An edit of the draft, by the words of `ApplyRequest`. */
export interface ChoiceItem {
  readonly what: string;
  readonly index: number;
  readonly label: string;
  readonly title: string;
}

/** Client to server: the corrections of a draft that leave no choice. */
export const CORRECTIONS = 'vouch/corrections';
export interface CorrectionItem {
  readonly kind: string;
  readonly text: string;
  readonly newText: string;
  readonly range: Range;
  readonly source: { readonly id: string; readonly name: string };
}
