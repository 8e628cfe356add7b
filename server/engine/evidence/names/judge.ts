import { searchTerm } from '../../../../corpus/terms.ts';
import type { NameClaim } from '../../claims/name/claim.ts';
import type { Finding } from '../../finding.ts';
import { draftText, type JudgeContext, type PassageView } from '../candidates/context.ts';
import { misplaced } from '../places/findings.ts';
import { commonGround } from '../words/common-ground.ts';
import { confusedWith } from './confused.ts';
import { misspelt, romanised, spellingsVary } from './findings.ts';
import { mixedUp } from './mixed.ts';
import { isSlip, isSpelling } from './near.ts';
import { isWritten, namesIn, type OtherName, otherNames, viewsAbout, viewsNaming } from './other-names.ts';
import { areRomanisations } from './romanisation.ts';

/**
 * What is wrong with a name, so far as the sources know one that can only be meant: the same but for a few letters of one
 * word, told of the same matter. Undefined where a source writes it as the draft does, and where no name or more than one fits.
 */
export function judgeName(claim: NameClaim, context: JudgeContext): Finding | undefined {
  if (isUnsure(claim)) return undefined;
  const full = context.draftNames().fullest(claim.mention.keys);
  const named = viewsNaming(full, context);
  const isKnown = named.some((view) => isWritten(full, view, context));
  const misplacedName = isKnown && isAtPlace(claim, context) ? atOtherPlace(claim, full, context) : undefined;
  if (misplacedName) return misplacedName;
  const views = isKnown ? named : viewsAbout(claim, full, context);
  const others = otherNames(claim, full, views, context);
  const [first] = others;
  if (!first) return isKnown ? undefined : mixed(claim, full, views, context);
  if (others.some(({ odd }) => odd.other !== first.odd.other)) return undefined;
  const meant = others.find((other) => canOnlyBeMeant(claim, full, other, context));
  if (!meant) return undefined;
  if (views.some((view) => isWritten(full, view, context))) return varying(claim, full, meant, views, context);
  return areRomanisations([...full, ...meant.mention.keys], meant.odd.ours, meant.odd.other)
    ? romanised(claim, meant, context)
    : misspelt(claim, meant, context);
}

/** A place that stands for another of like name. */
function atOtherPlace(claim: NameClaim, full: readonly string[], context: JudgeContext): Finding | undefined {
  const confused = confusedWith(claim, full, viewsAbout(claim, full, context), context);
  if (!confused) return undefined;
  const { view, mention } = confused;
  return misplaced({ claim, edit: { ...claim.span, newText: mention.text } }, view, mention.span, context);
}

/** Somebody called by the given name of another. */
function mixed(
  claim: NameClaim,
  full: readonly string[],
  views: readonly PassageView[],
  context: JudgeContext,
): Finding | undefined {
  const meant = mixedUp(claim, full, views, context);
  const odd = { at: 0, theirs: 0, ours: full[0]!, other: meant?.mention.keys[0] ?? '' };
  return meant && misspelt(claim, { ...meant, odd }, context);
}

/** Whether the name is that of a place where something is: *at the Department of Trade*. */
function isAtPlace({ mention, sentence }: NameClaim, context: JudgeContext): boolean {
  if (mention.keys.length < 2) return false;
  const before = draftText({ start: sentence.start, end: mention.full.start }, context);
  return /\b(?:at|in|outside|inside|near|opposite|beside|behind) (?:the )?$/u.test(before);
}

/** The sources have both spellings, each source one of them. */
function varying(
  claim: NameClaim,
  full: readonly string[],
  other: OtherName,
  views: readonly PassageView[],
  context: JudgeContext,
): Finding | undefined {
  if (full.length === 1 || areRomanisations([...full, ...other.mention.keys], other.odd.ours, other.odd.other))
    return undefined;
  const both = views.filter((view) => view.passage.sourceId === other.view.passage.sourceId);
  if (both.some((view) => isWritten(full, view, context))) return undefined;
  const same = views.flatMap((view) => {
    const mention = namesIn(view).find(({ keys }) => keys.join(' ') === full.join(' '));
    return mention ? [{ view, mention }] : [];
  })[0];
  return same && spellingsVary(claim, same, other, context);
}

/** A party with its state, an abbreviation, or a word that opens a sentence. */
function isUnsure({ mention: { text, full, keys }, sentence }: NameClaim): boolean {
  if (/^[RDI]-/.test(text)) return true;
  return keys.length === 1 && (text.length < 3 || /^[\p{Lu}\d.]+s?$/u.test(text) || full.start === sentence.start);
}

/** Words of the sentence that a name of a single word must share with the place where the source has the other. */
const SHARED_BY_ONE_WORD = 2;

/**
 * Whether the other name is told of the same matter. A single word may be anything, unless no source knows it and the
 * sentence shares more; that much is asked of two words of a body's name that only begin alike, too.
 */
function canOnlyBeMeant(
  claim: NameClaim,
  full: readonly string[],
  { view, mention, odd }: OtherName,
  context: JudgeContext,
): boolean {
  const { telling } = commonGround(claim.span, view, mention.span, context);
  if (telling === 0) return false;
  if (full.length > 1 && isSpelling(odd)) return true;
  const [frequency] = context.store.documentFrequencies([searchTerm(odd.ours)]);
  return frequency === 0 && (full.length > 1 || (telling >= SHARED_BY_ONE_WORD && isSlip(odd)));
}
