import type { AttributionClaim, Speaker } from '../../claims/attribution/claim.ts';
import { relateBodies } from '../../language/same-body.ts';
import { roleKey } from '../../language/titles.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import type { JudgeContext } from '../candidates/context.ts';

/**
 * Whether the draft's description of a person and a source's cannot both be meant: another body in the same office, or
 * another role at the same body. People hold several roles, so nothing less will do.
 */
export function contradicts(
  ours: Speaker,
  theirs: Speaker,
  part: AttributionClaim['part'],
  context: JudgeContext,
): boolean {
  if (!ours.affiliation || !theirs.affiliation) return false;
  const bodies = relateBodies(ours.affiliation.text, theirs.affiliation.text);
  if (isPlace(ours, context) || isPlace(theirs, context)) return false;
  if (part === 'role')
    return (
      bodies === 'same' &&
      Boolean(ours.role && theirs.role) &&
      (officeOf(ours) !== officeOf(theirs) || Boolean(ours.former) !== Boolean(theirs.former))
    );
  if (bodies !== 'different' || Boolean(ours.former) !== Boolean(theirs.former)) return false;
  const [office, other] = [officeOf(ours), officeOf(theirs)];
  if (office !== undefined) return office === other;
  const [kind, otherKind] = [kindOf(ours.affiliation.text), kindOf(theirs.affiliation.text)];
  return kind === otherKind || (mayBeAny(kind) && mayBeAny(otherKind));
}

/** A body whose name does not tell, or tells no more than that people study or trade there. */
function mayBeAny(kind: string | undefined): boolean {
  return kind === undefined || kind === 'institute' || kind === 'firm';
}

const LEADERS = new Set([
  'chief',
  'director',
  'president',
  'chair',
  'executive',
  'editor',
  'owner',
  'founder',
  'manager',
]);
const TEACHERS = new Set(['professor', 'lecturer', 'teacher']);

/** What a person does at the body, as far as it tells one office from another; undefined for *of* and *who works for*. */
function officeOf({ role, office }: Speaker): string | undefined {
  if (office === 'leads' || office === 'teaches') return office;
  const noun = role ? headOf(role.text) : undefined;
  if (noun && LEADERS.has(noun)) return 'leads';
  return noun && TEACHERS.has(noun) ? 'teaches' : noun;
}

/** The noun of a role: its last word. */
function headOf(text: string): string | undefined {
  return wordsOf(text)
    .map(({ key }) => roleKey(key.replace(/'s?$/, '')))
    .filter((key) => !isFunctionWord(key))
    .at(-1);
}

/** *Of Ludden*: the tagger tells most places from bodies; without it nobody can. */
function isPlace({ office, affiliation }: Speaker, { tagger }: JudgeContext): boolean {
  if (office !== 'place' || !affiliation) return false;
  if (!tagger) return true;
  const { text } = affiliation;
  const words = tagger.tag({ start: 0, end: text.length, text });
  return words.length === 0 || words.some(({ entity }) => entity === 'place' || entity === 'person');
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:university|college|school|academy)\b/i, 'school'],
  [
    /\b(?:department|ministry|agency|bureau|office|embassy|committee|senate|house|court|security council)\b/i,
    'government',
  ],
  [/\b(?:institute|institution|cent(?:er|re)|council|foundation|endowment|think tank)\b/i, 'institute'],
  [/\b(?:bank|fund|capital|securities|partners|inc|corp|ltd|company)\b/i, 'firm'],
  [/\b(?:times|post|gazette|news|journal|herald|tribune|courier|radio|tv|television)\b/i, 'press'],
];

function kindOf(body: string): string | undefined {
  return KINDS.find(([pattern]) => pattern.test(body))?.[1];
}
