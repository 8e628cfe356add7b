import type { Span } from '../../corpus/document.ts';
import type { SourceRecord } from '../../corpus/store/store.ts';
import type { Claim } from './claims/kind.ts';

/** FEVER's verdicts (Thorne et al. 2018), with AVeriTeC's `conflicting` (Schlichtkrull et al. 2023). */
export type Verdict = 'supported' | 'refuted' | 'conflicting' | 'not-enough-evidence';

/** The stable names of what can be wrong with a claim; each has a page in `docs/rules`. */
export type RuleCode =
  | 'number-mismatch'
  | 'date-mismatch'
  | 'weekday-mismatch'
  | 'impossible-date'
  | 'arithmetic'
  | 'inconsistent'
  | 'sources-disagree'
  | 'misquote'
  | 'misattributed'
  | 'role-mismatch'
  | 'name-spelling'
  | 'place-mismatch'
  | 'relation-mismatch'
  | 'unattributed';

/** Why a passage was taken to speak of the claim: so that a person can see what was matched and what differed. */
export interface Match {
  readonly subject?: readonly string[];
  readonly measure?: readonly string[];
  /** How the values relate, as `compare` said it. */
  readonly relation: string;
  /** 0 to 1: how sure the alignment is. */
  readonly confidence: number;
}

/** A passage that speaks about the claim. `source.text.slice(start, end) === quote`, verbatim. */
export interface Evidence {
  readonly source: SourceRecord;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Where in the source the value itself stands, for highlighting; inside `start`..`end`. */
  readonly valueSpan?: Span;
  readonly value: unknown;
  readonly stance: 'supports' | 'refutes';
  readonly match?: Match;
  /** The passage is a reader's comment, not the article. */
  readonly comment?: true;
}

export interface TextEdit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
  /** The evidence that a citation for this fix would name. */
  readonly evidence?: Evidence;
}

/** Why a claim was not looked into: there is too much of something (see `limits.ts`), or looking into it failed. */
export type Unchecked = 'figures' | 'attributions' | 'characters' | 'failure';

/** A claim of the draft with what the corpus says of it. `message` is one sentence for a person. */
export interface Finding {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** The claim was not looked into; the verdict is `not-enough-evidence` then. */
  readonly unchecked?: Unchecked;
  readonly code?: RuleCode;
  readonly severity?: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly Fix[];
}
