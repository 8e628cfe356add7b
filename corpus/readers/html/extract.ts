import { Parser } from 'htmlparser2';
import type { Block, BlockRole, SourceDocument } from '../../document.ts';
import { partedFromFurniture } from '../../furniture/furniture.ts';
import { LIMITS } from '../limits.ts';
import { TextBuilder } from '../text-builder.ts';
import { articleOf, isSentence } from './article.ts';
import { metadataOfPage } from './page-metadata.ts';
import { type HtmlBlock, HtmlWalker, StoppedReading } from './walker.ts';

/** Reads the text of a web page into a new text: its article, and apart from it furniture and readers' comments. */
export function extractHtml(html: string): SourceDocument {
  const walker = new HtmlWalker();
  const builder = new TextBuilder();
  try {
    const parser = new Parser(walker, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
    parser.end(html);
  } catch (error) {
    if (!(error instanceof StoppedReading)) throw error;
    walker.flush();
    builder.problem(stopped(error.message));
  }
  const roles = rolesOf(walker);
  walker.blocks.forEach((block, index) => {
    builder.add(block.text, { role: roles[index] ?? block.role, speaker: block.speaker, context: block.context });
  });
  const { document, stated } = partedFromFurniture(builder.finish());
  const metadata = metadataOfPage(walker, document, stated);
  return { ...document, blocks: withTitle(document, metadata.title), metadata };
}

/**
 * The blocks with the page's headline named so; where it stands twice, the first is. Lists that stand above it lead
 * to other pages.
 */
function withTitle({ text, blocks }: SourceDocument, title: string | undefined): readonly Block[] {
  const at = blocks.findIndex(
    ({ role, start, end }) => role === 'heading' && text.slice(start, end).replace(/\s+/g, ' ') === title,
  );
  return blocks.map((block, index): Block => {
    if (index === at) return { ...block, role: 'title' };
    return index < at && block.role === 'list-item' ? { ...block, role: 'furniture' } : block;
  });
}

function stopped(code: string): { code: string; message: string } {
  const message =
    code === 'too-deep'
      ? `This page is nested more than ${LIMITS.depth} levels deep; what follows that place was not read.`
      : 'This page is very long; only its first 32 million characters were read.';
  return { code, message };
}

/** The role of each block: what is not in the article is furniture, but for the headline and what stands below it. */
function rolesOf({ blocks, containers }: HtmlWalker): BlockRole[] {
  const article = mainArticle(blocks);
  const classes = classesAreRight(blocks);
  const inside = articleOf(
    blocks.filter((block) => !(classes && block.doubtful) && (article === 0 || block.article === article)),
    containers,
  );
  const first = inside ? blocks.findIndex((block) => inside.has(block)) : 0;
  const title = blocks.findLastIndex((block, index) => index <= first && block.heading === 1);
  const roles = blocks.map((block, index) => {
    const headline = index === title || (inside === undefined && block.heading === 1);
    const belowTitle = title >= 0 && index > title && index < first;
    const outside = inside !== undefined && !inside.has(block) && !belowTitle;
    return roleOf(block, { article, classes, outside, headline });
  });
  return withoutLists(blocks, withoutTeasers(blocks, roles));
}

/** How many linked headings make a list, and how many blocks tell what is behind one. */
const FEWEST_TEASERS = 2;
const MOST_TEASED = 3;
const LONGEST_TEASER = 300;
/** The share of a page's text that must stand above a list of other pages. */
const ABOVE = 0.5;

/** Headings at the end of a page that are links lead to other pages, and so does the text below them. */
function withoutTeasers(blocks: readonly HtmlBlock[], roles: readonly BlockRole[]): BlockRole[] {
  const shown = [...roles];
  const places = blocks.flatMap((_, index) =>
    shown[index] === 'furniture' || shown[index] === 'comment' ? [] : [index],
  );
  const lengthOf = (from: number, to: number): number =>
    places.slice(from, to).reduce((sum, place) => sum + (blocks[place]?.text.length ?? 0), 0);
  let from = places.length;
  let teasers = 0;
  let teased = 0;
  for (let at = places.length - 1; at >= 0; at--) {
    const block = blocks[places[at] ?? 0] as HtmlBlock;
    if (isLinkedHeading(block)) [from, teased, teasers] = [at, 0, teasers + 1];
    else if (++teased > MOST_TEASED || block.text.length > LONGEST_TEASER) break;
  }
  if (teasers >= FEWEST_TEASERS && lengthOf(0, from) >= ABOVE * lengthOf(0, places.length))
    for (const place of places.slice(from)) shown[place] = 'furniture';
  return shown;
}

function isLinkedHeading({ heading, linked, text }: HtmlBlock): boolean {
  return heading > 1 && linked >= text.length * 0.7;
}

/** A heading that nothing stands below, or only the next heading of its rank, is a headline of another page. */
function withoutLists(blocks: readonly HtmlBlock[], roles: readonly BlockRole[]): BlockRole[] {
  const kept = [...roles];
  /** The rank of the next block that stays: 0 for running text, undefined at the end. */
  let below: number | undefined;
  for (let at = blocks.length - 1; at >= 0; at--) {
    if (kept[at] === 'furniture' || kept[at] === 'comment') continue;
    const rank = blocks[at]?.heading ?? 0;
    if (rank > 1 && (below === undefined || (below > 0 && below <= rank))) kept[at] = 'furniture';
    else below = rank;
  }
  return kept;
}

interface Standing {
  readonly article: number;
  readonly classes: boolean;
  readonly outside: boolean;
  readonly headline: boolean;
}

function roleOf(block: HtmlBlock, { article, classes, outside, headline }: Standing): BlockRole {
  if (block.comment) return 'comment';
  if (headline) return block.role;
  // A table of figures may stand beside the text that it belongs to.
  const beside = outside && block.context === undefined;
  if (block.furniture || beside || (classes && block.doubtful)) return 'furniture';
  const heading = block.role === 'heading';
  if (article > 0 && block.article !== article) return 'furniture';
  if (block.linked > block.text.length * 0.7 && !isSentence(block) && !heading) return 'furniture';
  return block.role;
}

const SHORTEST_ARTICLE = 250;
/** The share of a page's running text that its article holds; less is enough where the headline stands in it. */
const LEAST = 0.5;
const LEAST_TITLED = 0.2;

/** The number of the article that holds most of the page's running text; 0 where no article clearly does. */
function mainArticle(blocks: readonly HtmlBlock[]): number {
  const lengths = new Map<number, number>();
  let total = 0;
  for (const block of blocks) {
    if (block.furniture || block.comment || !isSentence(block)) continue;
    total += block.text.length;
    lengths.set(block.article, (lengths.get(block.article) ?? 0) + block.text.length);
  }
  lengths.delete(0);
  const [best] = [...lengths].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!best || best[1] < SHORTEST_ARTICLE) return 0;
  const titled = blocks.some(({ heading, article }) => heading === 1 && article === best[0]);
  return best[1] >= total * (titled ? LEAST_TITLED : LEAST) ? best[0] : 0;
}

/** Class names are guesses: where they would take most of the running text, they mean something else on this page. */
function classesAreRight(blocks: readonly HtmlBlock[]): boolean {
  let kept = 0;
  let taken = 0;
  for (const block of blocks) {
    if (block.furniture || block.comment || !isSentence(block)) continue;
    if (block.doubtful) taken += block.text.length;
    else kept += block.text.length;
  }
  return kept >= taken;
}
