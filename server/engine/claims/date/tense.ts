import { type Scan, textAt } from './scan.ts';

/** Words after which what follows lies ahead. */
const FUTURE = new Set(
  `will shall won't wo must should upcoming payable scheduled expected due slated poised forthcoming
   expires expire tentatively proposed deadline could might would can postponed delayed until till extended
   begins starts opens arrives resumes convenes faces kicks
   next tomorrow coming effective set planned plans hopes intends expects pending awaits await looming maturing matures redeemable`
    .trim()
    .split(/\s+/),
);

/** Verbs and adjectives that make a *to* behind them point ahead: *planned to leave*, *is to speak*. */
const INTENT = new Set(
  `plan plans planned planning expect expects expected schedule scheduled set due hope hopes hoped intend intends
   intended want wants likely about slated poised agree agreed agrees vow vowed promise promised ready order ordered
   is are was were be been going have has need needs ought unlikely certain sure prepared preparing prepares supposed
   decided required pledged try trying able asked urged told`
    .trim()
    .split(/\s+/),
);

const PAST = new Set(
  `was were had did said told met began went came took made got gave saw held led left lost sold sent paid ran fell rose
   won wrote spoke stood brought bought thought caught taught kept felt found built cut hit shot put struck broke drew
   grew knew threw flew became fought sought heard says say ended has have been`
    .trim()
    .split(/\s+/),
);

const CLAUSE_END = new Set([';', ':', '\u2014', '\u2013', '"', '\u201c', '\u201d']);

/** How far a verb may stand from its date, in tokens. */
const REACH = 14;

/** *planned to*, *asked it to*. */
function isIntent(scan: Scan, index: number): boolean {
  const text = textAt(scan, index);
  if (INTENT.has(text)) return true;
  return /^(?:it|him|her|them|us|me|you|not)$/.test(text) && INTENT.has(textAt(scan, index - 1));
}

function tenseOf(scan: Scan, index: number): 'past' | 'future' | undefined {
  const text = textAt(scan, index);
  if (FUTURE.has(text) || text.endsWith("'ll")) {
    const negated =
      (text === 'until' || text === 'till') &&
      (textAt(scan, index - 1) === 'not' || textAt(scan, index - 1).endsWith("n't"));
    return negated ? 'past' : 'future';
  }
  if (text === 'to' && textAt(scan, index + 1) === 'be') return 'future';
  if (text === 'to' && isIntent(scan, index - 1) && scan.tokens[index + 1]?.kind === 'word') return 'future';
  // A participle behind *be* has the tense of what stands before: *must be returned*.
  const participle = /^(?:be|being|is|are)$/.test(textAt(scan, index - 1));
  if (PAST.has(text)) return participle ? undefined : 'past';
  if (text.length > 4 && text.endsWith('ed') && !participle && !scan.tokens[index]?.capital) return 'past';
  return undefined;
}

/**
 * Whether the clause around tokens `from` up to `to` speaks of the past or of what lies ahead: the nearest verb before
 * decides, else the nearest after, in the same sentence.
 */
export function tenseAround(scan: Scan, from: number, to: number): 'past' | 'future' | undefined {
  for (let index = from - 1; index >= 0 && index >= from - REACH; index--) {
    const token = scan.tokens[index];
    if (!token || token.start < scan.sentence.start) break;
    if (CLAUSE_END.has(token.text)) break;
    const tense = tenseOf(scan, index);
    if (tense) return tense;
  }
  for (let index = to; index < scan.tokens.length && index < to + REACH; index++) {
    const token = scan.tokens[index];
    if (!token || token.start >= scan.sentence.end || CLAUSE_END.has(token.text)) break;
    const tense = tenseOf(scan, index);
    if (tense) return tense;
  }
  return undefined;
}
