import { Tokenizer } from '@huggingface/tokenizers';
import type { Visible } from './visible.ts';

/** What goes into the model. */
export interface Tokens {
  readonly ids: readonly number[];
  /** 0 for the draft's side, 1 for the source's. */
  readonly types: readonly number[];
  /** Where the whole is read off: the first token, the mark of the draft's figure, the mark of the source's. */
  readonly marks: readonly [number, number, number];
}

/** Tokens of BERT's vocabulary, the unused ones of which mark a figure's beginning and end and part the context from the text. */
const FIRST = 101;
const SEPARATOR = 102;
const DRAFT_FIGURE = 2;
const DRAFT_FIGURE_END = 3;
const SOURCE_FIGURE = 4;
const SOURCE_FIGURE_END = 5;
const CONTEXT_END = 6;

/** How many tokens of each part the model was fitted on. */
const DRAFT_SIDES = 48;
const SOURCE_SIDES = 56;
const MOST = { question: 2, masked: 8, value: 12, before: 24, title: 10 };

/** Makes a pair into tokens, exactly as it was done when the model was fitted. `tokenizer` is the content of its file. */
export function createTokenizer(tokenizer: object): (visible: Visible) => Tokens {
  // A text that has "[SEP]" in it means these five characters: no text may mark its own end.
  const wordPiece = new Tokenizer({ ...tokenizer, added_tokens: [] }, {});
  const idsOf = (text: string): number[] => wordPiece.encode(text, { add_special_tokens: false }).ids;
  return ({ question, draft, source }) => {
    const [draftLeft, draftRight] = nearest(idsOf(draft.left), idsOf(draft.right), DRAFT_SIDES);
    const draftPart = [
      FIRST,
      ...idsOf(draft.before).slice(-MOST.before),
      CONTEXT_END,
      ...draftLeft,
      DRAFT_FIGURE,
      ...idsOf(question).slice(0, MOST.question),
      ...idsOf(draft.masked).slice(0, MOST.masked),
      DRAFT_FIGURE_END,
      ...draftRight,
      SEPARATOR,
    ];
    const [sourceLeft, sourceRight] = nearest(idsOf(source.left), idsOf(source.right), SOURCE_SIDES);
    const sourcePart = [
      ...idsOf(source.title).slice(0, MOST.title),
      CONTEXT_END,
      ...idsOf(source.before).slice(-MOST.before),
      CONTEXT_END,
      ...sourceLeft,
      SOURCE_FIGURE,
      ...idsOf(source.value).slice(0, MOST.value),
      SOURCE_FIGURE_END,
      ...sourceRight,
      SEPARATOR,
    ];
    return {
      ids: [...draftPart, ...sourcePart],
      types: [...draftPart.map(() => 0), ...sourcePart.map(() => 1)],
      marks: [0, draftPart.indexOf(DRAFT_FIGURE), draftPart.length + sourcePart.indexOf(SOURCE_FIGURE)],
    };
  };
}

/** The tokens nearest to a figure, as many as `count`: half on either side, or more where the other side is short. */
function nearest(
  left: readonly number[],
  right: readonly number[],
  count: number,
): [readonly number[], readonly number[]] {
  const half = count / 2;
  if (left.length + right.length <= count) return [left, right];
  if (right.length < half) return [left.slice(right.length - count), right];
  if (left.length < half) return [left, right.slice(0, count - left.length)];
  return [left.slice(-half), right.slice(0, half)];
}
