import type { Span } from '../../../../corpus/document.ts';
import { type NameMention, nameMentions } from '../../language/names.ts';
import type { Paragraph } from '../../language/sentences.ts';

/** The party and the state or district that stand behind a politician's name: *(R-Ohio)*, *, D-Calif.* */
export interface PartyTag {
  readonly person: NameMention;
  readonly party: string;
  readonly state: string;
  readonly span: Span;
  readonly text: string;
}

const TAG = /^,? ?\(?(([RDI])[-–](\p{Lu}\p{L}{0,12}(?:\.?(?: ?\p{Lu}\p{L}{0,12})?)\.?))(?=[),;\s]|$)/u;

/** The party tags of a paragraph, in order. Linear in its length. */
export function partyTagsIn({ text, start }: Paragraph): PartyTag[] {
  return nameMentions(text, start).flatMap((person) => {
    const from = person.span.end - start;
    const match = TAG.exec(text.slice(from, from + 40));
    if (!match) return [];
    const [whole, tag, party, state] = match as unknown as [string, string, string, string];
    const at = person.span.end + whole.lastIndexOf(tag);
    return [{ person, party, state, span: { start: at, end: at + tag.length }, text: tag }];
  });
}
