import { key } from './affiliation.ts';
import { isCommonNoun } from './bodies.ts';
import type { CueMatch } from './content.ts';
import { BE_FORMS, type Cue, cueOf, mayStandBetween, PREPOSITIONS } from './cues.ts';
import type { Node } from './nodes.ts';
import { type Subject, subjectBefore } from './subject.ts';
import { nameAfterRole, subjectAfter } from './subject-after.ts';

/** A verb of saying at `at`, with its subject on either side. */
export function cueVerbAt(nodes: readonly Node[], at: number): CueMatch | undefined {
  const node = nodes[at]!;
  if (node.type !== 'word') return undefined;
  const cue = idiomAt(nodes, at) ?? cueOf(key(node));
  if (cue?.needsContent && !hasContent(nodes, at)) return undefined;
  if (!cue || cue.shape === 'participle' || isPassive(nodes, at) || isNegated(nodes, at) || isNoun(nodes, at))
    return undefined;
  const match = { lemma: cue.lemma, from: at, to: at };
  if (cue.inverts && mayInvert(nodes, at)) {
    const subject = subjectAfter(nodes, at + 1);
    if (subject && (nodes[at - 1]?.type === 'quote' || endsClause(nodes, subject.to + 1))) return { ...match, subject };
  }
  const subject = subjectBefore(nodes, at);
  if (!subject || (cue.shape === 'base' && !takesBase(nodes, at, subject))) return undefined;
  return { ...match, subject };
}

/** *X put it*, *X points out*, *as X sees it*. */
function idiomAt(nodes: readonly Node[], at: number): Cue | undefined {
  const idiom = `${key(nodes[at])} ${key(nodes[at + 1])}`;
  if (idiom === 'put it' || idiom === 'puts it') return { lemma: 'put it', shape: 'finite', inverts: false };
  if (/^point(?:s|ed) out$/.test(idiom)) return { lemma: 'point out', shape: 'finite', inverts: false };
  const isSeen = /^(?:sees|saw) it$/.test(idiom) && nodes.slice(Math.max(0, at - 6), at).some(isAs);
  return isSeen ? { lemma: 'see it', shape: 'finite', inverts: false } : undefined;
}

function isAs(node: Node): boolean {
  return key(node) === 'as';
}

/** Whether *that* or a quotation follows, or a quotation ends right before the verb and its subject. */
function hasContent(nodes: readonly Node[], at: number): boolean {
  const isQuote = ({ type }: Node) => type === 'quote';
  if (key(nodes[at + 1]) === 'that' || nodes.slice(at + 1, at + 6).some(isQuote)) return true;
  return nodes.slice(Math.max(0, at - 3), at).some(isQuote);
}

function isPassive(nodes: readonly Node[], at: number): boolean {
  if (key(nodes[at + 1]) === 'by' && /ed$/.test(key(nodes[at]))) return true;
  const before = key(nodes[at - 1]);
  return BE_FORMS.has(before) || (/ly$/.test(before) && BE_FORMS.has(key(nodes[at - 2])));
}

/** *The calls for it*, *Stone's claims*. */
function isNoun(nodes: readonly Node[], at: number): boolean {
  const before = nodes[at - 1];
  if (!/s$/.test(key(nodes[at])) || before?.type === 'quote') return false;
  return (
    before?.type === 'possessive' ||
    /^(?:the|a|an|his|her|their|its|my|our|these|those|of|for|any|some|no|such|new|with|by|in|despite)$/.test(
      key(before),
    )
  );
}

function isNegated(nodes: readonly Node[], at: number): boolean {
  return ['not', 'never', "didn't", "hasn't", "won't", "doesn't", "wouldn't"].includes(key(nodes[at - 1]));
}

/** *…,” said X* and *…, said X*: only right after a quotation or comma, before a noun phrase. */
function mayInvert(nodes: readonly Node[], at: number): boolean {
  const before = nodes[at - 1];
  const after = nodes[at + 1];
  if (nameAfterRole(nodes, at + 1) !== undefined) return true;
  if (before && before.type !== 'quote' && before.type !== 'comma' && before.type !== 'dash') return false;
  if (after?.type === 'name') return true;
  return (
    after?.type === 'word' &&
    (!mayStandBetween(after.word.key) ||
      /^\d/.test(after.word.key) ||
      (key(after) === 'the' && before?.type === 'quote')) &&
    !/^(?:that|it|on|in|to|he|she|they|his|her|this|there|if|when|by|at|during|last)$/.test(after.word.key)
  );
}

/** Whether no verb can follow: *…, said Stone at the weekend*, not *Stone, a clerk, said Hill was ill*. */
function endsClause(nodes: readonly Node[], at: number): boolean {
  const node = nodes[at];
  return (
    node?.type !== 'word' || PREPOSITIONS.has(node.word.key) || /day$|^(?:last|this|who|during)$/.test(node.word.key)
  );
}

/** The base form is a verb only after an auxiliary or a plural. */
function takesBase(nodes: readonly Node[], at: number, subject: Subject): boolean {
  const before = key(nodes[at - 1]);
  if (/^(?:did|would|will|could|may|might|must|can)$/.test(before)) return true;
  return subject.to === at - 1 && /^(?!his$).*s$|^(?:they|police|people)$/.test(nounAt(nodes, subject.head));
}

/** The noun at the head of a subject; *Officials* at the beginning of a sentence is one. */
function nounAt(nodes: readonly Node[], head: number): string {
  const node = nodes[head]!;
  if (node.type === 'name' && head === 0 && node.name.keys.length === 1 && isCommonNoun(node.name.keys[0]!))
    return node.name.keys[0]!;
  return node.type === 'word' ? node.word.key : '';
}
