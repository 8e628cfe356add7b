import { isBody } from '../../language/names.ts';
import { ROLE_NOUNS, TITLES } from '../../language/titles.ts';
import { isFunctionWord } from '../../language/words.ts';
import type { Part } from './claim.ts';
import type { Node } from './nodes.ts';
import { slice, type Text } from './text.ts';

/** Words that join a role to a body: *a fellow at the Harbour Institute*. */
export const LINK = new Set(['at', 'of', 'for', 'with', 'in', 'on', 'from']);

/** The key of a word; empty for any other node. */
export function key(node: Node | undefined): string {
  return node?.type === 'word' ? node.word.key : '';
}

/** *Director for China at the Harbour Office*: of several names after links the first that is a body's. */
export function bodyAmong(nodes: readonly Node[], link: number, text: Text, leads: boolean): Part | undefined {
  const links = nodes.flatMap((node, at) => (at >= link && LINK.has(key(node)) ? [at] : []));
  const names = links.flatMap((at) => {
    const node = nameAfter(nodes, at);
    return node ? [{ at, node }] : [];
  });
  const body = names.find(({ node }) => isBody(node.name))?.at ?? link;
  return affiliationAfter(nodes, body, text, leads);
}

/** The body whose name follows the word at `link`. */
export function affiliationAfter(nodes: readonly Node[], link: number, text: Text, leads = false): Part | undefined {
  const node = nameAfter(nodes, link);
  if (!node) return undefined;
  const at = nodes.indexOf(node);
  return isModifier(nodes, at) || (!leads && isPlace(nodes, link, at)) ? undefined : partOf(node, text);
}

type NameNode = Node & { readonly type: 'name' };

function nameAfter(nodes: readonly Node[], link: number): NameNode | undefined {
  let at = link + 1;
  while (nodes[at]?.type === 'word' && at - link < 4) at++;
  const node = nodes[at];
  return node?.type === 'name' ? node : undefined;
}

/** A name with its titles, or another node, as a part of the text. */
export function partOf(node: Node, text: Text): Part {
  const span = node.type === 'name' ? node.name.full : { start: node.start, end: node.end };
  return { span, text: slice(text, span) };
}

/** *of Harbour Board candidate Ada Stone*: the name belongs to the words after it. */
export function isModifier(nodes: readonly Node[], at: number): boolean {
  const next = nodes[at + 1];
  return next?.type === 'possessive' || isRoleNoun(key(next));
}

/** *of California*, *from Ohio*: where someone is from, not whom they work for. */
function isPlace(nodes: readonly Node[], link: number, at: number): boolean {
  const name = nodes[at];
  if (!/^(?:of|from|in)$/.test(key(nodes[link])) || at !== link + 1 || name?.type !== 'name') return false;
  return name.name.keys.length < 3 && !isBody(name.name);
}

/** Whether a word is the noun of a role. */
export function isRoleNoun(key: string): boolean {
  return ROLE_NOUNS.has(key) || TITLES.has(key) || /(?:ologist|ician|eer)$/.test(key);
}

/** Whether a node can stand in a role: a name, or a word that carries content. */
export function belongsToRole(node: Node): boolean {
  if (node.type === 'name' || node.type === 'possessive') return true;
  return node.type === 'word' && !isFunctionWord(node.word.key);
}

/** Whether a role is one that somebody no longer has. */
export function isFormer(role: string): boolean {
  return /\b(?:former|formerly|ex|once|one-?time|previously|retired)\b/i.test(role);
}
