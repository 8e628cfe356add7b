import type { Span } from '../../../../corpus/document.ts';
import type { Claim } from '../kind.ts';
import type { AttributionValue } from './value.ts';

/** The speaker of an attribution as a text names them. */
export interface Speaker {
  /** The name without titles; for a speaker without a name the whole phrase (*a campaign aide*). */
  readonly span: Span;
  readonly text: string;
  /** `name`: a proper name; `pronoun`: he, she, they; `phrase`: a description, with or without a name in it. */
  readonly form: 'name' | 'pronoun' | 'phrase';
  readonly keys: readonly string[];
  readonly honorific?: string;
  /** Titles and role before the name, or the description after it: *the director of the Harbour Board*. */
  readonly role?: Part;
  readonly affiliation?: Part;
  /**
   * What the text says the person does at the body, where no noun of a role does: *who heads it*. `place`: the name may
   * be that of a place somebody is from.
   */
  readonly office?: 'leads' | 'teaches' | 'works' | 'place';
  /** The role or office is one of the past. */
  readonly former?: true;
  /** Someone speaks for the one named: *a spokeswoman for Ada Stone*, *the sister of Ada Stone*. */
  readonly through?: Span;
  /** The names of those who speak with this one: *Ada Stone and Bo Hill said*. */
  readonly together?: readonly (readonly string[])[];
}

/** A stretch of the text with its span. */
export interface Part {
  readonly span: Span;
  readonly text: string;
}

/** A newspaper, agency, channel or network by its name. `medium`: the words stood on it, nobody of it was told. */
export interface Outlet extends Part {
  readonly medium?: true;
}

/** Somebody says something, in one text. */
export interface Attribution {
  readonly speaker: Speaker;
  readonly cue: Span;
  readonly lemma: string;
  /** What is said: quotations where there are any, else the words reported. */
  readonly content: readonly Span[];
  readonly direct: boolean;
  /** The sentence that holds the cue. */
  readonly sentence: Span;
  /** Who was told, *told the Harbour Gazette*, or where it was said, *wrote on Harbour Net*. */
  readonly outlet?: Outlet;
}

/** A claim about who said something. Each part that can be wrong by itself is a claim of its own. */
export interface AttributionClaim extends Claim<'attribution', AttributionValue> {
  readonly part: 'speaker' | 'role' | 'affiliation' | 'outlet';
  readonly attribution: Attribution;
  /** The person named in the draft whom the speaker's words mean: for *she* and *the minister*, someone named before. */
  readonly resolvedSpeaker: Speaker;
}

/** A claim that somebody has an office, whether they speak or not. */
export interface OfficeClaim extends Claim<'attribution', AttributionValue> {
  /** Where the person is named, counted from the start of the claim. */
  readonly person: Span;
}
