import type { NameClaim } from '../../claims/name/claim.ts';
import { type NameMention, nameMentions } from '../../language/names.ts';
import { wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext, type PassageView, passagesAbout } from '../candidates/context.ts';
import { type OddWord, oddWordOf } from './near.ts';

/** A name in a source that is the draft's, but for one word at most. */
export interface OtherName {
  readonly view: PassageView;
  readonly mention: NameMention;
  readonly odd: OddWord;
}

/** Passages with the words of a name. */
export function viewsNaming(full: readonly string[], context: JudgeContext): PassageView[] {
  return passagesAbout(full.join(' '), context).map((passage) => context.view(passage));
}

/** Passages that may have the name in one spelling or another: those with its words, and those about its sentence. */
export function viewsAbout(claim: NameClaim, full: readonly string[], context: JudgeContext): PassageView[] {
  const about = passagesAbout(`${full.join(' ')} ${draftText(claim.sentence, context)}`, context);
  return [...new Set([...viewsNaming(full, context), ...about.map((passage) => context.view(passage))])];
}

/** The names in passages that differ from the draft's in one word. */
export function otherNames(
  { mention, sentence }: NameClaim,
  full: readonly string[],
  views: readonly PassageView[],
  context: JudgeContext,
): OtherName[] {
  const before = draftText({ start: sentence.start, end: mention.full.start }, context);
  const isPerson = !/\b(?:the|an?) $/iu.test(before) && isPersonal(mention, full, context);
  return views.flatMap((view) =>
    namesIn(view).flatMap((other) => {
      const odd = oddWordOf(full, other.keys, isPerson);
      return odd ? [{ view, mention: other, odd }] : [];
    }),
  );
}

const names = new WeakMap<PassageView, readonly NameMention[]>();

/** The names in a passage, found once. */
export function namesIn(view: PassageView): readonly NameMention[] {
  const known = names.get(view);
  if (known) return known;
  const { text, start } = view.passage;
  const mentions = nameMentions(text, start);
  names.set(view, mentions);
  return mentions;
}

/** Whether a name of several words is surely a person's: by a form of address, a title, or a given name. */
function isPersonal({ honorific, title }: NameMention, full: readonly string[], context: JudgeContext): boolean {
  return full.length > 1 && (honorific !== undefined || title !== undefined || isGiven(full[0]!, context));
}

/** Whether the tagger knows a word as a given name; without it nobody is taken for another. */
export function isGiven(key: string, { tagger }: JudgeContext): boolean {
  const text = key.charAt(0).toUpperCase() + key.slice(1);
  return tagger?.tag({ start: 0, end: text.length, text })[0]?.gender !== undefined;
}

/** Where a passage has the words of a name as the draft writes it; undefined where neither it nor its title has them. */
export function isWritten(keys: readonly string[], view: PassageView, context: JudgeContext): boolean {
  const { title, author } = context.store.source(view.passage.sourceId)?.metadata ?? {};
  return [view.words, wordsOf(`${title ?? ''} ${author ?? ''}`)].some((words) =>
    words.some((_, at) => keys.every((key, index) => words[at + index]?.key.replace(/'s?$/, '') === key)),
  );
}
