import type { Passage } from '../document.ts';
import { searchTerms } from '../terms.ts';

/**
 * The distinct terms under which a passage is filed: those of its words, of the headings that give it its sense,
 * and of who speaks it.
 */
export function passageTerms(passage: Passage): Set<string> {
  const terms = new Set(searchTerms(passage.text));
  if (passage.context) for (const term of searchTerms(passage.context)) terms.add(term);
  if (passage.speaker) for (const term of searchTerms(passage.speaker)) terms.add(term);
  return terms;
}
