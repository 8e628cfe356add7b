import type { Span } from '../../../../corpus/document.ts';
import type { NameMention } from '../../language/names.ts';
import type { Claim } from '../kind.ts';
import type { NameValue } from './value.ts';

/** A claim that somebody or something is called so. */
export interface NameClaim extends Claim<'name', NameValue> {
  readonly mention: NameMention;
  /** The sentence in which the name stands. */
  readonly sentence: Span;
}
