import { isFunctionWord, wordsOf } from './words.ts';

/** How two names of bodies relate: `unclear` where they share a telling word and differ in another. */
export type BodyRelation = 'same' | 'different' | 'unclear';

/** Words that many bodies have in their names. */
const COMMON = new Set(
  `council institute institution center centre committee commission association society foundation endowment department
  ministry bureau office agency university college school academy bank board group party union league company corporation
  corp inc co ltd fund trust national international global world american european foreign domestic policy public affairs relations research
  studies strategic security economic social political science sciences state federal central general us u`.split(
    /\s+/,
  ),
);

/** Fewer shared words than this share of both names are no sign of one body. */
const LEAST_ALIKE = 0.34;

/** Whether two names mean one body: *Harbour Institute* and *the Harbour Institute for Tides* do, *Lowland Institute* is another. */
export function relateBodies(left: string, right: string): BodyRelation {
  const [a, b] = [wordsOfBody(left), wordsOfBody(right)];
  if (a.length === 0 || b.length === 0) return 'unclear';
  if (a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))) return 'same';
  if (isAbbreviation(left, b) || isAbbreviation(right, a)) return 'same';
  const [tellingA, tellingB] = [a, b].map((words) => words.filter((word) => !COMMON.has(word)));
  if (tellingA!.some((word) => tellingB!.includes(word))) return 'unclear';
  const shared = a.filter((word) => b.includes(word)).length;
  const alike = shared / new Set([...a, ...b]).size;
  return (tellingA!.length > 0 && tellingB!.length > 0) || alike < LEAST_ALIKE ? 'different' : 'unclear';
}

function wordsOfBody(text: string): string[] {
  return wordsOf(text)
    .map(({ key }) => key.replace(/'s?$/, ''))
    .filter((key) => !isFunctionWord(key) || key === 'us');
}

function isAbbreviation(short: string, long: readonly string[]): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '').toLowerCase();
  return long.length > 1 && letters === long.map((word) => word[0]).join('');
}
