import { wordsOf } from '../../language/words.ts';
import { belongsToRole, isFormer, isRoleNoun } from './affiliation.ts';
import { isCommonNoun, isNobody } from './bodies.ts';
import type { Part, Speaker } from './claim.ts';
import { cueOf, PRONOUNS } from './cues.ts';
import { descriptionsBeside } from './description.ts';
import type { Node } from './nodes.ts';
import type { Subject } from './subject.ts';
import { slice, type Text } from './text.ts';

/** The speaker that a subject names, with the role and affiliation that stand beside the name. */
export function speakerOf(nodes: readonly Node[], subject: Subject, text: Text): Speaker | undefined {
  const head = nodes[subject.head];
  if (head?.type === 'name' && !isCommon(nodes, subject.head))
    return isNobodyHere(nodes, subject.head) ? undefined : namedSpeaker(nodes, subject, text);
  if (head?.type !== 'word' && head?.type !== 'name') return undefined;
  const span = { start: nodes[subject.from]!.start, end: nodes[subject.to]!.end };
  const words = wordsOf(slice(text, span));
  if (head.type === 'name') return { span, text: slice(text, span), form: 'phrase', keys: words.map(({ key }) => key) };
  const form = PRONOUNS.has(head.word.key) ? 'pronoun' : 'phrase';
  const spokenFor = nodes[subject.to];
  if (spokenFor?.type === 'name' && nodes.slice(subject.head + 1, subject.to).some(speaksFor)) {
    const { name } = spokenFor;
    return { span: name.span, text: name.text, form: 'name', keys: name.keys, through: span };
  }
  return { span, text: slice(text, span), form, keys: words.map((word) => word.key) };
}

/** *Police*, where it opens the sentence. */
function isCommon(nodes: readonly Node[], head: number): boolean {
  const node = nodes[head];
  if (node?.type !== 'name' || head > 0 || node.name.keys.length > 1 || node.name.title) return false;
  return isCommonNoun(node.name.keys[0]!);
}

/** *Q* and *A* of a transcript, and *Times* without its article. */
function isNobodyHere(nodes: readonly Node[], head: number): boolean {
  const [before, node] = [nodes[head - 1], nodes[head]];
  if (node?.type !== 'name' || (before?.type === 'word' && before.word.key === 'the')) return false;
  return isNobody(node.name.keys) && node.start === node.name.span.start;
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
  const [after] = descriptionsBeside(nodes, subject.head, text);
  const role = before ?? after?.role;
  const together = togetherWith(nodes, subject.head);
  return {
    span: name.span,
    text: name.text,
    form: 'name',
    keys: name.keys,
    ...(name.honorific ? { honorific: name.honorific } : {}),
    ...(role ? { role } : {}),
    ...(after?.affiliation ? { affiliation: after.affiliation } : {}),
    ...(after?.office ? { office: after.office } : {}),
    ...(after?.former || (role && isFormer(role.text)) ? { former: true as const } : {}),
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
  if (node.type !== 'word') return node.type === 'quote';
  return cueOf(node.word.key)?.shape === 'finite' || /^(?:by|from|to|with|about|in|on)$/.test(node.word.key);
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
