import type { SourceDocument, SourceMetadata } from '../../document.ts';
import { type DateLine, dateLine, publishedIn } from '../../furniture/page-date.ts';
import { findDate, type NumericOrder } from '../dates.ts';
import type { MutableMetadata } from '../metadata.ts';
import { authorOf } from './author.ts';
import { dayOfPage } from './day.ts';
import type { PageFacts, StatedAuthor } from './page-facts.ts';
import type { HtmlBlock, HtmlWalker } from './walker.ts';

/**
 * What a page says of itself: what its head and its elements state, and where they are silent what stands in its text
 * (`stated`) or its address.
 */
export function metadataOfPage(walker: HtmlWalker, document: SourceDocument, stated: SourceMetadata): SourceMetadata {
  const { head, facts, language } = walker;
  const metadata: MutableMetadata = { ...head.metadata() };
  const title =
    headlineBelow(head.pageTitle, facts) ?? titleOf(metadata, head.pageTitle, facts.headings) ?? stated.title;
  if (title) metadata.title = title;
  const author = metadata.author ?? authorOfElements(facts.authors, metadata.publisher) ?? stated.author;
  if (author) metadata.author = author;
  const day = dayOfPage({
    stamps: head.stamps(),
    elements: facts.days,
    text: stated.published ?? dayNearTitle(walker.blocks, metadata.title),
    shown: daysShown(document),
    addresses: [metadata.url, ownAddress(facts)],
    order: orderOf(language),
  });
  if (day) Object.assign(metadata, day);
  return metadata;
}

/** American pages write the month first, British and Australian ones the day. */
function orderOf(language: string): NumericOrder | undefined {
  if (/^en[-_]us/i.test(language)) return 'month-first';
  return /^en[-_](?:gb|au|nz|ie|in|za)/i.test(language) ? 'day-first' : undefined;
}

/** The address that the one entry of a page gives as its own. */
function ownAddress({ permalinks }: PageFacts): string | undefined {
  const [address, second] = permalinks;
  if (address === undefined || second !== undefined) return undefined;
  return address.startsWith('/') ? `https://page.invalid${address}` : address;
}

/** *Site | Headline*: where no heading of the first level is there, the part of the page's title that one of the second is. */
function headlineBelow(page: string, { headings, subheadings }: PageFacts): string | undefined {
  if (headings.length > 0) return undefined;
  const parts = page.split(/\s[|–—·»-]\s/).map((part) => part.trim());
  return parts.length > 1 ? subheadings.find((heading) => heading.includes(' ') && parts.includes(heading)) : undefined;
}

const LEAST_ALIKE = 0.5;
const LONGEST_TITLE = 300;

/**
 * The headline that people see. What a page tells search engines and networks is often another one; the heading that
 * is most like either is believed. One that holds the stated title has a label before it.
 */
function titleOf(
  { title: stated = '', publisher = '' }: SourceMetadata,
  page: string,
  headings: readonly string[],
): string | undefined {
  const site = wordsOf(publisher);
  const known = [stated, page].map((text) => new Set([...wordsOf(text)].filter((word) => !site.has(word))));
  let best = '';
  let most = LEAST_ALIKE;
  for (const heading of headings) {
    if (heading.length > LONGEST_TITLE || heading.toLowerCase() === publisher.toLowerCase()) continue;
    const opens = heading.includes(' ') && page.startsWith(heading) && /^\s[|–—·-]\s/.test(page.slice(heading.length));
    const alike = opens ? 1 : Math.max(...known.map((words) => likeness(wordsOf(heading), words)));
    if (alike > most) [best, most] = [heading, alike];
  }
  if (stated && best.includes(stated) && stated.includes(' ')) return stated;
  return best || stated || undefined;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** How much two sets of words have in common, from 0 to 1 (Dice 1945). */
function likeness(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = [...words].filter((word) => others.has(word)).length;
  return (2 * shared) / Math.max(1, words.size + others.size);
}

function authorOfElements(authors: readonly StatedAuthor[], publisher: string | undefined): string | undefined {
  const ordered = [
    ...authors.filter(({ certain, belowTitle }) => certain && belowTitle),
    ...authors.filter(({ certain, belowTitle }) => !certain && belowTitle),
    ...authors.filter(({ certain, belowTitle }) => certain && !belowTitle),
  ];
  for (const { text } of ordered) {
    const date = findDate(text);
    const author = authorOf(date ? text.slice(0, date.start) : text, publisher);
    if (author && isNames(author)) return author;
  }
  return undefined;
}

/** Words in a byline that are no names are the page's own: "Read more", "Follow us". */
function isNames(text: string): boolean {
  return text.split(', ').every((name) => name.split(' ').length <= 5 && /^\p{Lu}/u.test(name)) && text.length <= 200;
}

/** How many blocks above and below its headline a page may say when it was published. */
const ABOVE_TITLE = 4;
const BELOW_TITLE = 10;

/** The one day on a line of its own near the headline, in what is no part of the article either. */
function dayNearTitle(blocks: readonly HtmlBlock[], title: string | undefined): string | undefined {
  const at = blocks.findIndex(({ heading, text }) => heading > 0 && (heading === 1 || text === title));
  if (at < 0) return undefined;
  const near = blocks.slice(Math.max(0, at - ABOVE_TITLE), at + BELOW_TITLE);
  const lines = near.flatMap((block) => (block.furniture || block.comment ? [] : (statedIn(block.text) ?? [])));
  const labelled = lines.filter((line) => line.labelled);
  const days = new Set((labelled.length > 0 ? labelled : lines).flatMap(({ published }) => published ?? []));
  return days.size === 1 ? [...days][0] : undefined;
}

/** Words that pages put behind the day, parted by a bar: sections, tags, how many comments there are. */
const BEHIND_DAY = /\s[|•·]\s.{1,100}$/;

function statedIn(text: string): DateLine | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  return dateLine(text) ?? dateLine(text.replace(BEHIND_DAY, '')) ?? dateLine(text.replace(/\s+by\s.{2,60}$/i, ''));
}

const HEAD_BLOCKS = 40;
const LONGEST_LINE = 200;

/** The days that the short lines at the head of a page name. */
function daysShown(document: SourceDocument): string[] {
  return document.blocks.slice(0, HEAD_BLOCKS).flatMap(({ start, end }) => {
    return end - start <= LONGEST_LINE ? (publishedIn(document.text.slice(start, end)) ?? []) : [];
  });
}
