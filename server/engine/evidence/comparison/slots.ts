import type { Frame } from '../frames/frame.ts';
import { isSaying } from '../frames/predicates.ts';

/** How two frames compare, slot by slot. Each number lies between 0 and 1; what is unknown on either side is 0 throughout. */
export interface SlotComparison {
  readonly predicateSame: number;
  readonly familySame: number;
  readonly predicateOther: number;
  readonly oneSays: number;
  readonly bothSay: number;
  readonly tenseOther: number;
  readonly roleSame: number;
  readonly roleOther: number;
  readonly subjectShared: number;
  readonly subjectOther: number;
  readonly subjectNamesOther: number;
  readonly objectShared: number;
  readonly objectOther: number;
  readonly crossed: number;
  readonly prepositionSame: number;
  readonly prepositionOther: number;
  readonly attachedSame: number;
  readonly attachedOther: number;
  readonly attachedOne: number;
  readonly hostSame: number;
  readonly hostOther: number;
  readonly headSame: number;
  readonly headOther: number;
  readonly modifiersShared: number;
  readonly modifiersOther: number;
  readonly modifiersOne: number;
  readonly complementSame: number;
  readonly complementOther: number;
  readonly complementOne: number;
  readonly partOther: number;
  readonly partSame: number;
  readonly placesShared: number;
  readonly placesOther: number;
  readonly quotedBoth: number;
  readonly quotedOne: number;
}

const both = <Value>(left: Value | undefined, right: Value | undefined): boolean =>
  left !== undefined && right !== undefined;
const flag = (holds: boolean): number => (holds ? 1 : 0);
const shared = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  if (left.size === 0 || right.size === 0) return 0;
  let count = 0;
  for (const each of left) if (right.has(each)) count++;
  return count / Math.min(left.size, right.size);
};
const other = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
  flag(left.size > 0 && right.size > 0 && shared(left, right) === 0);

export function compareFrames(draft: Frame, source: Frame): SlotComparison {
  const known = both(draft.predicate, source.predicate);
  const predicateSame = known && draft.predicate === source.predicate;
  const familySame = known && draft.family === source.family;
  const says = [isSaying(draft.family), isSaying(source.family)];
  const everything = (frame: Frame) => new Set([...frame.subject, ...frame.object]);
  return {
    predicateSame: flag(predicateSame),
    familySame: flag(familySame),
    predicateOther: flag(known && !predicateSame && !familySame),
    oneSays: flag(known && says[0] !== says[1]),
    bothSay: flag(says[0]! && says[1]!),
    tenseOther: flag(both(draft.tense, source.tense) && (draft.tense === 'future') !== (source.tense === 'future')),
    roleSame: flag(known && draft.isSubject && source.isSubject),
    roleOther: flag(known && draft.isSubject !== source.isSubject),
    subjectShared: shared(draft.subject, source.subject),
    subjectOther: other(draft.subject, source.subject),
    subjectNamesOther: other(draft.subjectNames, source.subjectNames),
    objectShared: shared(draft.object, source.object),
    objectOther: other(draft.object, source.object),
    crossed: shared(everything(draft), everything(source)),
    prepositionSame: flag(both(draft.preposition, source.preposition) && draft.preposition === source.preposition),
    prepositionOther: flag(both(draft.preposition, source.preposition) && draft.preposition !== source.preposition),
    attachedSame: flag(both(draft.attached, source.attached) && draft.attached === source.attached),
    attachedOther: flag(both(draft.attached, source.attached) && draft.attached !== source.attached),
    attachedOne: flag((draft.attached === undefined) !== (source.attached === undefined)),
    hostSame: flag(both(draft.host, source.host) && draft.host === source.host),
    hostOther: flag(both(draft.host, source.host) && draft.host !== source.host),
    headSame: flag(both(draft.head, source.head) && draft.head === source.head),
    headOther: flag(both(draft.head, source.head) && draft.head !== source.head),
    modifiersShared: shared(draft.modifiers, source.modifiers),
    modifiersOther: other(draft.modifiers, source.modifiers),
    modifiersOne: flag((draft.modifiers.size === 0) !== (source.modifiers.size === 0)),
    complementSame: flag(both(draft.complement, source.complement) && draft.complement === source.complement),
    complementOther: flag(both(draft.complement, source.complement) && draft.complement !== source.complement),
    complementOne: flag((draft.complement === undefined) !== (source.complement === undefined)),
    partOther: flag([...draft.part].sort().join() !== [...source.part].sort().join()),
    partSame: flag(draft.part.size > 0 && shared(draft.part, source.part) > 0),
    placesShared: shared(draft.places, source.places),
    placesOther: other(draft.places, source.places),
    quotedBoth: flag(draft.isQuoted && source.isQuoted),
    quotedOne: flag(draft.isQuoted !== source.isQuoted),
  };
}
