import type { MeasuredClaim } from '../../claims/measured.ts';
import type { ConceptWord } from '../../language/concepts.ts';
import { isVerbForm } from '../../language/verbs.ts';
import type { CellPlace } from './cell.ts';
import { type Item, itemsOf, type Name, type NameRun, nameRuns } from './items.ts';
import { OF_THE_PAST, type Side, sidesOf } from './sides.ts';
import type { Place, Statements } from './statements.ts';

/** What one of several figures in a sentence is told of. */
export interface Possession {
  /** The names nearest to it in its own item of the list: *Ross* of *Karl, 34, and his brother Ross, 29*. */
  readonly names: readonly Name[];
  /** The concepts of the nouns nearest to it. */
  readonly nouns: readonly string[];
  /** The figure's own date, or for a date the figures told of it. */
  readonly partners: readonly MeasuredClaim[];
  /** It stands right behind its name: *Ross, 29*. */
  readonly isBeside: boolean;
  /** The present value or the one before it, where the sentence gives both. */
  readonly side: Side | undefined;
}

/** What a figure is told of, and what the other figures of its shape are told of. */
export interface Owner extends Possession {
  readonly rivals: readonly Possession[];
  /** All other names of its sentence. */
  readonly otherNames: readonly Name[];
  /** The sentence speaks of an earlier time: *last year*, *previously*. */
  readonly isOfThePast: boolean;
  /** The concepts of the words of its sentence. */
  readonly concepts: ReadonlySet<string>;
  /** The terms of the words of its sentence. */
  readonly terms: ReadonlySet<string>;
  /** The concepts of the words of its own part of the sentence. */
  readonly item: ReadonlySet<string>;
  /** The concepts of the words of substance that belong to no figure. */
  readonly telling: readonly string[];
  /** What its table says of it, where it is a cell. */
  readonly cell?: CellPlace;
}

/** The owner of a figure of which nothing is known. */
export const NOBODYS: Owner = {
  names: [],
  nouns: [],
  partners: [],
  side: undefined,
  isBeside: false,
  rivals: [],
  otherNames: [],
  isOfThePast: false,
  concepts: new Set(),
  terms: new Set(),
  item: new Set(),
  telling: [],
};

/** A figure in its place, with what tells its kind. */
export interface OwnedFigure {
  readonly claim: MeasuredClaim;
  readonly shape: string;
  readonly from: number;
  readonly to: number;
}

/** Words before a figure in which its name is looked for, where other figures stand in the sentence. */
const REACH = 8;
const NOUN_REACH = 4;
const BELONGING = new Set(['in', 'for', 'at', 'from', 'by', 'of', 'to', 'with', 'against', 'on', 'among']);
const WORDS_TO_NAME = 4;

/** Whose the figures of a sentence are. Linear in its words for each shape of figure. */
export function ownersOf(
  words: readonly ConceptWord[],
  figures: readonly OwnedFigure[],
  inClaim: readonly boolean[],
  statements: Statements,
): Owner[] {
  // *Labour won 311 seats and the Conservatives 250*: a bare figure counts what the one before it does.
  const places: readonly Place[] = [...figures, ...bareFigures(inClaim, statements)];
  const shapes = places.map(({ from, to }, index) => {
    const figure = figures[index];
    if (figure && !isBare(figure)) return figure.shape;
    const before = figures.findLast((other) => other.to <= from && other.claim.kind === 'number' && !isBare(other));
    return before?.shape ?? figure?.shape ?? `bare ${to}`;
  });
  const groups = Map.groupBy(places.keys(), (index) => shapes[index]!);
  for (const group of groups.values()) group.sort((left, right) => places[left]!.from - places[right]!.from);
  const runs = nameRuns(words, inClaim, statements);
  const found: Possession[] = [];
  const items: Item[] = [];
  for (const group of groups.values()) {
    const own = itemsOf(
      group.map((index) => places[index]!),
      statements,
    );
    const sides = sidesOf(own, statements);
    const told = respectively(own, runs, statements);
    for (const [place, index] of group.entries()) {
      const item = own[place]!;
      items[index] = item;
      const names = told ? [told[place]!.name] : namesOf(item, runs, statements);
      const nouns = nounsOf(item, words, inClaim, statements);
      const isBeside = runs.some(({ to }) => to === item.from && BESIDE.test(statements.gaps[to]!));
      found[index] = { names, nouns, partners: [], side: sides[place], isBeside };
    }
  }
  const paired = withPartners(found, figures, items);
  const concepts = new Set(words.map(({ concept }) => concept));
  const terms = new Set(words.map(({ term }) => term));
  const telling = words.filter(({ substance }, at) => substance === 1 && !inClaim[at]).map(({ concept }) => concept);
  const isOfThePast = statements.keys.some((key) => OF_THE_PAST.has(key));
  return figures.map((_, index) => ({
    ...paired[index]!,
    rivals: groups.get(shapes[index]!)!.flatMap((other) => (other === index ? [] : [paired[other]!])),
    otherNames: runs.map(({ name }) => name).filter((name) => !paired[index]!.names.includes(name)),
    isOfThePast,
    concepts,
    terms,
    telling,
    item: new Set(words.slice(items[index]!.start, items[index]!.end).map(({ concept }) => concept)),
  }));
}

/** Figures that are no claims, as they count nothing that is named beside them. */
function bareFigures(inClaim: readonly boolean[], { keys }: Statements): Place[] {
  const bare = keys.flatMap((key, at) => (!inClaim[at] && FIGURE.test(key) ? [{ from: at, to: at + 1 }] : []));
  return bare.slice(0, MOST_BARE);
}

function isBare({ claim }: OwnedFigure): boolean {
  return claim.kind === 'number' && claim.value.unit === 'count' && claim.value.noun === undefined;
}

/** More make a table. */
const MOST_BARE = 40;
const FIGURE = /^\d[\d.]*$/;

/** Only a comma or a bracket. */
const BESIDE = /^,?\s\(?$/;

/** *A, B and C had 1, 2 and 3 respectively.* */
function respectively(
  items: readonly Item[],
  runs: readonly NameRun[],
  { keys }: Statements,
): readonly NameRun[] | undefined {
  if (items.length < 2 || !keys.includes('respectively')) return undefined;
  const before = runs.filter(({ to }) => to <= items[0]!.from);
  if (before.length === items.length) return before;
  const behind = runs.filter(({ from }) => from >= items.at(-1)!.to);
  return behind.length === items.length ? behind : undefined;
}

/** The name before a figure in its own item, and those that *in*, *for*, *by* join to it behind. */
function namesOf(item: Item, runs: readonly NameRun[], { keys, gaps }: Statements): Name[] {
  const names: Name[] = [];
  const reach = item.isOneOfSeveral ? REACH : keys.length;
  const before = runs.findLast(({ from, to }) => to <= item.from && from >= item.start && item.from - to <= reach);
  if (before) names.push(before.name);
  for (const { from, to, name } of runs) {
    if (from < item.to || to > item.end || from - item.to > WORDS_TO_NAME) continue;
    const link = keys[from - 1]! === 'the' ? keys[from - 2]! : keys[from - 1]!;
    // *34-year-old Karl Denny*, *in Leeds*
    if (BELONGING.has(link) || (from - item.to <= 1 && !/[,;:]/.test(gaps[from]!))) names.push(name);
  }
  return names;
}

/** The nouns right before a figure, and those joined to it behind. */
function nounsOf(
  item: Item,
  words: readonly ConceptWord[],
  inClaim: readonly boolean[],
  { keys, capitals }: Statements,
): string[] {
  const nouns: string[] = [];
  const isNoun = (at: number) => words[at]!.substance === 1 && !inClaim[at] && !capitals[at] && !isVerbForm(keys[at]!);
  for (let at = Math.max(item.start, item.from - NOUN_REACH); at < item.from; at++) {
    if (isNoun(at)) nouns.push(words[at]!.concept);
  }
  let isJoined = false;
  for (let at = item.to; at < Math.min(item.end, item.to + NOUN_REACH); at++) {
    if (isJoined && isNoun(at)) nouns.push(words[at]!.concept);
    isJoined ||= BELONGING.has(keys[at]!);
  }
  return nouns;
}

/** Most words between a figure and the date behind it that is its own. */
const DATE_REACH = 5;

/** Pairs each number with the date in its own item: the one behind it first, then the nearest before. */
function withPartners(
  found: readonly Possession[],
  figures: readonly OwnedFigure[],
  items: readonly Item[],
): Possession[] {
  const partners: MeasuredClaim[][] = figures.map(() => []);
  for (const [index, { claim }] of figures.entries()) {
    if (claim.kind !== 'number') continue;
    const date = dateIn(items[index]!, figures);
    if (date === undefined) continue;
    partners[index]!.push(figures[date]!.claim);
    partners[date]!.push(claim);
  }
  return found.map((each, index) => ({ ...each, partners: partners[index] ?? [] }));
}

function dateIn(item: Item, figures: readonly OwnedFigure[]): number | undefined {
  let before: number | undefined;
  for (const [index, { claim, from, to }] of figures.entries()) {
    if (claim.kind !== 'date' || claim.value.type === 'DURATION' || claim.value.type === 'SET') continue;
    if (from >= item.to && to <= item.end && from - item.to <= DATE_REACH) return index;
    if (to <= item.from && from >= item.start) before = index;
  }
  return before;
}
