import { type Signature, signatureOfTerms, termHash } from '../../corpus/near-duplicates.ts';
import { searchTerms } from '../../corpus/terms.ts';

/** The signature of a text as the store makes it. */
export function signatureOf(text: string): Signature {
  return signatureOfTerms(Uint32Array.from(searchTerms(text), termHash));
}
