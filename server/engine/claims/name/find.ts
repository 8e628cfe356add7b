import type { Span } from '../../../../corpus/document.ts';
import { nameMentions } from '../../language/names.ts';
import type { Paragraph } from '../../language/sentences.ts';
import { quotedSpansOf } from '../quotation/spans.ts';
import type { NameClaim } from './claim.ts';

/** Words of a quotation from which on it is somebody's speech, and no title of a work. */
const SPEECH = 6;

/** The people, bodies, places and works that a paragraph names, in order. What stands in a quotation is the quotation's matter. */
export function findNames(paragraph: Paragraph): NameClaim[] {
  const speech = quotedSpansOf(paragraph).filter(
    ({ start, end }) =>
      paragraph.text.slice(start - paragraph.start, end - paragraph.start).split(' ').length >= SPEECH,
  );
  return paragraph.sentences.flatMap((sentence) =>
    nameMentions(sentence.text, sentence.start)
      .filter(({ span }) => !speech.some(({ start, end }) => start < span.end && span.start < end))
      .map((mention) => ({
        kind: 'name' as const,
        span: mention.span,
        text: mention.text,
        value: { name: mention.text },
        mention,
        sentence: { start: sentence.start, end: sentence.end },
      })),
  );
}

/** The same claim `by` UTF-16 units further on. */
export function movedName(claim: NameClaim, by: number): NameClaim {
  const move = <S extends Span>(span: S): S => ({ ...span, start: span.start + by, end: span.end + by });
  const { mention } = claim;
  return {
    ...claim,
    span: move(claim.span),
    sentence: move(claim.sentence),
    mention: { ...mention, span: move(mention.span), full: move(mention.full) },
  };
}
