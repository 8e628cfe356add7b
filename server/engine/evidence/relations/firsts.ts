import type { Span } from '../../../../corpus/document.ts';
import { type First, firstsIn } from '../../claims/relation/firsts.ts';
import { conceptWordsOf } from '../../language/concepts.ts';
import { relateNames } from '../../language/same-name.ts';
import type { Sentence } from '../../language/sentences.ts';
import { type JudgeContext, type PassageView, passagesAbout } from '../candidates/context.ts';

/** A source that has somebody else as the draft's first, and the draft's person as the first of another kind. */
export interface OtherFirst {
  readonly view: PassageView;
  readonly first: First;
  readonly theirs: Span;
  readonly kind: string;
}

interface Told {
  readonly view: PassageView;
  readonly first: First;
  readonly sentence: Sentence;
}

/**
 * Where a source has another as *the first man to orbit the Earth*, and the draft's person as *the first American*. All
 * three must tell of the same feat by a word at least; nothing where any source gives the draft's kind to its person.
 */
export function otherFirsts(sentence: Sentence, context: JudgeContext): OtherFirst[] {
  return firstsIn(sentence).flatMap((ours) => {
    const feat = feats(ours, sentence);
    const told = [...passagesAbout(sentence.text, context), ...passagesAbout(ours.person.text, context)]
      .map((passage) => context.view(passage))
      .flatMap((view) =>
        view.paragraph.sentences.flatMap((theirs) =>
          firstsIn(theirs)
            .filter((first) => first.place === ours.place && [...feats(first, theirs)].some((word) => feat.has(word)))
            .map((first): Told => ({ view, first, sentence: theirs })),
        ),
      );
    const isOfPerson = ({ view, first }: Told) =>
      relateNames(context.draftNames().fullest(ours.person.keys), first.person.keys, context.names(view.passage));
    const own = told.filter((each) => isOfPerson(each) === 'same');
    const isSameKind = ({ first }: Told) => first.kind.join(' ') === ours.kind.join(' ');
    const isTaken = told.some((each) => isOfPerson(each) === 'different' && isSameKind(each));
    const [other] = own;
    if (!other || !isTaken || own.some(isSameKind)) return [];
    const { view, first } = other;
    const theirs = { start: first.words[first.from]!.start, end: first.words[first.to]!.end };
    const kind = view.passage.text.slice(theirs.start - view.passage.start, theirs.end - view.passage.start);
    return [{ view, first: ours, theirs, kind }];
  });
}

/** What somebody is the first to do: the telling words behind *to*. */
function feats({ words, to }: First, { text, start }: Sentence): ReadonlySet<string> {
  const from = words[to]!.end;
  return new Set(
    conceptWordsOf(text, start)
      .filter((word) => word.substance === 1 && word.start >= from)
      .map(({ concept }) => concept),
  );
}
