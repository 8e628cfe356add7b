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
 * How two values relate. `equal`: the same; `contained`: the draft's words allow the source's value (a bound, an interval, a coarser date);
 * `rounded`: the same to the digits written; `converted`: the same in another unit; `contradicting`: both
 * answer the same question and differ; `coarser`: the source is too coarse to tell, it allows the draft's value among others
 * and so neither bears it out nor contradicts it (*about 50* beside 54); `incomparable`: they do not answer the same question.
 * A relation has a direction: a draft that rounds its source is right, one that is more exact than its source is not borne out.
 */
export type Relation = 'equal' | 'contained' | 'rounded' | 'converted' | 'coarser' | 'contradicting' | 'incomparable';

const AGREEING: ReadonlySet<Relation> = new Set(['equal', 'contained', 'rounded', 'converted']);

/** Whether a relation means that the source bears the draft out. */
export function agrees(relation: Relation): boolean {
  return AGREEING.has(relation);
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
