import type { Span } from '../../../../corpus/document.ts';
import type { Attribution, Speaker } from '../../claims/attribution/claim.ts';
import type { PassageView } from '../candidates/context.ts';

/** How far two reports are of the same matter, names apart: people on one subject all name the same people. */
export interface Paraphrase {
  /** Concepts that both have. */
  readonly shared: number;
  /** Their share of the draft's, and of the source's. */
  readonly ours: number;
  readonly theirs: number;
}

/** Who a passage says the draft's content is from. */
export interface AttributionReading {
  readonly view: PassageView;
  readonly speaker: Speaker;
  /** The source's attribution, where its grammar was understood. */
  readonly attribution?: Attribution;
  /**
   * How the speaker was found. `slot`: the source has the draft's sentence, with this speaker in the draft's speaker's
   * place; `cue`: the content stands under this speaker's cue; `carried`: it stands alone, after this speaker's words;
   * `paraphrase`: words under this speaker's cue share the draft's telling words, in whatever order.
   */
  readonly basis: 'slot' | 'cue' | 'carried' | 'paraphrase';
  /** For `slot`: what of the draft corresponds to what of the source. */
  readonly replaced?: { readonly draft: Span; readonly source: Span };
  /** Where the source has it. */
  readonly content: Span;
  readonly confidence: number;
  readonly paraphrase?: Paraphrase;
}
