/** Sums that the reader of a sentence makes: *two girls and four adults* are six people, *$6m and a further $12m* are $18m. */
import type { Claim } from '../kind.ts';
import { isPeople } from './people.ts';
import type { NumberValue } from './value.ts';

type NumberClaim = Claim<'number', NumberValue>;

/** A text and where it begins. */
interface Placed {
  readonly text: string;
  readonly start: number;
}

/** A figure that follows from others of its sentence. Its span and text cover them all. */
export interface Derived {
  readonly claim: NumberClaim;
  readonly parts: readonly NumberClaim[];
}

/** How far apart two parts of a sum may stand, in characters. */
const REACH = 60;

/** Words between two figures that make the second no addition to the first. */
const NO_SUM =
  /\b(?:to|from|than|of which|of whom|including|includes?|between|or|but|while|compared|against|versus|up|down|per|each|until|since|after|before)\b|[;:()–—]|\.\s/i;
const ADDS = /(?:,|\band\b|\bplus\b|\balong with\b|\btogether with\b|\bas well as\b)[^,]*$/i;

function exact({ value }: NumberClaim): number | undefined {
  return value.low !== null && value.low === value.high && value.low > 0 ? value.low : undefined;
}

function between({ text, start }: Placed, left: NumberClaim, right: NumberClaim): string {
  return text.slice(left.span.end - start, right.span.start - start);
}

/** Sums of neighbouring counts and amounts of money, from two of them to the whole list. */
export function sumsOf(sentence: Placed, claims: readonly NumberClaim[]): Derived[] {
  const sums: Derived[] = [];
  for (let first = 0; first < claims.length; first++) {
    for (let last = first + 1; last < claims.length && last < first + MOST_PARTS; last++) {
      if (!isAddition(sentence, claims[last - 1]!, claims[last]!)) break;
      const parts = claims.slice(first, last + 1);
      const link = between(sentence, claims[last - 1]!, claims[last]!);
      if (/\b(?:and|plus|with|as well as)\b/i.test(link)) sums.push(derivedFrom(sentence, parts, 0));
    }
  }
  return [...sums, ...claims.flatMap((claim) => withOthers(sentence, claim) ?? [])];
}

/** No list of more parts than this is summed. */
const MOST_PARTS = 6;

/** Whether the second figure adds to the first: the same currency, or counts of people, of the same thing, or of *another four*. */
function isAddition(sentence: Placed, left: NumberClaim, right: NumberClaim): boolean {
  const link = between(sentence, left, right);
  if (exact(left) === undefined || exact(right) === undefined || left.value.unit !== right.value.unit) return false;
  if (!ADDS.test(link)) return false;
  const further = /\b(?:another|a further|an additional|additional|further)\s+$/i.test(link);
  if (link.length > (further ? 2 * REACH : REACH) || (!further && NO_SUM.test(link))) return false;
  if (/^[A-Z]{3}$/.test(left.value.unit)) return true;
  if (left.value.unit !== 'count') return false;
  const [one, other] = [left.value.noun, right.value.noun];
  return (isPeople(one) && isPeople(other)) || one === other || (further && (one === undefined || other === undefined));
}

function derivedFrom(
  sentence: Placed,
  parts: readonly NumberClaim[],
  more: number,
  start?: number,
  end?: number,
): Derived {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const sum = parts.reduce((total, part) => total + exact(part)!, more);
  // *Four others* are others of whatever was named.
  const nouns = new Set(parts.map(({ value }) => value.noun).filter((noun) => noun !== undefined && noun !== 'other'));
  const noun = nouns.size === 1 ? [...nouns][0] : [...nouns].every(isPeople) && nouns.size > 0 ? 'person' : undefined;
  const span = { start: start ?? first.span.start, end: end ?? last.span.end };
  const tolerance = Math.max(...parts.map(({ value }) => value.tolerance ?? 0));
  const value: NumberValue = {
    low: Number(sum.toPrecision(12)),
    high: Number(sum.toPrecision(12)),
    unit: first.value.unit,
    ...(noun ? { noun } : {}),
    ...(tolerance > 0 ? { tolerance } : {}),
    ...(parts.some(({ value }) => value.approximate) ? { approximate: true as const } : {}),
  };
  return {
    claim: {
      kind: 'number',
      span,
      text: sentence.text.slice(span.start - sentence.start, span.end - sentence.start),
      value,
    },
    parts,
  };
}

/** *And* before *16 other states*. */
const AND = /,? (?:and|plus|along with|joined by) (?:at least |about |some )?$/;
/** One person before *and four others*. */
const SOMEBODY = /\b(?:he|she|him|her|(?:an?|the|one) [\p{L}-]{1,20}(?: [\p{L}-]{1,20})?)$/iu;

/** How many characters before a figure names are looked for. */
const NAMES_REACH = 160;

/** *Norland and 16 other states*: those named are counted in. */
function withOthers(sentence: Placed, claim: NumberClaim): Derived | undefined {
  const [at, end] = [claim.span.start - sentence.start, claim.span.end - sentence.start];
  const after = /^[\s-]+(?:other|others|more|fellow)\b/i.test(sentence.text.slice(end, end + 12));
  if (claim.value.unit !== 'count' || !after || exact(claim) === undefined) return undefined;
  const lead = sentence.text.slice(Math.max(0, at - NAMES_REACH), at);
  const and = AND.exec(lead);
  if (!and) return undefined;
  const before = lead.slice(0, and.index);
  const names = namesAtEnd(before);
  const found = names.count > 0 ? names : { count: 1, length: SOMEBODY.exec(before)?.[0].length ?? 0 };
  if (found.length === 0) return undefined;
  return derivedFrom(sentence, [claim], found.count, claim.span.start - and[0].length - found.length);
}

/** How many names, parted by commas, a text ends with, and how many characters they take. */
function namesAtEnd(text: string): { readonly count: number; readonly length: number } {
  const segments = text.split(',');
  let count = 0;
  let length = 0;
  while (segments.length > 0) {
    const segment = segments.pop()!;
    const words = segment.trim().split(' ');
    const common = words.findLastIndex((word) => !/^\p{Lu}/u.test(word));
    const name = words.slice(common + 1);
    if (name.length === 0 || name.length > LONGEST_NAME) break;
    count++;
    length += common >= 0 ? name.join(' ').length : segment.trimStart().length;
    if (common >= 0 || segments.length === 0) break;
    length += 1 + segment.length - segment.trimStart().length;
  }
  return { count, length };
}

/** More capitalised words than this are no name. */
const LONGEST_NAME = 5;
