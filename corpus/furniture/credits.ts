import { endsSentence, type PagePart, wordCount } from './part.ts';

const COPYRIGHT =
  /^(?:©|\(c\)\s|copyright\s(?:©|\(c\)|\d{4}|by\b))|\ball rights reserved\b|\bdo not reproduce\b|\bmay not be (?:published|reproduced|broadcast)\b/i;
const CREDIT_LABEL =
  /^[([]?\s{0,3}(?:file )?(?:photo(?:graph)?|image|picture|graphic|illustration|video|credit)s?\s{0,3}(?::|by\b|credits?\b|courtesy\b|©|\/)/i;
const AGENCY =
  /\b(?:getty(?: images)?|shutterstock|istock|alamy|afp|ap(?: photo)?|associated press|reuters|epa(?:-efe)?|tass|xinhua|wikimedia commons|bloomberg|instagram|anadolu|zuma|nurphoto|unsplash)\b/i;
const CREDIT_SHAPE = /^[([]?[\p{L}\d.,' ’-]{1,60}(?:\s?[/|]\s?[\p{L}\d.,' ’-]{1,40}){1,4}[.)\]]{0,2}$/u;
const VIA = /^[([]?[\p{L}.,' ’/-]{2,60}\s(?:via|\/)\s[\p{L} ]{2,40}[.)\]]{0,2}$/u;

/** The label of a picture from the archive, before what the picture shows. */
const CAPTION = /^[([]?(?:file )?(?:photo|image|picture)s?\s{0,3}[:|]/i;
const REPORTERS =
  /^\(?(?:[Aa]dditional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled|[Tt]ranslated) (?:and \p{L}{1,20} )?by\s\p{Lu}\p{L}{1,30}\s\p{Lu}/u;

/** Marks copyright lines and photo credits, and names the lines above a credit what they are: the picture's caption. */
export function markCredits(parts: readonly PagePart[]): void {
  parts.forEach((part, index) => {
    if (part.role) return;
    if (part.text.length <= 300 && (COPYRIGHT.test(part.text) || REPORTERS.test(part.text))) part.role = 'furniture';
    else if (CAPTION.test(part.text) && describes(part.text)) part.role = 'caption';
    else if (isCredit(part.text)) {
      part.role = 'furniture';
      if (!part.gap) markCaption(parts, index);
    }
  });
}

/** Whether there is more behind a label than names: what a picture shows may be evidence. */
function describes(text: string): boolean {
  return wordCount(text) >= 9 || /\d/.test(text);
}

function isCredit(text: string): boolean {
  if (text.length > 140) return false;
  if (CREDIT_LABEL.test(text)) return !endsSentence(text) || text.length <= 80;
  return AGENCY.test(text) && (CREDIT_SHAPE.test(text) || VIA.test(text));
}

const LONGEST_CAPTION = 3;

/** The lines that stand right above a credit, from the last blank line on. */
function markCaption(parts: readonly PagePart[], credit: number): void {
  let first = credit;
  while (first > 0 && !parts[first]?.gap && credit - first <= LONGEST_CAPTION) first--;
  if (credit - first > LONGEST_CAPTION || !parts[first]?.gap) return;
  for (const part of parts.slice(first, credit)) part.role ??= 'caption';
}
