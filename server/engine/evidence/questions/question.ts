import type { ConceptWord } from '../../language/concepts.ts';
import type { Cue } from './cues.ts';

/**
 * The typed question that a measured claim answers: *how many were killed*, *how old is she*, *on what day was it
 * signed*. Two claims of one type, about one subject, with no qualifier against, say the same fact though their sentences
 * share few words.
 */
export interface TypedQuestion {
  /** The sort and its family: `people:die`, `date:sign`, `money:fine`, `rank:meet`; `age` and `vote` have none. */
  readonly type: string;
  /** Keys of whom or what it is asked; empty where the words leave it open. */
  readonly subject: readonly string[];
  /** `group:member` of what tells two questions of a type apart: `chamber:house`, `who:child`, `year:2004`. */
  readonly qualifiers: readonly string[];
}

/** What a sentence's pronouns may refer to: the words of the sentences before it, in order. */
export interface QuestionContext {
  readonly before: readonly ConceptWord[];
}

export type QuestionRelation = 'same' | 'compatible' | 'unknown' | 'other';

/** A type, and the words that gave it where they are no part of the claim's own phrase. */
export interface Typed {
  readonly type: string;
  readonly cue?: Cue;
}

export const named = (sort: string, cue: Cue | undefined): Typed | undefined =>
  cue && { type: `${sort}:${cue.family}`, cue };

export const plain = (type: string | undefined): Typed | undefined => (type === undefined ? undefined : { type });
