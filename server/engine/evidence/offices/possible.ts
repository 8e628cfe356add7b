import { headOf, modifiersOf } from '../../claims/attribution/office-words.ts';
import type { Office } from '../../claims/attribution/offices.ts';
import { relateBodies } from '../../language/same-body.ts';
import { draftText, type JudgeContext } from '../candidates/context.ts';
import { bodyWords, type HeldOffice, isSaid, isSameOffice, knownOf, mayBeHeldByOne } from './judge.ts';

/** Words that make another office of one: a deputy director is no director. */
const RESTRICTS =
  /^(?:deputy|vice|assistant|associate|acting|interim|former|outgoing|incoming|designate|emeritus|honorary|junior|under|co)$/;

/**
 * What a source has the draft's person as, where that may be another office than the draft's but somebody can hold both:
 * the deputy director for the director, or another office at the same body. Undefined where any source has the draft's.
 */
export function possiblyOther(ours: Office, context: JudgeContext): HeldOffice | undefined {
  if (!mayBeHeldByOne(ours) || ours.former) return undefined;
  const { own, views, keys } = knownOf(ours, context);
  const before = wordsBefore(ours, draftText(ours.sentence, context), ours.sentence.start);
  if (RESTRICTING.test(before) || own.some((held) => isTheSame(ours, held.office) || isRestricted(held)))
    return undefined;
  const narrower = own.find(({ office }) => !office.former && isNarrower(ours, office));
  if (narrower || views.some((view) => isSaid(ours, keys, view))) return narrower;
  return own.find(({ office }) => !office.former && mayBeHeldByOne(office) && isAtSameBody(ours, office));
}

/** Characters before a role in which a word stands that restricts it: *acting FBI director*. */
const BEFORE = 24;
const RESTRICTING = /\b(?:deputy|vice|assistant|associate|acting|interim|former|ex)\b/iu;

function isRestricted({ view: { passage }, office }: HeldOffice): boolean {
  return RESTRICTING.test(wordsBefore(office, passage.text, passage.start));
}

function wordsBefore({ role }: Office, text: string, offset: number): string {
  return text.slice(Math.max(0, role.span.start - offset - BEFORE), Math.max(0, role.span.start - offset));
}

/** Another office at the very same body. */
function isAtSameBody(ours: Office, theirs: Office): boolean {
  if (!ours.body || !theirs.body || headOf(ours) === headOf(theirs)) return false;
  return relateBodies(ours.body.text, theirs.body.text) === 'same';
}

/** Whether a source gives the draft's office, or one that may be meant by it. */
function isTheSame(ours: Office, theirs: Office): boolean {
  return isSameOffice(ours, theirs) && !isNarrower(ours, theirs);
}

/** *Deputy director* beside *director*, of one body so far as it is told. */
function isNarrower(ours: Office, theirs: Office): boolean {
  if (headOf(ours) !== headOf(theirs) || !shareBody(ours, theirs)) return false;
  const [a, b] = [restrictorsOf(ours), restrictorsOf(theirs)];
  return a.join(' ') !== b.join(' ');
}

function restrictorsOf(office: Office): string[] {
  return modifiersOf(office)
    .filter((word) => RESTRICTS.test(word))
    .sort();
}

function shareBody(ours: Office, theirs: Office): boolean {
  const [a, b] = [bodyWords(ours), bodyWords(theirs)];
  return a.length === 0 || b.length === 0 || a.some((word) => b.includes(word));
}
