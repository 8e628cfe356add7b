import type { Span } from '../../../../corpus/document.ts';
import { key } from './affiliation.ts';
import type { Outlet } from './claim.ts';
import type { CueMatch } from './content.ts';
import type { Node } from './nodes.ts';
import { slice, type Text } from './text.ts';

/** Whom a speaker told, or where the words stood: *told X*, *in an interview with X*, *wrote on X*. */
export function outletOf(nodes: readonly Node[], match: CueMatch, text: Text): Outlet | undefined {
  if (match.lemma === 'tell') return addresseeAfter(nodes, match.to, text);
  return mediumAfter(nodes, match, text) ?? interviewIn(nodes, text);
}

/** The name that *told* is followed by. */
function addresseeAfter(nodes: readonly Node[], verb: number, text: Text): Outlet | undefined {
  const at = key(nodes[verb + 1]) === 'the' ? verb + 2 : verb + 1;
  const node = nodes[at];
  return node?.type === 'name' && nodes[at + 1]?.type !== 'possessive' ? partOf(node.name.full, text) : undefined;
}

/** *wrote on X*, *wrote Ada Stone on X*: the name right after *on*. */
function mediumAfter(nodes: readonly Node[], { lemma, to, subject }: CueMatch, text: Text): Outlet | undefined {
  if (!/^(?:write|post|tweet)$/.test(lemma)) return undefined;
  const on = Math.max(to, subject.to) + 1;
  const node = nodes[on + 1];
  if (key(nodes[on]) !== 'on' || node?.type !== 'name') return undefined;
  return { ...partOf(node.name.full, text), medium: true };
}

/** *in an interview with the Harbour Gazette*, *with the city’s Harbour Gazette*. */
function interviewIn(nodes: readonly Node[], text: Text): Outlet | undefined {
  const at = nodes.findIndex((node, index) => key(node) === 'interview' && key(nodes[index + 1]) === 'with');
  if (at < 0) return undefined;
  const name = nodes
    .slice(at + 2, at + 8)
    .find((node, index, after) => node.type === 'name' && after[index + 1]?.type !== 'possessive');
  return name?.type === 'name' ? partOf(name.name.full, text) : undefined;
}

function partOf(span: Span, text: Text): Outlet {
  return { span, text: slice(text, span) };
}
