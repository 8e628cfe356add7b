import { agrees } from '../../claims/kind.ts';
import { compareMeasured, type MeasuredClaim } from '../../claims/measured.ts';
import { cellRelation, isTheCell } from './cell-relation.ts';
import { isSameName } from './items.ts';
import type { Owner, Possession } from './owner.ts';

/** Whether two figures are told of the same thing: `clash` where they plainly are not. */
export type OwnerRelation = 'same' | 'unknown' | 'clash';

/** A claim with its owner. */
export interface OwnedClaim {
  readonly claim: MeasuredClaim;
  readonly question: string;
  /** The concept of the noun counted. */
  readonly noun: string | undefined;
  /** How telling the value is; see `specificityOf`. */
  readonly specificity: number;
  readonly owner: Owner;
}

/**
 * Whether what a source tells of a figure's owner can be what the draft tells. Two owners are known to differ only where
 * the draft's is told of another figure of the same sentence (*Karl, 34, and his brother Ross, 29*), or the other way
 * round; in a table, where the headings and the draft name other things or years. The same holds of their dates, and of
 * the old and the new value of a change.
 */
export function ownerRelation(draft: OwnedClaim, source: OwnedClaim): OwnerRelation {
  const ours = draft.owner;
  const theirs = source.owner;
  if (theirs.cell) return cellRelation(draft, theirs.cell, source);
  const period = periodRelation(ours, theirs);
  if (period === 'clash') return 'clash';
  if (period !== 'same' && !isOnlyOneNamed(ours, theirs) && isOtherSide(ours, theirs)) return 'clash';
  const whose = nameRelation(ours, theirs);
  if (whose === 'clash') return 'clash';
  if (draft.question === 'age' && isOtherPerson(ours, theirs)) return 'clash';
  return whose === 'same' || period === 'same' ? 'same' : 'unknown';
}

function nameRelation(ours: Owner, theirs: Owner): OwnerRelation {
  const isSame = shareName(ours, theirs);
  if (!isSame && ours.names.length > 0 && theirs.names.length > 0) {
    return isCrossed(ours, theirs, shareName) ? 'clash' : 'unknown';
  }
  // *£18m for the mill and £4m for the quay*: one name may have both.
  const isSameNoun = shareNoun(ours, theirs);
  if (!isSameNoun && ours.nouns.length > 0 && theirs.nouns.length > 0 && isCrossed(ours, theirs, shareNoun))
    return 'clash';
  return isSame || isSameNoun ? 'same' : 'unknown';
}

/** Whether one's owner is that of another figure in the other's sentence. */
function isCrossed(ours: Owner, theirs: Owner, share: (left: Possession, right: Possession) => boolean): boolean {
  return theirs.rivals.some((rival) => share(ours, rival)) || ours.rivals.some((rival) => share(theirs, rival));
}

function shareName(left: Possession, right: Possession): boolean {
  return left.names.some((name) => right.names.some((other) => isSameName(name, other)));
}

function shareNoun(left: Possession, right: Possession): boolean {
  return left.nouns.some((noun) => right.nouns.includes(noun));
}

/** An age stands right beside its owner: whoever else the sentence names has another. */
function isOtherPerson(ours: Owner, theirs: Owner): boolean {
  if (ours.names.length === 0 || theirs.names.length === 0 || shareName(ours, theirs)) return false;
  if (ours.isBeside && theirs.isBeside) return true;
  return ours.names.every((name) => theirs.otherNames.some((other) => isSameName(name, other)));
}

function periodRelation(ours: Owner, theirs: Owner): OwnerRelation {
  if (ours.partners.length === 0 || theirs.partners.length === 0) return 'unknown';
  if (sharePartner(ours, theirs)) return 'same';
  return isCrossed(ours, theirs, sharePartner) ? 'clash' : 'unknown';
}

function sharePartner(left: Possession, right: Possession): boolean {
  return left.partners.some((claim) => right.partners.some((other) => agrees(compareMeasured(claim, other))));
}

/** Both are told of one name, of which the source's other figures are not: they are no old and new value of its. */
function isOnlyOneNamed(ours: Owner, theirs: Owner): boolean {
  return shareName(ours, theirs) && theirs.rivals.every((rival) => rival.names.length > 0 && !shareName(ours, rival));
}

function isOtherSide(ours: Owner, theirs: Owner): boolean {
  if (ours.side !== undefined && theirs.side !== undefined) return ours.side !== theirs.side;
  return theirs.side === 'old' && ours.side === undefined && !ours.isOfThePast && ours.partners.length === 0;
}

/** Whether a claim of a source is the very cell of a table that the draft speaks of: it tells all headings, the year among them. */
export function isItsCell(draft: OwnedClaim, { owner: { cell } }: OwnedClaim): boolean {
  return cell !== undefined && isTheCell(draft, cell);
}
