import { endsSentence, isLabel, isProse, type PagePart, wordCount } from './part.ts';
import { isFurnitureText, opensLinkList } from './phrases.ts';

const SECTIONS =
  /^(?:home|news|world|us|u\.s\.|uk|europe|asia|africa|politics|business|economy|markets?|money|finance|tech(?:nology)?|science|health|sports?|football|culture|arts?|entertainment|lifestyle|life|style|travel|food|opinion|editorial|comment|video|videos|photos|podcasts?|weather|climate|environment|education|about|contact|search|menu|login|sign in|subscribe|newsletters?|more|all|live|tv|radio|jobs|shop|games)$/i;
const SHORTEST_MENU = 4;
const LONGEST_LINK_LIST = 15;

/** Marks menus: runs of very short lines that name the sections of a site, or sections parted by bars. */
export function markMenus(parts: readonly PagePart[]): void {
  let run: PagePart[] = [];
  const close = (): void => {
    if (run.length >= SHORTEST_MENU && run.filter(namesSection).length >= run.length / 3)
      for (const part of run) part.role = 'furniture';
    run = [];
  };
  for (const part of parts) {
    if (isBarMenu(part.text)) part.role = 'furniture';
    if (isMenuEntry(part)) run.push(part);
    else close();
  }
  close();
}

function namesSection(part: PagePart): boolean {
  return SECTIONS.test(part.text) || isFurnitureText(part.text);
}

function isMenuEntry(part: PagePart): boolean {
  return !part.fixed && part.text.length <= 30 && wordCount(part.text) <= 4 && !/[.?!:;,"”\d]$/.test(part.text);
}

function isBarMenu(text: string): boolean {
  if (text.length > 300 || !/[|•·»]/.test(text)) return false;
  const entries = text.split(/\s*[|•·»]\s*/).filter(Boolean);
  return (
    entries.length >= 3 &&
    entries.every((entry) => entry.length <= 30) &&
    entries.filter((entry) => SECTIONS.test(entry)).length >= 2
  );
}

/** Marks the headlines of other pages that follow an announcement: "Related stories". */
export function markLinkLists(parts: readonly PagePart[]): void {
  parts.forEach((part, index) => {
    if (part.role === 'comment' || !opensLinkList(part)) return;
    part.role = 'furniture';
    const end = linkListEnd(parts, index + 1);
    for (const link of parts.slice(index + 1, end)) link.role ??= 'furniture';
  });
}

/** The place after the last headline. A heading right before running text belongs to the text, not to the list. */
function linkListEnd(parts: readonly PagePart[], from: number): number {
  let end = from;
  while (end < parts.length && end - from < LONGEST_LINK_LIST && isLink(parts[end] as PagePart)) end++;
  const next = parts[end];
  const last = parts[end - 1];
  return next && isProse(next) && last && !last.listed && end > from ? end - 1 : end;
}

function isLink(part: PagePart): boolean {
  return isLabel(part) || (part.listed && part.text.length <= 160 && !endsSentence(part.text));
}

/** Marks what follows the article: short lines that are no sentences, after its last paragraph. */
export function markTail(parts: readonly PagePart[]): void {
  let last = parts.length - 1;
  while (last >= 0 && !isSentence(parts[last] as PagePart)) last--;
  const tail = parts.slice(last + 1);
  const certain = tail.some((part) => part.role === 'furniture' || part.role === 'comment');
  const articles = parts.slice(0, last + 1).filter(isProse).length;
  for (const part of tail) {
    if (part.role) continue;
    if (certain ? isLabel(part) : articles >= 5 && isTag(part)) part.role = 'furniture';
  }
}

function isSentence(part: PagePart): boolean {
  return part.fixed === true || (part.role === undefined && endsSentence(part.text));
}

/** The name of a section or topic: a word or three with capitals, no figure, no quotation. */
function isTag(part: PagePart): boolean {
  return !part.fixed && part.text.length <= 30 && wordCount(part.text) <= 3 && /^\p{Lu}[\p{L}&' -]*$/u.test(part.text);
}
