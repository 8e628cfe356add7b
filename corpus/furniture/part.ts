import type { BlockRole } from '../document.ts';

/** One paragraph of a page while it is decided which part it plays. */
export interface PagePart {
  /** The paragraph on one line, without its bullet. */
  readonly text: string;
  /** Leading blanks of its first line. */
  readonly indent: number;
  /** Whether a blank line stands before it. */
  readonly gap: boolean;
  /** Whether it is an item of a list. */
  readonly listed: boolean;
  /** Whether the reader knew already that it is no part of the article. */
  readonly apart?: boolean;
  /** Whether it is a cell of a table of figures, which is never furniture, however short it is. */
  readonly fixed?: boolean;
  /** Set once decided; until then the reader's own role holds. */
  role?: BlockRole;
  speaker?: string;
}

const SENTENCE_END = /[.!?…]["'”’)\]]{0,3}$/;

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Whether a part is a running sentence or more, as articles have and page furniture seldom has. */
export function isProse(part: PagePart): boolean {
  return part.role === undefined && part.text.length >= 60 && endsSentence(part.text);
}

/** Whether a part could be a headline, a label or an entry of a menu: short, and no sentence. */
export function isLabel(part: PagePart): boolean {
  return part.text.length <= 160 && !endsSentence(part.text);
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
