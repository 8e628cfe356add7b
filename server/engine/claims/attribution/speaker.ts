import type { Span } from '../../../../corpus/document.ts';
import { isBody } from '../../language/names.ts';
import { ROLE_NOUNS, TITLES } from '../../language/titles.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import type { Part, Speaker } from './claim.ts';
import { cueOf, PRONOUNS } from './cues.ts';
import type { Node } from './nodes.ts';
import type { Subject } from './subject.ts';

/** A text with the offset at which it starts. */
export interface Text {
  readonly text: string;
  readonly start: number;
}

export function slice(text: Text, span: Span): string {
  return text.text.slice(span.start - text.start, span.end - text.start);
}

/** The speaker that a subject names, with the role and affiliation that stand beside the name. */
export function speakerOf(nodes: readonly Node[], subject: Subject, text: Text): Speaker | undefined {
  const head = nodes[subject.head];
  if (head?.type === 'name') return namedSpeaker(nodes, subject, text);
  if (head?.type !== 'word') return undefined;
  const span = { start: nodes[subject.from]!.start, end: nodes[subject.to]!.end };
  const words = wordsOf(slice(text, span));
  const form = PRONOUNS.has(head.word.key) ? 'pronoun' : 'phrase';
  const spokenFor = nodes[subject.to];
  if (spokenFor?.type === 'name' && nodes.slice(subject.head + 1, subject.to).some(speaksFor)) {
    const { name } = spokenFor;
    return { span: name.span, text: name.text, form: 'name', keys: name.keys, through: span };
  }
  return { span, text: slice(text, span), form, keys: words.map((word) => word.key) };
}

function speaksFor(node: Node): boolean {
  return node.type === 'word' && (node.word.key === 'for' || node.word.key === 'of');
}

/** The speaker that a name is, with the role and affiliation that stand beside it. */
export function namedSpeaker(nodes: readonly Node[], subject: Subject, text: Text): Speaker | undefined {
  const node = nodes[subject.head];
  if (node?.type !== 'name') return undefined;
  const { name } = node;
  const before = roleBefore(nodes, subject.head, text);
  const after = descriptionAfter(nodes, subject.head, text);
  const role = before ?? after?.role;
  const affiliation =
    after?.affiliation ?? (subject.to > subject.head ? affiliationAfter(nodes, subject.head + 1, text) : undefined);
  const together = togetherWith(nodes, subject.head);
  return {
    span: name.span,
    text: name.text,
    form: 'name',
    keys: name.keys,
    ...(name.honorific ? { honorific: name.honorific } : {}),
    ...(role ? { role } : {}),
    ...(affiliation ? { affiliation } : {}),
    ...(together.length > 0 ? { together } : {}),
  };
}

/** The names joined to this one by *and*, before it or after. */
function togetherWith(nodes: readonly Node[], head: number): (readonly string[])[] {
  let and = head - 1;
  while (and >= 0 && head - and < 6 && belongsToRole(nodes[and]!)) and--;
  const before = isAnd(nodes[and]) ? nodes.slice(Math.max(0, and - 10), and) : [];
  const stop = before.findLastIndex(partsSpeakers);
  const next = nodes.slice(head + 1, head + 5).findIndex(isAnd);
  const after = next < 0 ? [] : nodes.slice(head + 1, head + next + 8);
  const end = after.findIndex(partsSpeakers);
  return [...before.slice(stop + 1), ...after.slice(0, end < 0 ? after.length : end)].flatMap((node) =>
    node.type === 'name' ? [node.name.keys] : [],
  );
}

function isAnd(node: Node | undefined): boolean {
  return node?.type === 'word' && node.word.key === 'and';
}

function partsSpeakers(node: Node): boolean {
  return node.type === 'quote' || (node.type === 'word' && cueOf(node.word.key)?.shape === 'finite');
}

/** Titles in the name's own run, or the words before it that end in the noun of a role. */
function roleBefore(nodes: readonly Node[], head: number, text: Text): Part | undefined {
  const node = nodes[head];
  if (node?.type !== 'name') return undefined;
  const previous = nodes[head - 1];
  const hasNoun = previous?.type === 'word' && isRoleNoun(previous.word.key);
  if (!hasNoun && !node.name.title) return undefined;
  let from = head;
  if (hasNoun || !node.name.title) {
    from = head - 1;
    while (from > 0 && head - from < 7 && belongsToRole(nodes[from - 1]!)) from--;
  }
  const start = from < head ? nodes[from]!.start : node.name.title!.start;
  const end = node.name.title ? node.name.title.end : nodes[head - 1]!.end;
  // The point of *Gov.* belongs to the title.
  const point = text.text[end - text.start] === '.' ? 1 : 0;
  const span = { start, end: end + point };
  return { span, text: slice(text, span) };
}

export function isRoleNoun(key: string): boolean {
  return ROLE_NOUNS.has(key) || TITLES.has(key) || /(?:ologist|ician|eer)$/.test(key);
}

function belongsToRole(node: Node): boolean {
  if (node.type === 'name' || node.type === 'possessive') return true;
  return node.type === 'word' && !isFunctionWord(node.word.key);
}

/** *…, a senior fellow at the Harbour Institute, …* after the name. */
function descriptionAfter(
  nodes: readonly Node[],
  head: number,
  text: Text,
): { role?: Part; affiliation?: Part } | undefined {
  let at = head + 1;
  while (nodes[at]?.type === 'parenthesis') at++;
  if (nodes[at]?.type !== 'comma' && nodes[at]?.type !== 'dash') return undefined;
  const from = at + 1;
  let end = from;
  while (end < nodes.length && end - from < 16 && ['word', 'name', 'possessive'].includes(nodes[end]!.type)) end++;
  return describedBy(nodes.slice(from, end), text);
}

/** Kin have no affiliation: *the sister of Ada Stone*. */
const KIN =
  /^(?:sister|brother|mother|father|wife|husband|widow|widower|son|daughter|cousin|uncle|aunt|friend|colleague|partner)$/;

/** Roles that lead a body: *the chairman of Sable Mills* is of a firm, where *the senator of Vermont* is of a place. */
const LEADS =
  /^(?:director|chairman|chairwoman|chairperson|chair|executive|ceo|founder|co-founder|owner|editor|manager|spokesman|spokeswoman|spokesperson)$/;

const LINK = new Set(['at', 'of', 'for', 'with', 'in', 'on', 'from']);

function describedBy(nodes: readonly Node[], text: Text): { role?: Part; affiliation?: Part } | undefined {
  let from = 0;
  while (nodes[from]?.type === 'word' && isArticle(nodes[from]!)) from++;
  const link = nodes.findIndex((node, at) => at > from && node.type === 'word' && LINK.has(node.word.key));
  const end = link < 0 ? nodes.length : link;
  const noun = nodes[end - 1];
  if (end <= from || !noun) return undefined;
  const isRole = nodes.slice(from, end).some((node) => node.type === 'word' && isRoleNoun(node.word.key));
  if (!isRole || !nodes.slice(from, end).every(belongsToRole)) return undefined;
  const span = { start: nodes[from]!.start, end: noun.end };
  const isKin = noun.type === 'word' && KIN.test(noun.word.key);
  const leads = noun.type === 'word' && LEADS.test(noun.word.key);
  const affiliation = link < 0 || isKin ? undefined : affiliationAfter(nodes, link, text, leads);
  return { role: { span, text: slice(text, span) }, ...(affiliation ? { affiliation } : {}) };
}

function isArticle(node: Node): boolean {
  return node.type === 'word' && ['a', 'an', 'the', 'who', 'is', 'was', 'his', 'her', 'their'].includes(node.word.key);
}

function affiliationAfter(nodes: readonly Node[], link: number, text: Text, leads = false): Part | undefined {
  let at = link + 1;
  while (nodes[at]?.type === 'word' && at - link < 4) at++;
  const node = nodes[at];
  if (node?.type !== 'name' || isModifier(nodes, at) || (!leads && isPlace(nodes, link, at))) return undefined;
  return { span: node.name.full, text: slice(text, node.name.full) };
}

/** *of Harbour Board candidate Ada Stone*: the name belongs to the words after it. */
function isModifier(nodes: readonly Node[], at: number): boolean {
  const next = nodes[at + 1];
  return next?.type === 'possessive' || (next?.type === 'word' && isRoleNoun(next.word.key));
}

/** *of California*, *from Ohio*: where someone is from, not whom they work for. */
function isPlace(nodes: readonly Node[], link: number, at: number): boolean {
  const word = nodes[link];
  if (word?.type !== 'word' || !['of', 'from', 'in'].includes(word.word.key)) return false;
  const name = nodes[at];
  return at === link + 1 && name?.type === 'name' && name.name.keys.length < 3 && !isBody(name.name);
}
