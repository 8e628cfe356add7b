import { type Token, tokenAt } from './tokens.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const UP = words(
  'up rise rises rising rose risen increase increases increased increasing grow grows grew grown growing growth gain gains gained climb climbs climbed jump jumps jumped ' +
    'soar soars soared surge surges surged hike hikes hiked expand expanded expansion advance advanced rebounded spike spiked swelled higher improved',
);
const DOWN = words(
  'down fall falls falling fell fallen decrease decreases decreased decline declines declined declining drop drops dropped dropping slip slips slipped slide slid plunge plunges plunged ' +
    'tumble tumbled sink sank shrink shrank shrunk contract contracted contraction cut cuts cutting reduce reduces reduced reduction lower lose loses lost loss losses shed slump slumped slash slashed slashes dip dipped plummeted eased',
);
const ADVERBS = words(
  'by about around nearly almost some roughly approximately more than over at least up as much just under only another a an of an estimated further sharply slightly total to',
);

/** Verbs whose *up* is no rise: *makes up half of it*. */
const PHRASAL =
  /^(?:make|makes|made|making|bring|brings|brought|take|takes|took|taken|give|gives|gave|given|set|end|ends|ended|pick|picks|picked|come|comes|came|turn|turns|turned|add|adds|added)$/;

/** How many words may stand between the verb and its figure. */
const REACH = 5;

/** A direction and the word that says it. */
export interface Change {
  readonly direction: 'up' | 'down';
  readonly word: Token;
}

function directionOf(word: Token): Change | undefined {
  if (UP.has(word.lower)) return { direction: 'up', word };
  return DOWN.has(word.lower) ? { direction: 'down', word } : undefined;
}

/**
 * The direction of the change that a figure measures: *rose by 26 percent*, *down 3.2%*, *a 5% increase*. A level
 * that is reached (*rose to 240*) is no change. Counts of things change only *by* a number.
 */
export function changeOf(tokens: readonly Token[], first: number, next: number, unit: string): Change | undefined {
  if (unit === 'count' || unit === 'a')
    return tokenAt(tokens, first - 1).lower === 'by' ? changeBefore(tokens, first) : undefined;
  return changeBefore(tokens, first) ?? (unit === 'multiple' ? undefined : changeAfter(tokens, next));
}

function changeBefore(tokens: readonly Token[], first: number): Change | undefined {
  for (let j = first - 1; j >= first - REACH; j--) {
    const token = tokenAt(tokens, j);
    if (token.kind !== 'word' || token.lower === 'to' || token.lower === 'than') {
      if (token.lower === 'than' && /^(?:more|less|fewer)$/.test(tokenAt(tokens, j - 1).lower)) {
        j--;
        continue;
      }
      if (token.lower === 'to' && tokenAt(tokens, j - 1).lower === 'up') {
        j--;
        continue;
      }
      return undefined;
    }
    if (token.lower === 'up' && PHRASAL.test(tokenAt(tokens, j - 1).lower)) return undefined;
    const change = directionOf(token);
    if (change) return change;
    if (!ADVERBS.has(token.lower) && !token.lower.endsWith('ly')) return undefined;
  }
  return undefined;
}

function changeAfter(tokens: readonly Token[], next: number): Change | undefined {
  for (let j = next; j < next + 3; j++) {
    const token = tokenAt(tokens, j);
    if (token.kind !== 'word') return undefined;
    if (j > next && (token.lower === 'up' || token.lower === 'down')) return undefined;
    const change = directionOf(token);
    if (change) return change;
    if (/^(?:of|in|on|to|from|and|or|the|at|for)$/.test(token.lower)) return undefined;
  }
  return undefined;
}
