import type { Paragraph, Sentence } from '../../language/sentences.ts';
import { type Word, wordsOf } from '../../language/words.ts';
import { quotedSpansOf } from '../quotation/spans.ts';
import type { RelationClaim } from './claim.ts';
import { answersOf, isCompass } from './families.ts';

/** The relations of which a paragraph speaks, in order. What stands in a quotation is the quotation's matter. Linear in its length. */
export function findRelations(paragraph: Paragraph): RelationClaim[] {
  const quotes = quotedSpansOf(paragraph);
  return paragraph.sentences
    .flatMap((sentence) => relationsIn(sentence))
    .filter(({ span }) => !quotes.some(({ start, end }) => start < span.end && span.start < end));
}

function relationsIn(sentence: Sentence): RelationClaim[] {
  const words = wordsOf(sentence.text, sentence.start);
  return words.flatMap((word, at) => {
    const answers = answersOf(word.key);
    const [answer] = answers;
    if (!answer || !/^\p{Ll}/u.test(word.text) || !canRelate(words, at)) return [];
    return [
      {
        kind: 'relation' as const,
        span: { start: word.start, end: word.end },
        text: word.text,
        value: { relation: answer.lemma },
        answers,
        sentence: { start: sentence.start, end: sentence.end },
      },
    ];
  });
}

/** *north of*, but not *the north*; *the open sea* and *a close friend* tell nothing that is done. */
function canRelate(words: readonly Word[], at: number): boolean {
  const [{ key }, next, before] = [words[at]!, words[at + 1]?.key, words[at - 1]?.key ?? ''];
  if (isCompass(key)) return next === 'of';
  return !(
    /^(?:open|close|cut|back|block|free|lower|left|quit|shut)$/.test(key) &&
    /^(?:a|an|the|is|are|was|were|be|so|very|too|more)$/.test(before)
  );
}
