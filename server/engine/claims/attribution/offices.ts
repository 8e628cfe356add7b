import type { Span } from '../../../../corpus/document.ts';
import { isBody, type NameMention } from '../../language/names.ts';
import type { Paragraph } from '../../language/sentences.ts';
import { isFunctionWord } from '../../language/words.ts';
import { isFormer, isRoleNoun, key } from './affiliation.ts';
import type { Part } from './claim.ts';
import { BE_FORMS } from './cues.ts';
import { type Node, type Segment, segmentsOf } from './nodes.ts';
import { slice, type Text } from './text.ts';

/** An office, job or rank that a text gives to somebody whom it names. */
export interface Office {
  readonly person: NameMention;
  /** The noun of the role with the words before it, without article: *deputy director*. */
  readonly role: Part;
  /** What follows it: *of the Harbour Board*. */
  readonly body?: Part;
  /** How the text gives it. `title`: before the name; `beside`: between commas; `verb`: *heads the Board*; `predicate`: *is the director*. */
  readonly form: 'title' | 'beside' | 'predicate' | 'verb';
  /** The role named by a verb, as a noun: *director* for *directs*. */
  readonly noun?: string;
  readonly former?: true;
  readonly sentence: Span;
}

/** Verbs that say what somebody is, each with the noun. */
const VERBS: Readonly<Record<string, string>> = {
  directs: 'director',
  directed: 'director',
  heads: 'head',
  headed: 'head',
  leads: 'leader',
  led: 'leader',
  chairs: 'chair',
  chaired: 'chair',
  edits: 'editor',
  edited: 'editor',
  manages: 'manager',
  managed: 'manager',
  coaches: 'coach',
  coached: 'coach',
  founded: 'founder',
  owns: 'owner',
  owned: 'owner',
};

/** The offices in a paragraph, in order. *He* and *she* mean the last person named before. Linear in its length. */
export function officesIn(paragraph: Paragraph): Office[] {
  let last: NameMention | undefined;
  return segmentsOf(paragraph).flatMap((segment) => {
    const found = officesOf(segment, paragraph, last);
    // *Stone named him to the Board* goes on about him.
    const isOfAnother = last && segment.nodes.some((node) => key(node) === 'him');
    if (!isOfAnother) last = segment.nodes.map((_, at) => personAt(segment.nodes, at)).find(Boolean) ?? last;
    return found;
  });
}

/** The person named at a node: no body, and no place after *in* or *the*. */
function personAt(nodes: readonly Node[], at: number): NameMention | undefined {
  const node = nodes[at];
  if (node?.type !== 'name' || isBody(node.name)) return undefined;
  const before = key(nodes[at - 1]);
  if (node.name.title || node.name.honorific) return node.name;
  if (/^(?:the|in|at|on|from|near|to|into|across)$/.test(before)) return undefined;
  return before === 'of' && isAfterPerson(nodes, at - 2) ? undefined : node.name;
}

/** *Ada Stone (D) of Ludden*. */
function isAfterPerson(nodes: readonly Node[], at: number): boolean {
  const node = nodes[at]?.type === 'parenthesis' ? nodes[at - 1] : nodes[at];
  return node?.type === 'name' && !isBody(node.name);
}

function officesOf({ nodes, start, end }: Segment, text: Text, before: NameMention | undefined): Office[] {
  const sentence = { start, end };
  const found: Omit<Office, 'sentence'>[] = [];
  let last = before;
  for (let at = 0; at < nodes.length; at++) {
    const person = personAt(nodes, at);
    if (person) {
      const ahead = [titleOf(person, text), besideBefore(nodes, at, person, text)];
      found.push(...ahead.filter((office) => office !== undefined), ...behind(nodes, at, person, text));
      last = person;
    } else if (last && /^s?he$/.test(key(nodes[at]))) {
      const office = predicateAt(nodes, at + 1, last, text) ?? verbAt(nodes, at + 1, last, text);
      if (office) found.push(office);
    }
  }
  return found.map((office) => ({ ...office, sentence }));
}

/** *Deputy Director Ada Stone*. */
function titleOf(person: NameMention, text: Text): Omit<Office, 'sentence'> | undefined {
  const { title } = person;
  if (!title) return undefined;
  const role = { span: title, text: slice(text, title) };
  return { person, role, form: 'title', ...formerOf(role.text) };
}

/** *The director of the Harbour Board, Ada Stone*, *harbour pilot Ada Stone*. */
function besideBefore(
  nodes: readonly Node[],
  name: number,
  person: NameMention,
  text: Text,
): Omit<Office, 'sentence'> | undefined {
  const previous = nodes[name - 1];
  if (previous?.type === 'word' && isRoleNode(previous) && /^\p{Ll}/u.test(previous.word.text)) {
    let from = name - 1;
    while (from > 0 && name - from < 4 && isModifier(nodes[from - 1])) from--;
    const span = { start: nodes[from]!.start, end: previous.end };
    const role = { span, text: slice(text, span) };
    return { person, role, form: 'title', ...formerOf(role.text) };
  }
  if (previous?.type !== 'comma') return undefined;
  // *The chair of the prize, Ada Stone*: back to the first article of the phrase.
  for (let first = name - 2; first >= 0 && name - first < LONGEST_BESIDE && nodes[first]!.type !== 'comma'; first--) {
    const phrase = isArticle(nodes[first]) ? phraseAt(nodes, first, person, text) : undefined;
    // *Bo Hill, the chair of the prize, Ada Stone …* is Hill's.
    const isOfAnother = isBreak(nodes[first - 1]) && isAfterPerson(nodes, first - 2);
    if (phrase && phrase.end >= name - 1) return isOfAnother ? undefined : { ...phrase.office, form: 'beside' };
  }
  return undefined;
}

/** Nodes of the longest description before a name. */
const LONGEST_BESIDE = 14;

/** What stands behind a name: ages and places between commas are passed over. */
function behind(nodes: readonly Node[], name: number, person: NameMention, text: Text): Omit<Office, 'sentence'>[] {
  const found: Omit<Office, 'sentence'>[] = [];
  let at = name + 1;
  while (nodes[at]?.type === 'parenthesis') at++;
  if (/^(?:of|from)$/.test(key(nodes[at])) && nodes[at + 1]?.type === 'name') at += 2;
  for (let part = 0; part < 4 && isBreak(nodes[at]); part++) {
    const next = at + 1;
    if (key(nodes[next]) === 'who') {
      const office = predicateAt(nodes, next + 1, person, text) ?? verbAt(nodes, next + 1, person, text);
      if (office) found.push(office);
    } else {
      const phrase = phraseAt(nodes, next, person, text);
      // *…, her deputy, Bo Hill* is Hill's.
      const isOfAnother =
        /^(?:its|his|her|their|our)$/.test(key(nodes[next])) &&
        phrase !== undefined &&
        isBreak(nodes[phrase.end]) &&
        personAt(nodes, phrase.end + 1) !== undefined;
      const office =
        predicateAt(nodes, next, person, text) ?? (part > 0 ? verbAt(nodes, next, person, text) : undefined);
      if (phrase && !isOfAnother) found.push({ ...phrase.office, form: 'beside' });
      else if (office) found.push(office);
    }
    let end = next;
    while (end < nodes.length && !isBreak(nodes[end])) end++;
    // Only short asides are passed over, and none that names somebody else.
    const isPlace = /^(?:of|from)$/.test(key(nodes[next]));
    const namesAnother = !isPlace && nodes.slice(next, end).some((_, index) => personAt(nodes, next + index));
    if (end - next > 16 || end >= nodes.length || namesAnother) return found;
    at = end;
  }
  const rest = isBreak(nodes[at]) ? at + 1 : at;
  const chosen = CHOSEN.test(key(nodes[name - 1]))
    ? phraseAt(nodes, key(nodes[rest]) === 'as' ? rest + 1 : rest, person, text)
    : undefined;
  if (chosen) found.push({ ...chosen.office, form: 'predicate' });
  const office = predicateAt(nodes, rest, person, text) ?? verbAt(nodes, rest, person, text);
  if (office) found.push(office);
  return found;
}

/** *elected Ada Stone as its president*. */
const CHOSEN = /^(?:elected|appointed|named|made|re-elected|reelected|nominated)$/;

/** *is the director of the Board*, *became a fellow*, *worked as a pilot*. */
function predicateAt(
  nodes: readonly Node[],
  at: number,
  person: NameMention,
  text: Text,
): Omit<Office, 'sentence'> | undefined {
  const verb = key(nodes[at]);
  const isLink = BE_FORMS.has(verb) || /^(?:became|becomes|remains|remained)$/.test(verb);
  const isAs = /^(?:works?|worked|serves?|served|acts?|acted)$/.test(verb) && key(nodes[at + 1]) === 'as';
  if (!isLink && !isAs) return undefined;
  const next = isAs || CHOSEN.test(key(nodes[at + 1])) ? at + 2 : at + 1;
  const phrase = phraseAt(nodes, key(nodes[next]) === 'as' ? next + 1 : next, person, text);
  if (!phrase) return undefined;
  const isPast = /^(?:was|were|worked|served|acted|remained)$/.test(verb);
  return { ...phrase.office, form: 'predicate', ...(isPast ? { former: true as const } : {}) };
}

function verbAt(
  nodes: readonly Node[],
  at: number,
  person: NameMention,
  text: Text,
): Omit<Office, 'sentence'> | undefined {
  const node = nodes[at];
  const noun = nounOf(nodes, at);
  if (!node || !noun || node.type !== 'word' || nodes[at + 1] === undefined) return undefined;
  const body = bodyFrom(nodes, at + 1, text);
  if (!body) return undefined;
  const span = { start: node.start, end: node.end };
  return { person, role: { span, text: slice(text, span) }, body: body.part, form: 'verb', noun };
}

/** What the verb at a node makes somebody: *sits on the court* a judge. */
function nounOf(nodes: readonly Node[], at: number): string | undefined {
  const verb = key(nodes[at]);
  if (!/^(?:sits|sat)$/.test(verb) || key(nodes[at + 1]) !== 'on')
    return Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  return nodes.slice(at + 2, at + 8).some((node) => /^(?:court|bench)$/.test(key(node))) ? 'judge' : 'member';
}

interface Phrase {
  readonly office: Pick<Office, 'person' | 'role' | 'body' | 'former'>;
  /** The node behind the phrase. */
  readonly end: number;
}

/** The words of the longest noun phrase. */
const LONGEST_PHRASE = 7;

/** The noun phrase of a role that begins at `at`, with or without an article. */
function phraseAt(nodes: readonly Node[], at: number, person: NameMention, text: Text): Phrase | undefined {
  const first = /^(?:then|now|once|formerly|previously|also|currently)$/.test(key(nodes[at])) ? at + 1 : at;
  const from = isArticle(nodes[first]) ? first + 1 : first;
  let end = from;
  while (end < nodes.length && end - from < LONGEST_PHRASE && isModifier(nodes[end])) end++;
  let head = end - 1;
  while (head >= from && !isRoleNode(nodes[head])) head--;
  if (head < from || (head < end - 1 && !isOrdinalClass(nodes, head, end))) return undefined;
  const span = { start: nodes[from]!.start, end: nodes[end - 1]!.end };
  const role = { span, text: slice(text, span) };
  const body = /^(?:of|at|for|in|with|on)$/.test(key(nodes[end])) ? bodyFrom(nodes, end, text) : undefined;
  return {
    office: { person, role, ...(body ? { body: body.part } : {}), ...formerOf(role.text) },
    end: body?.end ?? end,
  };
}

/** *a petty officer third class*. */
function isOrdinalClass(nodes: readonly Node[], head: number, end: number): boolean {
  return head === end - 3 && key(nodes[end - 1]) === 'class';
}

/** Words of titles that are no office by themselves. */
const NO_NOUN =
  /^(?:first|general|under|former|acting|interim|incoming|outgoing|ex|press|state|prime|vice|del|of|house)$/;

/** Words that end the phrase of a role. */
const ENDS_PHRASE = /^(?:until|since|during|whose|among|within|without|despite|\d+)$/;

function isRoleNode(node: Node | undefined): boolean {
  return node?.type === 'word' && isRoleNoun(node.word.key) && !NO_NOUN.test(node.word.key);
}

/** Words, names and possessives that may stand before the noun of a role. */
function isModifier(node: Node | undefined): boolean {
  if (node?.type === 'name') return true;
  if (node?.type === 'possessive') return true;
  return node?.type === 'word' && !isFunctionWord(node.word.key) && !ENDS_PHRASE.test(node.word.key);
}

function isArticle(node: Node | undefined): boolean {
  return /^(?:a|an|the|its|their|his|her|one|our)$/.test(key(node));
}

function isBreak(node: Node | undefined): boolean {
  return node?.type === 'comma' || node?.type === 'dash';
}

/** Nodes of the longest body. */
const LONGEST_BODY = 9;

/** What the office is of, from its preposition up to a comma or a verb. */
function bodyFrom(
  nodes: readonly Node[],
  from: number,
  text: Text,
): { readonly part: Part; readonly end: number } | undefined {
  let end = from;
  while (end < nodes.length && end - from < LONGEST_BODY && belongsToBody(nodes[end]!)) end++;
  while (end > from && nodes[end - 1]!.type === 'word' && isFunctionWord(key(nodes[end - 1]))) end--;
  if (end <= from) return undefined;
  const span = { start: nodes[from]!.start, end: nodes[end - 1]!.end };
  return { part: { span, text: slice(text, span) }, end };
}

function belongsToBody(node: Node): boolean {
  if (node.type === 'name' || node.type === 'possessive') return true;
  if (node.type !== 'word') return false;
  if (/^(?:of|the|for|and|at|in|on|a|an|its|his|her|their|to)$/.test(node.word.key)) return true;
  return !isFunctionWord(node.word.key) && !/(?:ed|ing)$/.test(node.word.key);
}

function formerOf(role: string): { readonly former?: true } {
  return isFormer(role) ? { former: true } : {};
}
