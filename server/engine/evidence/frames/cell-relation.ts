import { searchTerm } from '../../../../corpus/terms.ts';
import type { MeasuredClaim } from '../../claims/measured.ts';
import { conceptOf } from '../../language/concepts.ts';
import { type CellPlace, type Heading, type Label, monthOf } from './cell.ts';
import { isSameName } from './items.ts';
import type { OwnedClaim, OwnerRelation } from './owner-relation.ts';

const YEAR = /^(?:19|20)\d\d$/;

/**
 * Whether a figure of the draft can be that of a cell. A cell is of its row and column alone: it is not, where the draft
 * tells the heading of another cell in place of one of its own, another year, or nothing of its row.
 */
export function cellRelation(draft: OwnedClaim, { headings }: CellPlace, { claim }: OwnedClaim): OwnerRelation {
  if (isOfOtherYear(draft, headings)) return 'clash';
  if (headings.some((heading) => isRivalTold(draft, heading))) return 'clash';
  const rows = headings.slice(0, -1).filter(({ concepts }) => concepts.length > 0);
  if (rows.length > 0 && rows.every((row) => toldOf(row, draft.owner.concepts, draft).length === 0)) return 'clash';
  if (rows.some((row) => isOtherName(draft, row))) return 'clash';
  if (hasUnit(draft.claim) && !hasUnit(claim) && headings.at(-1)?.counts) return 'clash';
  if (!isItsNoun(draft, headings) || isUnsure(draft, headings)) return 'clash';
  return headings.some((heading) => isTold(draft, heading)) ? 'same' : 'unknown';
}

/** *23 tonnes* are no 23 boats. */
function hasUnit(claim: MeasuredClaim): boolean {
  return claim.kind === 'number' && claim.value.unit !== 'count';
}

/** Words that say no more than that there is something: beside them a cell's headings are all that is told. */
const PLAIN = conceptsOf(
  'people win won take took be have has had make made number total come came stood stand reach reached amount record recorded report reported show showed from year month rate level figure say said',
);
/** The same between two figures: *rose from 31 to 35*. */
const PLAIN_IN_CHANGES = conceptsOf('rise rose fall fell grow grew increase decrease up down');

function conceptsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map((word) => conceptOf(searchTerm(word))));
}

/** Whether the draft tells the very cell: all its headings, and nothing more. */
export function isTheCell(draft: OwnedClaim, { headings, about }: CellPlace): boolean {
  const named = headings.filter(({ concepts }) => concepts.length > 0);
  const column = headings.at(-1);
  if (named.length < 2 || !column || !named.every((heading) => isTold(draft, heading))) return false;
  if (!isWhole(column, toldOf(column, draft.owner.concepts, draft))) return false;
  const known = new Set(
    named.flatMap(({ concepts, rivals }) => [concepts, ...rivals.map((rival) => rival.concepts)].flat()),
  );
  const { telling, rivals } = draft.owner;
  return telling.every(
    (word) =>
      known.has(word) || about.has(word) || PLAIN.has(word) || (rivals.length > 0 && PLAIN_IN_CHANGES.has(word)),
  );
}

function isOfOtherYear(draft: OwnedClaim, headings: readonly Heading[]): boolean {
  const years = headings.flatMap(({ concepts }) => concepts.filter((word) => YEAR.test(word)));
  const ours = draft.owner.partners.flatMap((claim) => (claim.kind === 'date' ? [claim.value.timex.slice(0, 4)] : []));
  return years.length > 0 && ours.some((year) => YEAR.test(year)) && !ours.some((year) => years.includes(year));
}

/** Half of a heading at least. */
function isTold(draft: OwnedClaim, heading: Heading): boolean {
  return toldOf(heading, scopeOf(draft, heading), draft).length * 2 >= heading.concepts.length;
}

/** Whether the draft tells another cell's heading in place of this one: more of its words, or all of them. */
function isRivalTold(draft: OwnedClaim, heading: Heading): boolean {
  const scope = scopeOf(draft, heading);
  const own = toldOf(heading, scope, draft);
  return heading.rivals.some((rival) => {
    const others = toldOf(rival, scope, draft);
    if (!own.every((word) => others.includes(word))) return false;
    return others.length > own.length || (own.length > 0 && isWhole(rival, others) && !isWhole(heading, own));
  });
}

const isWhole = ({ concepts }: Label, told: readonly string[]): boolean => told.length === concepts.length;

/** The words in which a heading is looked for: those of the figure's own part of the sentence, where any of its place are there. */
function scopeOf(draft: OwnedClaim, heading: Heading): ReadonlySet<string> {
  const { item, concepts } = draft.owner;
  return [heading, ...heading.rivals].some((label) => toldOf(label, item, draft).length > 0) ? item : concepts;
}

function toldOf({ concepts }: Label, scope: ReadonlySet<string>, { owner: { partners } }: OwnedClaim): string[] {
  const dates = partners.flatMap((claim) => (claim.kind === 'date' ? [claim.value.timex] : []));
  return concepts.filter(
    (word) => scope.has(word) || dates.some((timex) => timex.slice(0, 4) === word || monthOf(timex) === word),
  );
}

/** *Castle Road* is not *Hill Road*. */
function isOtherName({ owner: { names, otherNames } }: OwnedClaim, { concepts }: Heading): boolean {
  const near = [...names, ...otherNames].filter((name) => name.some((word) => concepts.includes(word)));
  return near.length > 0 && !near.some((name) => isSameName(name, concepts));
}

/** *Men work on the boats*: what is counted is no boat. And *231 boats* are no crew. */
function isItsNoun({ noun, owner: { terms } }: OwnedClaim, headings: readonly Heading[]): boolean {
  const column = headings.at(-1);
  if (noun === undefined || !column || headings.some(({ concepts }) => concepts.includes(noun))) return true;
  if (column.rivals.some(({ concepts }) => concepts.includes(noun))) return false;
  return !column.counts || !terms.has(column.counts);
}

/** A figure as telling as a year is hardly another column's by chance. */
const TELLING = 2.5;

/** Which of several columns is meant, nothing tells. */
function isUnsure(draft: OwnedClaim, headings: readonly Heading[]): boolean {
  const column = headings.at(-1);
  if (!column || column.rivals.length === 0 || draft.specificity >= TELLING) return false;
  return [column, ...column.rivals].every((label) => toldOf(label, draft.owner.concepts, draft).length === 0);
}
