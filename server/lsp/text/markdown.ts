import { visible } from './visible.ts';

/** Marks that mean something anywhere in a line of Markdown (CommonMark 0.31 and GitHub's tables, strike-through and addresses). */
const ANYWHERE = /[\\`*_[\]<>&~|!$@]/g;
/** What opens a heading, list, quotation or rule at the start of a line. */
const AT_START = /^(\s*(?:\d{1,9}(?=[.)])|(?=[#+=-])))/;
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/**
 * Text as Markdown that shows exactly this text: no link, image, HTML, table, emphasis or bare address can come out of it.
 * The text is one line of it.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(ANYWHERE, (mark) => ENTITIES[mark] ?? `\\${mark}`)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www\./gi, (address) => `${address.slice(0, 3)}\\.`)
    .replace(AT_START, '$1\\');
}
