import { escapeMarkdown } from './markdown.ts';
import { visible } from './visible.ts';

/** How a hover is written for an editor: as Markdown, or as plain text for one that shows no Markdown. Words given are never mark-up. */
export interface Markup {
  words(text: string): string;
  strong(text: string): string;
  struck(text: string): string;
  quoted(paragraphs: readonly string[]): string;
  /** Ends a line within a paragraph. */
  readonly lineBreak: string;
  link(label: string, target: string): string;
}

export const markdown: Markup = {
  words: escapeMarkdown,
  strong: (text) => (text.trim() ? surround('**', text) : escapeMarkdown(text)),
  struck: (text) => (text.trim() ? surround('~~', text) : escapeMarkdown(text)),
  quoted: (paragraphs) => paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n'),
  lineBreak: '\\\n',
  link: (label, target) => `[${escapeMarkdown(label)}](${target.replace(/[^\w\-.~%:/?#@!$&*+,;=]/g, percentEncoded)})`,
};

export const plainText: Markup = {
  words: visible,
  strong: (text) => `*${visible(text)}*`,
  struck: (text) => `[-${visible(text)}-]`,
  quoted: (paragraphs) => paragraphs.map((paragraph) => `  ${paragraph}`).join('\n'),
  lineBreak: '\n',
  link: () => '',
};

/** Emphasis marks must touch the words: blanks at the edges stay outside (CommonMark 0.31, section 6.2). */
function surround(mark: string, text: string): string {
  const words = text.trim();
  const lead = text.slice(0, text.indexOf(words));
  const tail = text.slice(lead.length + words.length);
  return `${escapeMarkdown(lead)}${mark}${escapeMarkdown(words)}${mark}${escapeMarkdown(tail)}`;
}

/** What would end a link's target or mean something in it, as its bytes; `encodeURIComponent` leaves parentheses. */
function percentEncoded(mark: string): string {
  return encodeURIComponent(mark).replace(/[()'!*]/g, (left) => `%${left.charCodeAt(0).toString(16).toUpperCase()}`);
}
