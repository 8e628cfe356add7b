import type { Span } from '../../../../corpus/document.ts';
import { type Deed, deedsIn } from '../../claims/relation/parties.ts';
import type { NameMention } from '../../language/names.ts';
import { relateNames } from '../../language/same-name.ts';
import type { Sentence } from '../../language/sentences.ts';
import { type JudgeContext, type PassageView, passagesAbout } from '../candidates/context.ts';
import { isQuoted, type Statement, statementOf } from './statement.ts';

/** A source in which the draft's two have done it the other way round. */
export interface Turned {
  readonly view: PassageView;
  readonly theirs: Span;
  readonly deed: Deed;
}

/**
 * Where a source has a deed the other way round: *Ludden beat Averil 3–1* where *Averil beat Ludden 3–1*, or *Ludden lost
 * to Averil*. The sentences must share more than the two names, and a figure where both have one: the two may have met twice.
 */
export function turnedRound(sentence: Sentence, context: JudgeContext): Turned[] {
  const deeds = deedsIn(sentence);
  if (deeds.length === 0) return [];
  const views = passagesAbout(sentence.text, context).map((passage) => context.view(passage));
  const ours = statementOf(sentence.text, sentence.start);
  return deeds.flatMap((deed) => {
    const known = views.flatMap((view) =>
      view.paragraph.sentences.flatMap((theirs) =>
        deedsIn(theirs)
          .filter(({ family }) => family === deed.family)
          .map((other) => ({ view, theirs, other })),
      ),
    );
    const isSame = (a: NameMention, b: NameMention, { view }: { view: PassageView }) =>
      relateNames(context.draftNames().fullest(a.keys), b.keys, context.names(view.passage)) === 'same';
    if (known.some((each) => isSame(deed.doer, each.other.doer, each) && isSame(deed.other, each.other.other, each)))
      return [];
    const found = known.find(
      (each) =>
        isSame(deed.doer, each.other.other, each) &&
        isSame(deed.other, each.other.doer, each) &&
        areOfOne(ours, statementOf(each.theirs.text, each.theirs.start), deed),
    );
    if (!found) return [];
    const { words, from, to } = found.other;
    const theirs = { start: words[from]!.start, end: words[to]!.end };
    return isQuoted(found.view, theirs) ? [] : [{ view: found.view, theirs, deed }];
  });
}

/** Whether two sentences are of one occasion: a figure of both, and a word beside the names. */
function areOfOne(ours: Statement, theirs: Statement, { doer, other }: Deed): boolean {
  const figures = (statement: Statement) => statement.words.filter(({ key }) => /\d/.test(key)).map(({ key }) => key);
  const [here, there] = [figures(ours), figures(theirs)];
  if (here.length > 0 && there.length > 0 && !here.some((figure) => there.includes(figure))) return false;
  const names = new Set([...doer.keys, ...other.keys]);
  const keys = new Set(theirs.words.map(({ key }) => key));
  const telling = ours.words.filter(({ key }) => key.length > 3 && !names.has(key) && keys.has(key));
  return telling.length > 0 || here.length > 0;
}
