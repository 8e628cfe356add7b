import type { HtmlBlock } from './walker.ts';

/** An element that may hold the article: its parent, and whether its name says that it holds the text. */
export interface Container {
  readonly parent: number;
  readonly named: boolean;
}

/** The containers of a page by number; number 0 is the page itself. */
export type Containers = readonly Container[];

/** The share of a page's running text that a container must hold to be taken for all of it. */
const ENOUGH = 0.85;
const ENOUGH_NAMED = 0.6;
const SHORTEST_ARTICLE = 250;

/** Whether a block is a running sentence or more, as an article has. */
export function isSentence(block: HtmlBlock): boolean {
  return block.text.length >= 40 && /[.!?…]["'”’)\]]{0,3}$/.test(block.text);
}

/**
 * The blocks that the page's article consists of: those in the innermost element that holds nearly all running text
 * (after Kohlschütter et al., "Boilerplate detection using shallow text features", 2010: text is told by its density, not by
 * names). Undefined where no element clearly does: then the whole page is taken.
 */
export function articleOf(blocks: readonly HtmlBlock[], containers: Containers): ReadonlySet<HtmlBlock> | undefined {
  const lengths = new Float64Array(containers.length);
  for (const block of blocks) {
    if (!isRunning(block)) continue;
    for (let at = block.container; at >= 0; at = containers[at]?.parent ?? -1) lengths[at]! += block.text.length;
  }
  const total = lengths[0] ?? 0;
  if (total < SHORTEST_ARTICLE) return undefined;
  const chosen = namedArticle(lengths, containers, total) ?? innermost(lengths, containers);
  if (chosen === undefined) return undefined;
  const inside = new Set<HtmlBlock>();
  for (const block of blocks) if (isWithin(block.container, chosen, containers)) inside.add(block);
  return followsHeadline(blocks, inside) ? inside : undefined;
}

/** How far below a headline its article begins, in blocks of running text: a standfirst stands between them. */
const LEAD = 4;

/** Whether the text below a headline is in the article: long terms of use must not be taken for a short report. */
function followsHeadline(blocks: readonly HtmlBlock[], inside: ReadonlySet<HtmlBlock>): boolean {
  const headlines = blocks.flatMap(({ heading }, index) => (heading === 1 ? [index] : []));
  if (headlines.length === 0) return true;
  return headlines.some((at) => {
    const below = blocks.slice(at).filter(isRunning).slice(0, LEAD);
    return below.filter((block) => inside.has(block)).length * 2 > below.length || below.length === 0;
  });
}

function isRunning(block: HtmlBlock): boolean {
  return !block.furniture && !block.comment && isSentence(block) && block.linked < block.text.length * 0.5;
}

/** The outermost element that is named for the text of an article and holds most of it. */
function namedArticle(lengths: Float64Array, containers: Containers, total: number): number | undefined {
  let best: number | undefined;
  containers.forEach(({ named }, at) => {
    const length = lengths[at] ?? 0;
    if (named && length >= total * ENOUGH_NAMED && (best === undefined || length > (lengths[best] ?? 0))) best = at;
  });
  return best;
}

/** From the page inwards, as long as one child holds nearly all that its parent holds. Children come after parents. */
function innermost(lengths: Float64Array, containers: Containers): number | undefined {
  let chosen = 0;
  for (let at = 1; at < containers.length; at++) {
    if (containers[at]?.parent !== chosen) continue;
    if ((lengths[at] ?? 0) >= (lengths[chosen] ?? 0) * ENOUGH) chosen = at;
  }
  return chosen === 0 ? undefined : chosen;
}

function isWithin(container: number, chosen: number, containers: Containers): boolean {
  for (let at = container; at >= chosen; at = containers[at]?.parent ?? -1) if (at === chosen) return true;
  return false;
}
