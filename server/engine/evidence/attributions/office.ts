import type { AttributionClaim, Speaker } from '../../claims/attribution/claim.ts';
import { relateBodies } from '../../language/same-body.ts';
import { roleKey } from '../../language/titles.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import type { JudgeContext } from '../candidates/context.ts';

/**
 * Whether the draft's description of a person and a source's cannot both be meant: another body in the same office, or
 * another office at the same body, both in the present. People hold several roles, so nothing less will do.
 */
export function contradicts(
  ours: Speaker,
  theirs: Speaker,
  part: AttributionClaim['part'],
  context: JudgeContext,
): boolean {
  if (!ours.affiliation || !theirs.affiliation) return false;
  if (isPast(ours) || isPast(theirs))
    return part !== 'role' && isPast(ours) === isPast(theirs) && isOtherBody(ours, theirs, context);
  return part === 'role' ? isOtherOffice(ours, theirs, context) : isOtherBody(ours, theirs, context);
}

function isPast({ former, role }: Speaker): boolean {
  return former === true || (role !== undefined && rankWords(role.text).some((word) => IN_PASSING.has(word)));
}

/** Two offices that one person does not fill at one body. */
function isOtherOffice(ours: Speaker, theirs: Speaker, context: JudgeContext): boolean {
  if (isPlace(ours, context) || isPlace(theirs, context)) return false;
  if (relateBodies(ours.affiliation!.text, theirs.affiliation!.text) !== 'same') return false;
  const [office, other] = [officeOf(ours), officeOf(theirs)];
  if (!office || !other || !EXCLUSIVE.has(office) || !EXCLUSIVE.has(other)) return false;
  return office !== other;
}

function isOtherBody(ours: Speaker, theirs: Speaker, context: JudgeContext): boolean {
  if (isPlace(ours, context) || isPlace(theirs, context)) return false;
  if (relateBodies(ours.affiliation!.text, theirs.affiliation!.text) !== 'different') return false;
  const [office, other] = [officeOf(ours), officeOf(theirs)];
  if (office !== undefined) return office === other;
  const [kind, otherKind] = [kindOf(ours.affiliation!.text), kindOf(theirs.affiliation!.text)];
  return kind === otherKind || (mayBeAny(kind) && mayBeAny(otherKind));
}

/** Words that set one rank of an office apart from another: *deputy director*. */
const RANKS = new Set(['deputy', 'vice', 'assistant', 'associate', 'undersecretary']);
/** Words that say that somebody has an office no more, or for a while. */
const IN_PASSING = new Set([
  'former',
  'formerly',
  'ex',
  'onetime',
  'retired',
  'acting',
  'interim',
  'incoming',
  'outgoing',
  'elect',
]);

/** The words of a role that tell its rank or its time. */
export function rankWords(text: string): string[] {
  return wordsOf(text)
    .map(({ key }) => roleKey(key))
    .filter((key) => RANKS.has(key) || IN_PASSING.has(key));
}

/** Whether two roles are one office in two ranks: *director* and *deputy director*. */
export function isOtherRank(ours: string, theirs: string): boolean {
  const [a, b] = [ours, theirs].map((text) => rankWords(text));
  if ([...a!, ...b!].some((word) => IN_PASSING.has(word)) || a!.join(' ') === b!.join(' ')) return false;
  const rest = (text: string) =>
    wordsOf(text)
      .map(({ key }) => roleKey(key))
      .filter((key) => !RANKS.has(key) && !isFunctionWord(key))
      .join(' ');
  return rest(ours) === rest(theirs);
}

/** Offices that exclude each other at one body, as `officeOf` gives them; a lawyer or a scholar may have any beside. */
const EXCLUSIVE = new Set([
  'leads',
  'spokesperson',
  'secretary',
  'treasurer',
  'minister',
  'governor',
  'mayor',
  'senator',
  'representative',
]);

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
