import type { Span } from '../../../../corpus/document.ts';
import { conceptWordsOf } from '../../language/concepts.ts';
import { type Word, wordsOf } from '../../language/words.ts';
import type { PassageView } from '../candidates/context.ts';

/** A sentence as it is set against another, around one of its words. */
export interface Statement {
  readonly words: readonly Word[];
  /** What it is about, the word itself left out. */
  readonly telling: ReadonlySet<string>;
  /** Its names and figures: these must all be the same. */
  readonly strict: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  /** The telling words next to the word on either side, all that are near, and all on that side. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  readonly allBefore: ReadonlySet<string>;
  readonly allAfter: ReadonlySet<string>;
  /** Words before it that make a wish, a plan or the contrary of it. */
  readonly setting: readonly string[];
}

/** Words that change what a relation comes to: *did not approve*, *may approve*, *refused to approve*. */
const SETTING =
  /^(?:not|never|no|nor|neither|without|cannot|may|might|could|would|will|should|shall|can|must|to|if|whether|unless|until|expected|likely|unlikely|nearly|almost|hardly|refused?|failed?|declined?|threatened|planned|hopes?|wants?|(?:do|did|does|is|are|was|were|has|have|had|wo|ca|could|would|should)n'?t)$/;

/** Words before a relation in which such a word stands. */
const REACH = 5;
/** Words on either side among which the next telling one is looked for. */
const BESIDE = 4;

/** The sentence that starts at `offset`, seen from the word that starts at `place`. */
export function statementOf(text: string, offset: number, place = -1): Statement {
  const words = wordsOf(text, offset);
  const concepts = conceptWordsOf(text, offset).filter(
    ({ substance, start, end }) =>
      substance > 0 && start !== place && !/^n['’]t$/u.test(text.slice(end - offset - 3, end - offset)),
  );
  const telling = concepts.filter(({ substance }) => substance === 1);
  const at = words.findIndex(({ start }) => start === place);
  const [near, far] = [words[at - BESIDE]?.start ?? offset, words[at + BESIDE]?.start ?? Number.POSITIVE_INFINITY];
  const set = (chosen: typeof concepts) => new Set(chosen.map(({ concept }) => concept));
  return {
    words,
    telling: set(telling),
    strict: set(telling.filter(({ isName, term }) => isName || /\d/.test(term))),
    all: set(concepts),
    before: set(telling.filter(({ start }) => start >= near && start < place).slice(-1)),
    after: set(telling.filter(({ start }) => start > place && start <= far).slice(0, 1)),
    around: set(telling.filter(({ start }) => start >= near && start <= far)),
    allBefore: set(concepts.filter(({ start }) => start < place)),
    allAfter: set(concepts.filter(({ start }) => start > place)),
    setting: words
      .slice(Math.max(0, at - REACH), Math.max(0, at))
      .map(({ key }) => key)
      .filter((key) => SETTING.test(key)),
  };
}

/** How many telling words of a sentence another has. */
export function sharedOf(ours: Statement, theirs: Statement): number {
  let shared = 0;
  for (const concept of ours.telling) if (theirs.all.has(concept)) shared++;
  return shared;
}

/** Whether something of a source stands in a quotation. */
export function isQuoted({ quotes }: PassageView, span: Span): boolean {
  return quotes.some(({ start, end }) => start < span.end && span.start < end);
}
