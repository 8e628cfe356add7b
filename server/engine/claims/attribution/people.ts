import type { Paragraph } from '../../language/sentences.ts';
import type { Speaker } from './claim.ts';
import { type Node, segmentsOf } from './nodes.ts';
import { namedSpeaker } from './speaker.ts';

/** Everyone whom a paragraph names with a role or affiliation. */
export function describedNames(paragraph: Paragraph): Speaker[] {
  return segmentsOf(paragraph).flatMap(({ nodes }) =>
    nodes.flatMap((node, head) => {
      if (node.type !== 'name') return [];
      const person = namedSpeaker(nodes, { head, from: head, to: bodyAfter(nodes, head) }, paragraph);
      return person?.role || person?.affiliation ? [person] : [];
    }),
  );
}

/** The names with which sentences open: of whom they are told. */
export function subjectsOf(paragraph: Paragraph): Speaker[] {
  return segmentsOf(paragraph).flatMap(({ nodes }) => {
    const [first, next] = nodes;
    if (first?.type !== 'name' || next?.type === 'possessive') return [];
    const person = namedSpeaker(nodes, { head: 0, from: 0, to: 0 }, paragraph);
    return person ? [person] : [];
  });
}

/** *Ada Stone of the Harbour Board*: where the body's name stands. */
function bodyAfter(nodes: readonly Node[], head: number): number {
  const link = nodes[head + 1];
  if (link?.type !== 'word' || !['of', 'at', 'from'].includes(link.word.key)) return head;
  const next = nodes[head + 2]?.type === 'name' ? head + 2 : head + 3;
  return nodes[next]?.type === 'name' ? next : head;
}
