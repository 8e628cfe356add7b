import { isBody } from '../../language/names.ts';
import {
  affiliationAfter,
  belongsToRole,
  bodyAmong,
  isFormer,
  isModifier,
  isRoleNoun,
  key,
  LINK,
  partOf,
} from './affiliation.ts';
import type { Speaker } from './claim.ts';
import { BE_FORMS } from './cues.ts';
import type { Node } from './nodes.ts';
import { slice, type Text } from './text.ts';

/** What a text says of somebody beside the name. */
export type Description = Pick<Speaker, 'role' | 'affiliation' | 'office' | 'former'>;

/** Nodes of the longest description. */
const LONGEST = 16;

/** The descriptions that stand beside a name, those after it first: *…, a fellow at the Harbour Institute*, *the Board's Ada Stone*. */
export function descriptionsBeside(nodes: readonly Node[], head: number, text: Text): Description[] {
  const found = [inParenthesis(nodes[head + 1], text)];
  const isOne = mayBePerson(nodes, head);
  let at = head + 1;
  while (nodes[at]?.type === 'parenthesis') at++;
  found.push(bodyAfter(nodes, at, text));
  if (isBreak(nodes[at])) {
    const end = stretchEnd(nodes, at + 1);
    found.push(apposition(nodes.slice(at + 1, end), text));
    if (isOne && isBreak(nodes[end])) found.push(predicate(nodes, end + 1, text));
  } else if (isOne) found.push(predicate(nodes, at, text));
  found.push(bodyBefore(nodes, head, text));
  return found.filter((one) => one !== undefined);
}

/** Not a body, nor a single name after a preposition: *director for China is …*. */
function mayBePerson(nodes: readonly Node[], head: number): boolean {
  const node = nodes[head];
  if (node?.type !== 'name' || isBody(node.name)) return false;
  return node.name.keys.length > 1 || !LINK.has(key(nodes[head - 1]));
}

function isBreak(node: Node | undefined): boolean {
  return node?.type === 'comma' || node?.type === 'dash';
}

/** The end of the words and names that stand together from `from` on. */
function stretchEnd(nodes: readonly Node[], from: number): number {
  let end = from;
  while (end < nodes.length && end - from < LONGEST && ['word', 'name', 'possessive'].includes(nodes[end]!.type)) end++;
  return end;
}

/** *Ada Stone (Harbour Council on Tides)*: a body's name and nothing else. */
function inParenthesis(node: Node | undefined, text: Text): Description | undefined {
  if (node?.type !== 'parenthesis') return undefined;
  const span = { start: node.start + 1, end: node.end - 1 };
  const inside = slice(text, span);
  const isName =
    /^(?:the )?\p{Lu}[\p{L}\p{M}’'-]{2,30}(?: (?:(?:of|on|for|and|the|to) ){0,2}\p{Lu}[\p{L}\p{M}’'-]{1,30}){1,7}$/u.test(
      inside,
    );
  return isName ? { affiliation: { span, text: inside } } : undefined;
}

/** *Ada Stone of the Harbour Board*. */
function bodyAfter(nodes: readonly Node[], at: number, text: Text): Description | undefined {
  if (!/^(?:of|at|from|with)$/.test(key(nodes[at]))) return undefined;
  const next = key(nodes[at + 1]) === 'the' ? at + 2 : at + 1;
  const node = nodes[next];
  if (node?.type !== 'name' || isModifier(nodes, next)) return undefined;
  // *Of Ludden* may be where somebody is from; *at the Harbour Club* where it was said.
  const isSure = isBody(node.name) || (key(nodes[at]) === 'of' && next === at + 2);
  return { affiliation: partOf(node, text), ...(isSure ? {} : { office: 'place' as const }) };
}

/** *The Harbour Board's Ada Stone*. */
function bodyBefore(nodes: readonly Node[], head: number, text: Text): Description | undefined {
  const [owner, name] = [nodes[head - 2], nodes[head]];
  if (nodes[head - 1]?.type !== 'possessive' || owner?.type !== 'name' || name?.type !== 'name') return undefined;
  if (name.name.title || name.name.keys.length < 2 || isBody(name.name)) return undefined;
  return { affiliation: partOf(owner, text), office: 'place' };
}

/** What stands between commas after a name. */
function apposition(nodes: readonly Node[], text: Text): Description | undefined {
  if (key(nodes[0]) === 'who') return relative(nodes.slice(1), text);
  return bodyAfter(nodes, 0, text) ?? describedBy(nodes, text);
}

const LEADING =
  /^(?:heads?|headed|leads?|led|runs?|ran|chairs?|chaired|directs?|directed|founded|owns?|owned|edits?|edited)$/;
const TEACHING = /^(?:teach(?:es)?|taught|lectures?|lectured)$/;
const WORKING = /^(?:works?|worked|serves?|served|sits?|sat)$/;
const PAST = /(?:ed|ran|led|taught|sat)$/;

/** *who heads the Harbour Board*, *who once worked for it*, *who is a fellow there*. */
function relative(nodes: readonly Node[], text: Text): Description | undefined {
  const verb = nodes.findIndex(
    (node) => !/^(?:once|now|also|still|long|formerly|previously|currently|has|had)$/.test(key(node)),
  );
  const word = key(nodes[verb]);
  const rest = nodes.slice(verb + 1);
  const former = PAST.test(word) ? { former: true as const } : {};
  if (LEADING.test(word)) {
    const affiliation = affiliationAfter(rest, -1, text, true);
    return affiliation && { affiliation, office: 'leads', ...(word === 'founded' ? {} : former) };
  }
  if (TEACHING.test(word) || WORKING.test(word)) {
    const link = rest.slice(0, 6).findIndex((node) => /^(?:at|for|in|on|with)$/.test(key(node)));
    const affiliation = link < 0 ? undefined : affiliationAfter(rest, link, text);
    return affiliation && { affiliation, office: TEACHING.test(word) ? 'teaches' : 'works', ...former };
  }
  return predicate(nodes, 0, text);
}

/** *Ada Stone is a fellow at the Harbour Institute*, *used to be the director of the Board*. */
function predicate(nodes: readonly Node[], at: number, text: Text): Description | undefined {
  const usedTo = key(nodes[at]) === 'used' && key(nodes[at + 1]) === 'to' && key(nodes[at + 2]) === 'be';
  if (!usedTo && !BE_FORMS.has(key(nodes[at]))) return undefined;
  const from = usedTo ? at + 3 : at + 1;
  const described = describedBy(nodes.slice(from, stretchEnd(nodes, from)), text);
  if (!described || !(described.affiliation && /^(?:a|an|the)$/.test(key(nodes[from])))) return undefined;
  return { ...described, ...(usedTo || key(nodes[at]) === 'was' ? { former: true as const } : {}) };
}

/** Kin have no affiliation: *the sister of Ada Stone*. */
const KIN =
  /^(?:sister|brother|mother|father|wife|husband|widow|widower|son|daughter|cousin|uncle|aunt|friend|colleague|partner)$/;

/** Roles that lead a body: *the chairman of Sable Mills* is of a firm, where *the senator of Vermont* is of a place. */
const LEADS =
  /^(?:director|chairman|chairwoman|chairperson|chair|executive|ceo|founder|co-founder|owner|editor|manager|spokesman|spokeswoman|spokesperson)$/;

const BEFORE_ROLE = new Set(
  'a an the who is was his her their its once now formerly then currently previously'.split(' '),
);

function describedBy(nodes: readonly Node[], text: Text): Description | undefined {
  let from = 0;
  while (BEFORE_ROLE.has(key(nodes[from]))) from++;
  const isOnce = nodes.slice(0, from).some((node) => isFormer(key(node)));
  const link = nodes.findIndex((node, at) => at > from && LINK.has(key(node)));
  const end = link < 0 ? nodes.length : link;
  // *Political scientist and president of the Board*: the last of several roles is the body's.
  from = Math.max(from, nodes.slice(0, end).findLastIndex((node) => key(node) === 'and') + 1);
  const noun = nodes[end - 1];
  const role = nodes.slice(from, end);
  if (role.length === 0 || !noun || !role.some((node) => isRoleNoun(key(node))) || !role.every(belongsToRole))
    return undefined;
  // *…, the Board's former director Bo Hill*: of whom the list goes on to tell.
  if (noun.type === 'name' && !isBody(noun.name)) return undefined;
  const span = { start: role[0]!.start, end: noun.end };
  const isKin = KIN.test(key(noun));
  const body = role.find((node) => node.type === 'name' && isBody(node.name));
  const affiliation = link < 0 ? body && partOf(body, text) : bodyAmong(nodes, link, text, LEADS.test(key(noun)));
  const former = isOnce || isFormer(slice(text, span)) ? { former: true as const } : {};
  return { role: { span, text: slice(text, span) }, ...(affiliation && !isKin ? { affiliation } : {}), ...former };
}
