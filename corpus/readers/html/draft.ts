import type { Block, BlockRole, SourceDocument } from '../../document.ts';
import { showBetweenTags } from '../markup.ts';
import { Mask, proseWithoutAddresses } from '../mask.ts';
import { BLOCKS, ROLES } from './elements.ts';

/** Reads HTML that is being written: the text is the file's own, tags are blanks in its prose. */
export function readHtmlDraft(text: string): SourceDocument {
  const mask = new Mask(text, false);
  const whole = { start: 0, end: text.length };
  const cuts: { at: number; role: BlockRole }[] = [{ at: 0, role: 'paragraph' }];
  showBetweenTags(mask, text, whole, (name, at, closing) => {
    if (BLOCKS.has(name)) cuts.push({ at, role: closing ? 'paragraph' : (ROLES.get(name) ?? 'paragraph') });
  });
  const prose = proseWithoutAddresses(mask.toString());
  return { text, prose, blocks: blocksBetween(prose, cuts), metadata: {}, problems: [] };
}

function blocksBetween(prose: string, cuts: readonly { at: number; role: BlockRole }[]): Block[] {
  const blocks: Block[] = [];
  cuts.forEach(({ at, role }, index) => {
    const part = prose.slice(at, cuts[index + 1]?.at ?? prose.length);
    if (!part.trim()) return;
    const start = at + part.length - part.trimStart().length;
    blocks.push({ start, end: at + part.trimEnd().length, role, locator: { paragraph: blocks.length + 1 } });
  });
  return blocks;
}
