import type { Span } from '../../document.ts';
import { decodeReference } from '../character-reference.ts';
import type { Mask } from '../mask.ts';

const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;
const CHARACTER_REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;
/** Quotation bars that GitHub's parser leaves inside a text of several lines. */
const CONTINUATION = /[\n\r][ \t>]+/g;
/** Citation keys in Pandoc's brackets: `[@key, p. 5; @other]`. */
const CITATION = /\[-?@[\w:.#$%&+?<>~/-]{1,80}[^[\]\n]{0,300}\]/g;
/** Raised characters as Pandoc writes them, where they are the mark of a note. */
const RAISED = /(?<=[\p{L}\p{N}.,;:!?%”’"')\]])(?<!(?:^|[\s(\d])[kcm]?m)\^(?:\d{1,3}|[*†‡§])\^/gu;
const CALLOUT = /^\[![\w-]{1,30}\][+-]?/g;
const WIKI_LINK = /\[\[(?:[^[\]|\n]{1,300}\|)?|\]\]/g;

/** Shows the characters of one text node: not its escapes, citation keys, wiki-link targets or the bars of a quotation. */
export function showMarkdownText(mask: Mask, text: string, span: Span): void {
  mask.keep(span);
  mask.blankMatches(ESCAPE, span);
  mask.blankMatches(CONTINUATION, span);
  mask.blankMatches(CITATION, span);
  mask.blankMatches(CALLOUT, span);
  mask.blankMatches(RAISED, span);
  mask.blankMatches(WIKI_LINK, span);
  showReferences(mask, text, span);
}

/** Shows character references as the character they stand for, followed by blanks. */
export function showReferences(mask: Mask, text: string, span: Span): void {
  for (const match of text.slice(span.start, span.end).matchAll(CHARACTER_REFERENCE)) {
    const start = span.start + match.index;
    const character = decodeReference(match[0]);
    const reference = { start, end: start + match[0].length };
    if (character === match[0]) continue;
    if (character.length === 1 && character !== '\n' && character !== '\r') mask.replace(reference, character);
    else mask.blank(reference);
  }
}
