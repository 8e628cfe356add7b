import type { Sentence } from '../../language/sentences.ts';

/** A stretch of a text, as offsets. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const OPEN =
  /^[\s>"'“‘(*_-]*(?:but |and |so )?(?:why|how|who|whom|whose|when|where|what|which)\b(?! (?:many|much|if|about)\b)/i;
/** What is asked begins behind the mark or quotation that comes before it. */
const BEGINS = /[.!?;:“"‘]/;
const LONGEST = 600;

/** The questions in a sentence. */
export function askedStretches(sentence: Sentence): Stretch[] {
  const { text, start } = sentence;
  const stretches: Stretch[] = [];
  let behind = 0;
  for (let mark = text.indexOf('?'); mark >= 0; mark = text.indexOf('?', mark + 1)) {
    // A mark inside an address is no question.
    if (!/^\?+(?:[!\s"'”’)\]*_]|$)/.test(text.slice(mark, mark + 8))) continue;
    let from = mark;
    while (from > behind && mark - from < LONGEST && !BEGINS.test(text[from - 1]!)) from--;
    stretches.push({ from: start + from, to: start + mark });
    behind = mark + 1;
  }
  return stretches;
}

/** Whether a question takes what it says for granted: *why did it cost £5m?* */
export function isOpenQuestion(sentence: Sentence, { from, to }: Stretch): boolean {
  return OPEN.test(sentence.text.slice(from - sentence.start, to - sentence.start));
}
