import { tableOf } from '../table.ts';
import type { Answer } from './claim.ts';

/**
 * Verbs of which only one can be true of the same people and things, compiled by hand for this project: a line is one
 * question, a bar parts its answers.
 */
const VERBS: readonly string[] = [
  'approve adopt ratify | reject veto block',
  'accept | reject decline refuse',
  'support back endorse | oppose',
  'uphold | overturn',
  'convict | acquit',
  'win | lose',
  'hire appoint | fire dismiss sack',
  'open reopen | close shut',
  'confirm | deny',
  'admit | deny',
  'grant | deny refuse',
  'raise increase | cut lower reduce',
  'join | leave quit',
  'begin start launch | end finish',
  'arrest detain jail | release free',
  'survive | die',
  'marry | divorce',
  'lift ease | impose tighten',
  'build | demolish',
  'praise welcome | criticise criticize condemn',
  'allow permit legalise legalize | ban prohibit forbid outlaw',
  'buy purchase acquire | sell',
  'import | export',
  'lend | borrow',
  'agree | disagree',
  'succeed | fail',
  'gain | lose',
  'arrive | depart',
  'publish release | withhold withdraw',
];

/** Nouns and other words of the same kind. */
const WORDS: readonly string[] = [
  'brother | sister | cousin | uncle | aunt | nephew | niece | father | mother | son | daughter | husband | wife | grandfather | grandmother | grandson | granddaughter | stepfather | stepmother | stepson | stepdaughter',
  'victory | defeat',
  'guilty | innocent',
  'legal | illegal',
  'literacy | illiteracy',
  'employment | unemployment',
  'constitutional | unconstitutional',
  'successful successfully | unsuccessful unsuccessfully',
  'armed | unarmed',
  'majority | minority',
  'alive | dead',
  'above | below',
  'inside | outside',
  'upstream | downstream',
  'largest biggest | smallest',
  'highest | lowest',
  'oldest eldest | youngest',
  'men | women',
  'boys | girls',
  'boy | girl',
  'landlord | tenant',
  'plaintiff | defendant',
  'supporter | opponent',
  'supporters | opponents',
];

/** Points of the compass in order: those that are two or more steps apart exclude one another. */
const COMPASS = 'north northeast east southeast south southwest west northwest'.split(' ');

/** Verbs that do not go by the rule: base, past, participle. */
const IRREGULAR = tableOf<readonly [past: string, participle: string]>({
  win: ['won', 'won'],
  lose: ['lost', 'lost'],
  uphold: ['upheld', 'upheld'],
  overturn: ['overturned', 'overturned'],
  shut: ['shut', 'shut'],
  cut: ['cut', 'cut'],
  leave: ['left', 'left'],
  quit: ['quit', 'quit'],
  begin: ['began', 'begun'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  sell: ['sold', 'sold'],
  lend: ['lent', 'lent'],
  forbid: ['forbade', 'forbidden'],
  withhold: ['withheld', 'withheld'],
  withdraw: ['withdrew', 'withdrawn'],
});

/** Verbs whose last letter is doubled before an ending. */
const DOUBLED = /^(?:ban|cut|shut|quit|begin|forbid|permit|admit|acquit)$/;

/** The five forms of a verb: base, with *s*, past, participle, with *ing*. */
export function formsOf(lemma: string): readonly string[] {
  const stem = DOUBLED.test(lemma) ? lemma + lemma.at(-1) : lemma;
  const withoutE = lemma.endsWith('e') && !lemma.endsWith('ee') ? lemma.slice(0, -1) : stem;
  const consonantY = /[^aeiou]y$/.test(lemma);
  const regular = consonantY ? `${lemma.slice(0, -1)}ied` : `${withoutE}ed`;
  const [past, participle] = IRREGULAR.get(lemma) ?? [regular, regular];
  const present = consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const going = lemma === 'die' ? 'dying' : `${withoutE}ing`;
  return [lemma, present, past, participle, going];
}

const byWord = new Map<string, Answer[]>();

function learn(lines: readonly string[], firstFamily: number, formsFor: (lemma: string) => readonly string[]): void {
  for (const [index, line] of lines.entries()) {
    for (const [answer, words] of line.split('|').entries()) {
      for (const lemma of words.trim().split(/\s+/)) {
        // *cut* is base, past and participle: which, only the sentence tells; the last is as good as the first.
        for (const [form, word] of formsFor(lemma).entries())
          byWord.set(word, [...(byWord.get(word) ?? []), { family: firstFamily + index, answer, lemma, form }]);
      }
    }
  }
}

learn(VERBS, 0, formsOf);
learn(WORDS, VERBS.length, (lemma) => [lemma]);
const COMPASS_FAMILY = VERBS.length + WORDS.length;
for (const [answer, lemma] of COMPASS.entries())
  byWord.set(lemma, [{ family: COMPASS_FAMILY, answer, lemma, form: 0 }]);

const NONE: readonly Answer[] = [];

/** The answers that a word may be, by its key. */
export function answersOf(key: string): readonly Answer[] {
  return byWord.get(key) ?? NONE;
}

/** Whether two answers to one question exclude each other. */
export function exclude(ours: Answer, theirs: Answer): boolean {
  if (ours.family !== theirs.family) return false;
  if (ours.family !== COMPASS_FAMILY) return ours.answer !== theirs.answer;
  const steps = Math.abs(ours.answer - theirs.answer);
  return Math.min(steps, COMPASS.length - steps) > 1;
}

/** The other answer in the form in which ours stands; undefined where they are of different kinds. */
export function inFormOf(ours: Answer, theirs: Answer): string | undefined {
  return ours.family < VERBS.length ? formsOf(theirs.lemma)[ours.form] : theirs.lemma;
}

/** Whether a word is a point of the compass. */
export function isCompass(key: string): boolean {
  return COMPASS.includes(key);
}

/** Whether one of two answers is the other with a prefix that denies it: *literacy* and *illiteracy*. */
export function isPrefixed({ lemma }: Answer, theirs: Answer): boolean {
  const [short, long] = lemma.length < theirs.lemma.length ? [lemma, theirs.lemma] : [theirs.lemma, lemma];
  return short.length > 3 && /^(?:un|il|in|dis)$/.test(long.slice(0, -short.length)) && long.endsWith(short);
}
