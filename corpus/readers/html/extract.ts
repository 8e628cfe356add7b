import { Parser } from 'htmlparser2';
import type { BlockRole, SourceDocument } from '../../document.ts';
import { partedFromFurniture } from '../../furniture/furniture.ts';
import { LIMITS } from '../limits.ts';
import { TextBuilder } from '../text-builder.ts';
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
  const article = mainArticle(walker.blocks);
  const classes = classesAreRight(walker.blocks);
  for (const block of walker.blocks) {
    builder.add(block.text, { role: roleOf(block, article, classes), speaker: block.speaker, context: block.context });
  }
  const { document, stated } = partedFromFurniture(builder.finish());
  return { ...document, metadata: metadataOfPage(walker, document, stated) };
}

function stopped(code: string): { code: string; message: string } {
  const message =
    code === 'too-deep'
      ? `This page is nested more than ${LIMITS.depth} levels deep; what follows that place was not read.`
      : 'This page is very long; only its first 32 million characters were read.';
  return { code, message };
}

function roleOf(block: HtmlBlock, article: number, classes: boolean): BlockRole {
  if (block.comment) return 'comment';
  const heading = block.role === 'heading';
  if (block.furniture && !heading) return 'furniture';
  if (classes && block.doubtful) return 'furniture';
  if (article > 0 && block.article !== article && !heading) return 'furniture';
  if (block.linked > block.text.length * 0.7 && !isSentence(block) && !heading) return 'furniture';
  return block.role;
}

function isSentence(block: HtmlBlock): boolean {
  return block.text.length >= 40 && /[.!?…]["'”’)\]]{0,3}$/.test(block.text);
}

const SHORTEST_ARTICLE = 250;

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
  return best && best[1] >= SHORTEST_ARTICLE && best[1] >= total * 0.5 ? best[0] : 0;
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
