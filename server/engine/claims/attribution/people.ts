import type { Span } from '../../../../corpus/document.ts';
import type { Paragraph } from '../../language/sentences.ts';
import type { Speaker } from './claim.ts';
import { descriptionsBeside } from './description.ts';
import { segmentsOf } from './nodes.ts';
import { namedSpeaker } from './speaker.ts';

/** Everyone whom a paragraph names with a role or affiliation, once for each description. */
export function describedNames(paragraph: Paragraph): Speaker[] {
  return descriptionsIn(paragraph).map(({ person }) => person);
}

/** Somebody described in passing, with the sentence. */
export interface DescribedPerson {
  readonly person: Speaker;
  readonly sentence: Span;
}

/** The descriptions of people in a paragraph, with their sentences. */
export function descriptionsIn(paragraph: Paragraph): DescribedPerson[] {
  return segmentsOf(paragraph).flatMap(({ nodes, start, end }) =>
    nodes.flatMap((node, head) => {
      if (node.type !== 'name') return [];
      const person = namedSpeaker(nodes, { head, from: head, to: head }, paragraph);
      if (!person) return [];
      const others = descriptionsBeside(nodes, head, paragraph).slice(1);
      const { role: _role, affiliation: _affiliation, office: _office, former: _former, ...plain } = person;
      const people = [person, ...others.map((description) => ({ ...plain, ...description }))];
      return people
        .filter(({ role, affiliation }) => role || affiliation)
        .map((described) => ({ person: described, sentence: { start, end } }));
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
