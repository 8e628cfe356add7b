import type { Block, BlockRole, SourceDocument, SourceMetadata } from '../document.ts';
import { findDate } from '../readers/dates.ts';
import { mergeMetadata } from '../readers/metadata.ts';
import { markComments } from './comments.ts';
import { markCredits } from './credits.ts';
import { markLinkLists, markMenus, markTail } from './menus.ts';
import { readPageMetadata } from './page-metadata.ts';
import { endsSentence, type PagePart, wordCount } from './part.ts';
import { isFurnitureText } from './phrases.ts';
import { markTickers } from './tickers.ts';

const BULLET = /^(?:[•‣◦▪·*]|[–—-](?=\s))\s*/;

/**
 * Tells the article from the page around it: menus, headlines of other pages, share prices, notices and forms become
 * `furniture`, readers' comments `comment` with their writer. What the page says of itself in its text fills metadata
 * that is missing. Only lines of a shape that articles do not have are taken out; a doubtful line stays.
 */
export function withoutFurniture(document: SourceDocument): SourceDocument {
  const { document: marked, stated } = partedFromFurniture(document);
  return { ...marked, metadata: mergeMetadata(stated, document.metadata) };
}

/** The same, with what the page says of itself in its text apart from what is known of it. */
export function partedFromFurniture(document: SourceDocument): {
  readonly document: SourceDocument;
  readonly stated: SourceMetadata;
} {
  const parts = document.blocks.map((block, index) => partOf(document, block, index));
  for (const part of parts) if (isFurnitureText(part.text)) part.role = 'furniture';
  markTickers(parts);
  markComments(parts);
  markMenus(parts);
  markLinkLists(parts);
  markTeasers(parts);
  markRepeats(parts);
  markCredits(parts);
  const stated = readPageMetadata(parts);
  markStamps(parts);
  markTail(parts);
  const blocks = document.blocks.map((block, index) => playing(block, parts, index));
  return { document: { ...document, blocks }, stated };
}

const LONG = 500;
/** What a reader knows already to be no part of the article. */
const APART: ReadonlySet<BlockRole> = new Set(['furniture', 'comment']);

function partOf(document: SourceDocument, block: Block, index: number): PagePart {
  const before = document.text.slice(document.blocks[index - 1]?.end ?? 0, block.start);
  const whole = document.text.slice(block.start, block.end);
  // Nothing is asked of the middle of a long paragraph.
  const raw = whole.length > LONG ? whole : whole.replace(/\s+/g, ' ').trim();
  return {
    text: raw.replace(BULLET, ''),
    indent: before.length - 1 - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')),
    gap: index === 0 || /[\n\r][^\S\n\r]*(?:\r?\n|\r)/.test(before),
    listed: block.role === 'list-item',
    ...(block.role === 'table-cell' && block.context !== undefined && { fixed: true }),
    ...(APART.has(block.role) && { role: block.role, apart: true }),
  };
}

/** The block with the role that was found; a short line before running text is the heading of it. */
function playing(block: Block, parts: readonly PagePart[], index: number): Block {
  const part = parts[index] as PagePart;
  if (part.fixed) return block;
  if (part.role && part.role !== block.role)
    return { ...block, role: part.role, ...(part.speaker !== undefined && { speaker: part.speaker }) };
  const heads =
    block.role === 'paragraph' &&
    part.text.length <= 140 &&
    wordCount(part.text) <= 14 &&
    /[^.!…:;,"”]$/.test(part.text);
  return heads && parts[index + 1]?.gap ? { ...block, role: 'heading' } : block;
}

const MORE = /^(?:more info(?:rmation)?|read more|full bio|view profile|see more|show more|more)\b.{0,20}$/i;

/** Marks texts cut short with an ellipsis before a "more" button: who the writer is, what another page says. */
function markTeasers(parts: readonly PagePart[]): void {
  parts.forEach((part, index) => {
    if (/(?:…|\.\.\.)$/.test(part.text) && MORE.test(parts[index + 1]?.text ?? '')) part.role = 'furniture';
  });
}

const TIME_OF_DAY = /\b\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\b|[A-Z]{2,4}\b|hrs\b)|\b\d{1,2}\s?[ap]\.?m\b/i;
const STAMP_LABEL = /\b(?:updated|posted|published|modified)\b/i;
const LONGEST_STAMP = 110;

/** Marks lines that hold who wrote a page and when: a day with its time or with a label, and no sentence. */
function markStamps(parts: readonly PagePart[]): void {
  for (const part of parts) {
    if (part.role || part.listed || part.text.length > LONGEST_STAMP || endsSentence(part.text)) continue;
    if (!TIME_OF_DAY.test(part.text) && !STAMP_LABEL.test(part.text)) continue;
    const found = findDate(part.text);
    if (found && wordCount(part.text.slice(0, found.start) + part.text.slice(found.end)) <= 10) part.role = 'furniture';
  }
}

const REPEAT_DISTANCE = 3;
const SHORTEST_REPEAT = 30;
/** Captions of a gallery come again further down; nobody writes a long sentence twice so near. */
const LONG_REPEAT = 80;
const FAR_REPEAT = 12;

/** Marks lines that say again what stood a line or two above: captions and summaries that a page shows twice. */
function markRepeats(parts: readonly PagePart[]): void {
  parts.forEach((part, index) => {
    if (part.role || part.text.length < SHORTEST_REPEAT) return;
    const distance = part.text.length >= LONG_REPEAT ? FAR_REPEAT : REPEAT_DISTANCE;
    const before = parts.slice(Math.max(0, index - distance), index);
    if (before.some((other) => other.text === part.text)) part.role = 'furniture';
  });
}
