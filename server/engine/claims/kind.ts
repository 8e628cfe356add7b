import type { Span } from '../../../corpus/document.ts';
import type { Paragraph } from '../language/sentences.ts';
import type { ClaimKindName } from './kinds.ts';

/** A checkable span of a text and what it says. `span` is into the whole text; `text` is the slice it covers. */
export interface Claim<Kind extends string = string, Value = unknown> {
  readonly kind: Kind;
  readonly span: Span;
  readonly text: string;
  readonly value: Value;
}

/** What a claim finder may know beside the sentence: when the text was written, and how its dates are ordered. */
export interface Reading {
  /** Publication date of the text, ISO 8601; absent where unknown, and then relative dates stay open. */
  readonly date?: string;
  /** How `03/04/2024` is read; `unknown` keeps it ambiguous. */
  readonly dayMonthOrder?: 'day-first' | 'month-first' | 'unknown';
}

/**
 * How two values relate. `equal`: the same; `contained`: one allows the other (a bound, an interval, a coarser date);
 * `rounded`: the same to the digits written; `converted`: the same in another unit; `contradicting`: both
 * answer the same question and differ; `incomparable`: they do not answer the same question.
 */
export type Relation = 'equal' | 'contained' | 'rounded' | 'converted' | 'contradicting' | 'incomparable';

/** Whether a relation means that the source bears the draft out. */
export function agrees(relation: Relation): boolean {
  return relation !== 'contradicting' && relation !== 'incomparable';
}

/** One kind of claim: how it is found, compared and put right. A new kind is one folder and one line in `CLAIM_KINDS`. */
export interface ClaimKind<Kind extends ClaimKindName, Value> {
  readonly kind: Kind;
  /** Claims of one paragraph, in order, not overlapping. Linear in the paragraph's length; never throws. */
  find(paragraph: Paragraph, reading: Reading): readonly Claim<Kind, Value>[];
  /** How the draft's value relates to the source's. */
  compare(draft: Claim<Kind, Value>, source: Claim<Kind, Value>): Relation;
  /** The source's value in the draft's own style, to stand in place of `draft.text`; undefined where no wording is safe. */
  reword(draft: Claim<Kind, Value>, source: Claim<Kind, Value>): string | undefined;
}
