import type { Span } from '../../../../corpus/document.ts';
import type { NameMention } from '../../language/names.ts';
import type { Paragraph } from '../../language/sentences.ts';
import { type Node, segmentsOf } from '../attribution/nodes.ts';

/** That something is, happens or happened at a place. */
export interface Placing {
  /** What is said of the place: `birth`, `home`, `seat` …; two placings answer one question where it is the same. */
  readonly matter: string;
  readonly place: NameMention;
  /** The place with what follows it after a comma: *Camden, N.J.* */
  readonly whole: Span;
  readonly sentence: Span;
}

/** Words by which a text says what it is that a place is the place of. */
const MATTERS: readonly (readonly [string, RegExp])[] = [
  ['birth', /^(?:born|birthplace|native)$/],
  ['death', /^(?:died|dies)$/],
  ['youth', /^(?:grew|raised|childhood)$/],
  ['home', /^(?:lives?|lived|living|resides?|resided|settled)$/],
  ['seat', /^(?:based|headquartered|headquarters)$/],
  ['study', /^(?:studied|graduated|graduate|educated|attended|degree)$/],
  ['show', /^(?:hangs?|hung|displayed|exhibited|housed)$/],
  ['event', /^(?:held|takes|took|opens|opened|staged|hosted)$/],
  ['grave', /^(?:buried|interred)$/],
  ['service', /^(?:served|stationed|posted|remained)$/],
  ['film', /^(?:filmed|shot)$/],
];

const PREPOSITION = /^(?:in|at|near|outside|from|of|to)$/;

/** Nodes between the word that tells the matter and the place. */
const REACH = 6;

/** The places in a paragraph of which it is said what they are the place of, in order. Linear in its length. */
export function placingsIn(paragraph: Paragraph): Placing[] {
  return segmentsOf(paragraph).flatMap(({ nodes, start, end }) =>
    nodes.flatMap((node, at) => {
      const matter = matterOf(node);
      if (!matter) return [];
      const found = placeAfter(nodes, at) ?? placeBefore(nodes, at);
      return found ? [{ matter, ...found, sentence: { start, end } }] : [];
    }),
  );
}

function matterOf(node: Node): string | undefined {
  return node.type === 'word' ? MATTERS.find(([, words]) => words.test(node.word.key))?.[0] : undefined;
}

/** *born in Camden, N.J.* */
function placeAfter(nodes: readonly Node[], at: number): Pick<Placing, 'place' | 'whole'> | undefined {
  for (let next = at + 1; next < nodes.length && next - at <= REACH; next++) {
    const node = nodes[next]!;
    if (node.type !== 'word' && node.type !== 'name') return undefined;
    if (node.type === 'word' && matterOf(node)) return undefined;
    const name = nodes[next + 1]?.type === 'name' ? next + 1 : isThe(nodes[next + 1]) ? next + 2 : undefined;
    if (node.type !== 'word' || !PREPOSITION.test(node.word.key) || name === undefined) continue;
    const place = nodes[name];
    return place?.type === 'name' ? wholePlace(nodes, name) : undefined;
  }
  return undefined;
}

/** *Camden is where he was born*, *Fort Sill, where he served*. */
function placeBefore(nodes: readonly Node[], at: number): Pick<Placing, 'place' | 'whole'> | undefined {
  const where = nodes.slice(Math.max(0, at - 4), at).findIndex(isWhere);
  if (where < 0) return undefined;
  let name = Math.max(0, at - 4) + where - 1;
  const is = nodes[name];
  if (is?.type === 'word' && /^(?:is|was)$/.test(is.word.key)) name--;
  else if (is?.type === 'comma') name--;
  else return undefined;
  const last = name;
  while (nodes[name - 1]?.type === 'comma' && nodes[name - 2]?.type === 'name') name -= 2;
  const whole = wholePlace(nodes, name);
  return whole && { ...whole, whole: { start: whole.whole.start, end: nodes[last]!.end } };
}

function wholePlace(nodes: readonly Node[], at: number): Pick<Placing, 'place' | 'whole'> | undefined {
  const node = nodes[at];
  if (node?.type !== 'name' || node.name.honorific || node.name.title) return undefined;
  const more = nodes[at + 1]?.type === 'comma' ? nodes[at + 2] : undefined;
  const end = more?.type === 'name' ? more.end : node.end;
  return { place: node.name, whole: { start: node.start, end } };
}

function isWhere(node: Node): boolean {
  return node.type === 'word' && node.word.key === 'where';
}

function isThe(node: Node | undefined): boolean {
  return node?.type === 'word' && node.word.key === 'the';
}
