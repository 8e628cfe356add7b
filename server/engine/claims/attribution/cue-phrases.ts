import { key } from './affiliation.ts';
import type { CueMatch } from './content.ts';
import { BE_FORMS } from './cues.ts';
import type { Node } from './nodes.ts';
import type { Subject } from './subject.ts';
import { subjectAfter } from './subject-after.ts';

/** What somebody has: *in the view of X*, *in X's words*. */
const VIEWS = new Set(
  'view opinion eyes words judgment judgement estimate estimation reckoning telling account phrase'.split(' '),
);
/** What somebody puts out: *according to a statement by X*. */
const WRITINGS = new Set('statement letter report study survey note memo analysis article post tweet'.split(' '));

/** Cues that are no verbs, where one begins at `at`: *according to X*, *in the view of X*, *in X's words*, *to X, it was*. */
export function cuePhraseAt(nodes: readonly Node[], at: number): CueMatch | undefined {
  return accordingAt(nodes, at) ?? viewAt(nodes, at) ?? toAt(nodes, at);
}

function accordingAt(nodes: readonly Node[], at: number): CueMatch | undefined {
  if (key(nodes[at]) !== 'according' || key(nodes[at + 1]) !== 'to') return undefined;
  const subject = subjectAfter(nodes, authorAfter(nodes, at + 2));
  return subject && { lemma: 'according to', from: at, to: at + 1, subject };
}

/** Past *a statement by*. */
function authorAfter(nodes: readonly Node[], from: number): number {
  const writing = nodes.slice(from, from + 5).findIndex((node) => WRITINGS.has(key(node)));
  const link = from + writing + 1;
  return writing >= 0 && /^(?:by|from)$/.test(key(nodes[link])) ? link + 1 : from;
}

function viewAt(nodes: readonly Node[], at: number): CueMatch | undefined {
  if (key(nodes[at]) !== 'in') return undefined;
  const noun = key(nodes[at + 1]) === 'the' ? at + 2 : at + 1;
  if (VIEWS.has(key(nodes[noun])) && key(nodes[noun + 1]) === 'of') {
    const subject = subjectAfter(nodes, noun + 2);
    return subject && { lemma: 'according to', from: at, to: noun + 1, subject };
  }
  const owner = nodes[at + 1];
  if (owner?.type !== 'name' || nodes[at + 2]?.type !== 'possessive' || !VIEWS.has(key(nodes[at + 3])))
    return undefined;
  return { lemma: 'according to', from: at, to: at + 3, subject: { head: at + 1, from: at + 1, to: at + 1 } };
}

/** *To X, a lawyer, it was a mistake*: only at the start of a sentence, and before a pronoun with *be*. */
function toAt(nodes: readonly Node[], at: number): CueMatch | undefined {
  if (at !== 0 || key(nodes[0]) !== 'to' || nodes[1]?.type !== 'name') return undefined;
  const clause = nodes.slice(2, 24).findIndex((node, index) => {
    const next = nodes[index + 3];
    return node.type === 'comma' && /^(?:it|there|this|that|these|they)$/.test(key(next)) && isBe(nodes[index + 4]);
  });
  if (clause < 0 || nodes[2]?.type !== 'comma') return undefined;
  const subject: Subject = { head: 1, from: 1, to: clause + 1 };
  return { lemma: 'according to', from: 0, to: 0, subject };
}

function isBe(node: Node | undefined): boolean {
  return BE_FORMS.has(key(node));
}
