import { visible } from '../lsp/text/visible.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows exactly this text. Line breaks and blanks count as one blank, as HTML shows them. */
export function html(text: string): string {
  const lead = /^\s/.test(text) ? ' ' : '';
  const tail = text.trim() !== '' && /\s$/.test(text) ? ' ' : '';
  return `${lead}${visible(text).trim()}${tail}`.toWellFormed().replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** Text as the value of an attribute between double quotes. */
export function attribute(text: string): string {
  return html(text.trim());
}
