import { type NameMention, nameMentions } from '../../language/names.ts';
import type { Sentence } from '../../language/sentences.ts';
import { type Word, wordsIn } from '../../language/words.ts';
import { tableOf } from '../table.ts';
import { formsOf } from './families.ts';

/** That one does something to another: who beat whom, who bought what. */
export interface Deed {
  /** Which kind of deed; *beat* and *lost to* are one. */
  readonly family: number;
  /** The verb with what turns it round: *beat*, *lost to*, *was bought by*. */
  readonly from: number;
  readonly to: number;
  /** Who does it and to whom it is done, whichever stands first. */
  readonly doer: NameMention;
  readonly other: NameMention;
  /** The same two as they stand in the sentence. */
  readonly first: NameMention;
  readonly second: NameMention;
  readonly words: readonly Word[];
}

/** Verbs that cannot be true both ways round of the same occasion; a line is one kind of deed. */
const DEEDS: readonly string[] = [
  'beat defeat rout edge upset overcome thrash outscore topple',
  'buy purchase acquire',
  'succeed replace',
  'sue',
  'shoot stab kill murder',
  'hire fire sack',
  'defend prosecute',
];
/** The same deeds seen from the other side: *lost to* for *was beaten by*. */
const CONVERSE = tableOf<readonly [family: number, preposition: string]>({
  lose: [0, 'to'],
  sell: [1, 'to'],
});

const IRREGULAR = tableOf<readonly string[]>({
  beat: ['beat', 'beats', 'beat', 'beaten', 'beating'],
  overcome: ['overcome', 'overcomes', 'overcame', 'overcome', 'overcoming'],
  upset: ['upset', 'upsets', 'upset', 'upset', 'upsetting'],
  shoot: ['shoot', 'shoots', 'shot', 'shot', 'shooting'],
  stab: ['stab', 'stabs', 'stabbed', 'stabbed', 'stabbing'],
});

const familyOf = new Map<string, number>();
for (const [family, line] of DEEDS.entries())
  for (const verb of line.split(' '))
    for (const form of IRREGULAR.get(verb) ?? formsOf(verb)) familyOf.set(form, family);
const converseOf = new Map<string, readonly [family: number, preposition: string]>();
for (const [verb, converse] of CONVERSE) for (const form of formsOf(verb)) converseOf.set(form, converse);

/** What a sentence tells of one doing something to another, both by name. Linear in its length. */
export function deedsIn(sentence: Sentence): Deed[] {
  const words = wordsIn(sentence);
  if (!words.some(({ key }) => familyOf.has(key) || converseOf.has(key))) return [];
  const names = nameMentions(sentence.text, sentence.start);
  return words.flatMap((word, at) => {
    const family = familyOf.get(word.key);
    const converse = converseOf.get(word.key);
    if (family === undefined && converse === undefined) return [];
    const isPassive = words[at + 1]?.key === 'by' && family !== undefined;
    if (converse && words[at + 1]?.key !== converse[1]) return [];
    const to = isPassive || converse ? at + 1 : at;
    const first = nameBefore(words, at, names);
    const second = nameAfter(words, to, names);
    if (!first || !second) return [];
    const isTurned = isPassive || converse !== undefined;
    const [doer, other] = isTurned ? [second, first] : [first, second];
    const from = isPassive && /^(?:is|are|was|were|be|been|being)$/.test(words[at - 1]?.key ?? '') ? at - 1 : at;
    return [{ family: family ?? converse![0], from, to, doer, other, first, second, words }];
  });
}

/** Words that may stand between a name and its verb. */
const BEFORE =
  /^(?:has|have|had|is|are|was|were|be|been|being|will|who|also|then|later|just|narrowly|easily|\p{L}+ly)$/u;
/** Words that may stand between a verb and the name after it. */
const AFTER =
  /^(?:the|its|their|his|her|rivals?|champions?|hosts?|visitors?|top|ranked|seed|former|president|chief|executive|company|firm)$/;
const REACH = 3;

function nameBefore(words: readonly Word[], verb: number, names: readonly NameMention[]): NameMention | undefined {
  for (let at = verb - 1; at >= 0 && verb - at <= REACH + 1; at--) {
    const { end, key } = words[at]!;
    const name = names.find(({ span }) => span.start < end && end <= span.end + 2);
    if (name) return name;
    if (!BEFORE.test(key)) return undefined;
  }
  return undefined;
}

function nameAfter(words: readonly Word[], last: number, names: readonly NameMention[]): NameMention | undefined {
  for (let at = last + 1; at < words.length && at - last <= REACH + 1; at++) {
    const { start, key } = words[at]!;
    const name = names.find(({ full }) => full.start === start);
    if (name) return name;
    if (!AFTER.test(key)) return undefined;
  }
  return undefined;
}
