import type { NameClaim } from '../../claims/name/claim.ts';
import { areShortForms } from '../../language/same-name.ts';
import { draftText, type JudgeContext, type PassageView } from '../candidates/context.ts';
import type { Confusion } from './confused.ts';
import { isGiven, namesIn } from './other-names.ts';
import { sharedBeside, tellingWords } from './told.ts';

/**
 * Of two people in a source whose names the draft has mixed, given name of one and surname of the other, the one of whom
 * it tells: *James Stone* where the source has James Hill, and John Stone doing what the draft says.
 */
export function mixedUp(
  claim: NameClaim,
  full: readonly string[],
  views: readonly PassageView[],
  context: JudgeContext,
): Confusion | undefined {
  if (claim.mention.keys.length !== 2 || !/^[\p{L}’']+ [\p{L}’']+$/u.test(claim.text)) return undefined;
  if (!isGiven(full[0]!, context)) return undefined;
  const [given, surname] = full as [string, string];
  const told = tellingWords(draftText(claim.sentence, context)).filter((key) => !full.includes(key));
  const people = views.flatMap((view) =>
    namesIn(view)
      .filter(({ keys }) => keys.length > 1 && keys.length < 4 && isGiven(keys[0]!, context))
      .map((mention) => ({ view, mention, first: mention.keys[0]!, last: mention.keys.at(-1)! })),
  );
  const namesakes = people.filter(({ first, last }) => last === surname && !isSame(first, given));
  const others = people.filter(({ first, last }) => isSame(first, given) && last !== surname);
  const sources = new Set(others.map(({ view }) => view.passage.sourceId));
  if (new Set(namesakes.map(({ first }) => first)).size !== 1) return undefined;
  const score = ({ view, mention }: Confusion) => sharedBeside(view, mention.keys, told);
  const best = namesakes
    .filter(({ view }) => sources.has(view.passage.sourceId))
    .sort((a, b) => score(b) - score(a))[0];
  const rival = Math.max(0, ...others.map(score));
  return best && score(best) > rival + 1 ? best : undefined;
}

/** Letters at the beginning that short forms of one given name have in common: *Alexis* and *Alexander*. */
const BEGINNING = 4;

function isSame(a: string, b: string): boolean {
  return (
    a === b ||
    areShortForms(a, b) ||
    a.startsWith(b) ||
    b.startsWith(a) ||
    a.slice(0, BEGINNING) === b.slice(0, BEGINNING)
  );
}
