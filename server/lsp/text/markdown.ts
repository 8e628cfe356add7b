import { visible } from './visible.ts';

/**
 * Text as Markdown that shows exactly this text: every ASCII punctuation mark escaped (CommonMark 0.31, section 2.4), so that
 * no link, image, HTML, table, emphasis or bare address can come out of it.
 */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(/[!-/:-@[-`{-~]/g, (mark) =>
    mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`,
  );
}
