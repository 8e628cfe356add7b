import { BODY_NOUNS, ROLE_NOUNS, TITLES } from '../../language/titles.ts';
import { isFunctionWord } from '../../language/words.ts';
import { PRONOUNS } from './cues.ts';
import type { Node } from './nodes.ts';
import { isPreposition, type Subject } from './subject.ts';

/** The noun phrase that begins at `from`: *said X*, *according to a spokesman for the Board*. */
export function subjectAfter(nodes: readonly Node[], from: number): Subject | undefined {
  const named = nameAfterRole(nodes, from);
  if (named !== undefined) return { head: named, from, to: named };
  let at = from;
  while (at < nodes.length && at - from < 9) {
    const node = nodes[at]!;
    if (node.type === 'name') {
      const next = nodes[at + 1];
      if (next?.type === 'word' && BODY_NOUNS.has(next.word.key)) return { head: at + 1, from, to: at + 1 };
      if (next?.type === 'possessive' || (next?.type === 'word' && followsTitle(nodes, at + 1))) {
        at++;
        continue;
      }
      return { head: at, from, to: at };
    }
    if (node.type === 'possessive') {
      at++;
      continue;
    }
    if (node.type !== 'word') break;
    if (PRONOUNS.has(node.word.key)) return at === from ? { head: at, from, to: at } : undefined;
    if (isPreposition(node) && at > from) break;
    at++;
  }
  return phraseBefore(nodes, from, at);
}

/** *said its head, Ada Stone*: where the name stands that a role before a comma belongs to. */
export function nameAfterRole(nodes: readonly Node[], from: number): number | undefined {
  const first = nodes[from];
  if (first?.type !== 'word' || !/^(?:its|his|her|their|the|our|my)$/.test(first.word.key)) return undefined;
  const comma = nodes.slice(from + 1, from + 6).findIndex(({ type }) => type !== 'word') + from + 1;
  const isRole = comma > from + 1 && nodes[comma]?.type === 'comma' && lastIsRole(nodes[comma - 1]!);
  return isRole && nodes[comma + 1]?.type === 'name' ? comma + 1 : undefined;
}

/** Whether a role noun and then a name follow, so that this name is only part of the role: *Harbour Board director Ada Stone*. */
function followsTitle(nodes: readonly Node[], at: number): boolean {
  for (let next = at; next < Math.min(nodes.length, at + 4); next++) {
    const node = nodes[next]!;
    if (node.type === 'name') return next > at && lastIsRole(nodes[next - 1]!);
    if (node.type !== 'word' || isFunctionWord(node.word.key)) return false;
  }
  return false;
}

function lastIsRole(node: Node): boolean {
  return node.type === 'word' && (ROLE_NOUNS.has(node.word.key) || TITLES.has(node.word.key));
}

function phraseBefore(nodes: readonly Node[], from: number, end: number): Subject | undefined {
  const last = nodes[end - 1];
  if (end <= from || last?.type !== 'word' || isFunctionWord(last.word.key)) return undefined;
  return { head: end - 1, from, to: end - 1 };
}
