import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS, TITLES } from '../../language/titles.ts';
import { isFunctionWord } from '../../language/words.ts';
import { key } from './affiliation.ts';
import { cueOf, mayStandBetween, PREPOSITIONS, PRONOUNS } from './cues.ts';
import type { Node } from './nodes.ts';

/** Where the subject of a cue stands: `head` is its name or noun node, `from`..`to` (inclusive) the whole phrase. */
export interface Subject {
  readonly head: number;
  readonly from: number;
  readonly to: number;
}

const DESCRIBES = new Set(
  'a an the who whose which his her their its one former head director chief president chairman chair'.split(' '),
);

/** The subject that stands before the verb at `verb`; undefined where none can be told. */
export function subjectBefore(nodes: readonly Node[], verb: number): Subject | undefined {
  let at = verb - 1;
  while (at >= 0 && isBetween(nodes[at]!)) at--;
  const node = nodes[at];
  if (!node) return undefined;
  if (node.type === 'comma' || node.type === 'dash') return subjectBeforeApposition(nodes, at);
  if (node.type === 'parenthesis') return endingAt(nodes, at - 1);
  if (node.type === 'word' && ['and', 'but', 'or', 'though', 'while'].includes(node.word.key))
    return openingSubject(nodes, at);
  if (node.type === 'word' && (node.word.key === 'who' || node.word.key === 'that')) {
    return describedBefore(nodes, at) ?? endingAt(nodes, nodes[at - 1]?.type === 'comma' ? at - 2 : at - 1);
  }
  return endingAt(nodes, at);
}

/** *Ada Stone, her doctor, who finds …*: the name that the role before *who* describes. */
function describedBefore(nodes: readonly Node[], who: number): Subject | undefined {
  const role = nodes[who - 2];
  if (nodes[who - 1]?.type !== 'comma' || role?.type !== 'word' || !ROLE_NOUNS.has(role.word.key)) return undefined;
  let at = who - 2;
  while (at > who - 8 && nodes[at]?.type === 'word') at--;
  if (nodes[at]?.type !== 'comma' || nodes[at - 1]?.type !== 'name') return undefined;
  return { head: at - 1, from: at - 1, to: at - 1 };
}

/** *Their captain, Ada Stone, says …*: the name between the commas before the verb, where a role stands before them. */
function nameOfRole(nodes: readonly Node[], comma: number): Subject | undefined {
  const role = nodes[comma - 3];
  const isRole = role?.type === 'word' && (ROLE_NOUNS.has(role.word.key) || TITLES.has(role.word.key));
  if (!isRole || nodes[comma - 2]?.type !== 'comma' || nodes[comma - 1]?.type !== 'name') return undefined;
  return { head: comma - 1, from: comma - 1, to: comma - 1 };
}

function isBetween(node: Node): boolean {
  return node.type === 'word' && mayStandBetween(node.word.key);
}

/** The noun phrase whose last node is at `at`. */
function endingAt(nodes: readonly Node[], at: number): Subject | undefined {
  let last = at;
  while (last >= 0 && nodes[last]!.type === 'parenthesis') last--;
  const node = nodes[last];
  if (!node) return undefined;
  if (node.type === 'name') {
    const governor = governorOf(nodes, last);
    return governor ?? { head: last, from: last, to: last };
  }
  if (node.type !== 'word') return undefined;
  if (PRONOUNS.has(node.word.key)) return { head: last, from: last, to: last };
  if (isFunctionWord(node.word.key) || cueOf(node.word.key)?.shape === 'finite') return undefined;
  return spokenFor(nodes, last) ?? phraseEndingAt(nodes, last);
}

/** *a spokesman for the ministry*: the one who speaks for the body whose noun is at `last`. */
function spokenFor(nodes: readonly Node[], last: number): Subject | undefined {
  const from = phraseStart(nodes, last);
  const [role, link] = [nodes[from - 2], nodes[from - 1]];
  if (role?.type !== 'word' || !/^spokes(?:man|woman|person|people)$/.test(role.word.key)) return undefined;
  return link && /^(?:for|at|of|from)$/.test(key(link))
    ? { head: from - 2, from: phraseStart(nodes, from - 2), to: last }
    : undefined;
}

/** *a spokesman for the Board*: the name after a preposition belongs to the noun before it. */
function governorOf(nodes: readonly Node[], name: number): Subject | undefined {
  let at = name - 1;
  // Titles and describing words between preposition and name: *the sister of former mayor Ada Stone*.
  while (at >= 0 && at > name - 6 && isPlainWord(nodes[at]!) && !isPreposition(nodes[at]!)) at--;
  const preposition = nodes[at];
  if (!preposition || !isPreposition(preposition)) return undefined;
  const noun = nodes[at - 1];
  // *Ada Stone of the Harbour Board*.
  if (noun?.type === 'name' && at === name - 1 - articles(nodes, name) && key(preposition) !== 'in') {
    return { head: at - 1, from: at - 1, to: name };
  }
  if (noun?.type !== 'word' || !(ROLE_NOUNS.has(noun.word.key) || GROUP_NOUNS.has(noun.word.key))) return undefined;
  return { head: at - 1, from: phraseStart(nodes, at - 1), to: name };
}

function articles(nodes: readonly Node[], name: number): number {
  return key(nodes[name - 1]!) === 'the' ? 1 : 0;
}

function isPlainWord(node: Node): boolean {
  return node.type === 'word';
}

/** Whether a node is a preposition. */
export function isPreposition(node: Node): boolean {
  return node.type === 'word' && PREPOSITIONS.has(node.word.key);
}

function phraseEndingAt(nodes: readonly Node[], head: number): Subject {
  return { head, from: phraseStart(nodes, head), to: head };
}

/** Walks left over the words of a noun phrase: its article, adjectives and nouns. */
function phraseStart(nodes: readonly Node[], head: number): number {
  let from = head;
  while (from > 0 && head - from < 6) {
    const node = nodes[from - 1]!;
    if (node.type === 'name' || node.type === 'possessive') {
      from--;
      continue;
    }
    if (node.type !== 'word' || cueOf(node.word.key)?.shape === 'finite') break;
    if (
      /^(?:the|a|an|his|her|its|their|some|many|other|this|that|these|those|most|several|two|three|one)$/.test(
        node.word.key,
      )
    ) {
      return from - 1;
    }
    if (isFunctionWord(node.word.key) && node.word.key !== 'own') break;
    from--;
  }
  return from;
}

/** *Ada Stone, a fellow at the Board, said*: from the comma before the verb back to the name described. */
function subjectBeforeApposition(nodes: readonly Node[], comma: number): Subject | undefined {
  const named = nameOfRole(nodes, comma);
  if (named) return named;
  const start = clauseStart(nodes, comma);
  for (let at = start; at < comma; at++) {
    if (nodes[at]!.type !== 'comma' && nodes[at]!.type !== 'dash') continue;
    const next = nodes[at + 1];
    const before = nodes[at - 1]?.type === 'parenthesis' ? at - 2 : at - 1;
    const name = nodes[before];
    if (name?.type !== 'name' || !next || isPlaceName(nodes, before)) continue;
    if (next.type === 'name' || (next.type === 'word' && describes(next.word.key)))
      return { head: before, from: before, to: before };
  }
  return openingSubject(nodes, comma);
}

/** *Harbour authorities*: the name before belongs to them. */
function isGroup(node: Node | undefined): boolean {
  return node?.type === 'word' && (GROUP_NOUNS.has(node.word.key) || BODY_NOUNS.has(node.word.key));
}

function describes(key: string): boolean {
  return DESCRIBES.has(key) || ROLE_NOUNS.has(key) || TITLES.has(key) || !isFunctionWord(key);
}

function isPlaceName(nodes: readonly Node[], name: number): boolean {
  const before = nodes[name - 1];
  return (
    before?.type === 'word' &&
    ['in', 'at', 'from', 'near', 'of', 'to', 'on', 'for', 'with', 'by'].includes(before.word.key)
  );
}

/** After the last quotation before `at`, else the start of the sentence. */
function clauseStart(nodes: readonly Node[], at: number): number {
  for (let back = at - 1; back >= 0; back--)
    if (nodes[back]!.type === 'quote' || nodes[back]!.type === 'semicolon') return back + 1;
  return 0;
}

/** The subject with which the clause opens, after an introductory phrase: for *X did one thing and said another*. */
function openingSubject(nodes: readonly Node[], before: number): Subject | undefined {
  const start = clauseStart(nodes, before);
  for (let at = start; at < before; at++) {
    const node = nodes[at]!;
    if (node.type === 'name') {
      const next = nodes[at + 1];
      if (isPlaceName(nodes, at) || next?.type === 'possessive' || isGroup(next)) continue;
      return { head: at, from: at, to: at };
    }
    if (node.type === 'word' && ['he', 'she', 'they'].includes(node.word.key)) return { head: at, from: at, to: at };
  }
  return undefined;
}
