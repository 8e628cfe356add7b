import { stemmer } from 'stemmer';
import { STOP_WORDS } from './lexicon.ts';
import { isPast } from './verbs.ts';
import { isFunctionWord, type Word } from './words.ts';

/** Words of the shortest line that can be told to be written in capitals throughout. */
const FEWEST_WORDS = 4;
/** Letters up to which a word may be small in such a line: *of*, *with*, *from*. */
const LONGEST_SMALL = 4;

/**
 * Whether a line is written with a capital at each word that matters, as headlines are (*Stone Opens New Harbour
 * Tunnel*): a capital says nothing there. Prose is told by its first few words.
 */
export function isHeadline(words: readonly Word[]): boolean {
  if (words.length < FEWEST_WORDS) return false;
  for (const { text, key } of words)
    if (/^\p{Ll}/u.test(text) && (key.length > LONGEST_SMALL || !isJoint(key))) return false;
  return words.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= FEWEST_WORDS;
}

function isJoint(key: string): boolean {
  return isFunctionWord(key) || STOP_WORDS.has(key);
}

/** What people do in headlines, and what stands there beside their names. */
const ORDINARY = new Set(
  `accept accuse address admit agree answer approve arrive ask avoid await back become blame boost break call cancel
  capture challenge change claim confirm consider continue create criticise criticize deepen defend delay demand deny
  dismiss eye face fail fear fight follow gain get give go greet hail halt head help hit hold honour honor ignore insist invite
  join keep kick kill lead leave lift link look lose make mean meet miss move name need offer open oppose order overtake plan pledge
  praise prepare press promise push put quit raise react ready refuse reject remain remember replace reply report respond
  return reveal rise rule save say see seek send set show sign slam stand stay strengthen strike suffer suggest surge take talk
  target tell test threaten tour try turn unite urge visit vow walk want watch weigh welcome win
  download read subscribe strong meeting agenda accusation invasion debut interview app supplier`
    .split(/\s+/)
    .map(stemmer),
);

/** Names that end like the forms of a verb. */
const NAMES = /^(?:ahmed|mo?u?hamm?[ae]d|(?:al|wini?|mil|man|wil)d?fred|mildred|jared)$/;

/** Whether a capitalised word of a headline is an ordinary word, at which a name ends. */
export function isHeadlineWord(key: string): boolean {
  if (NAMES.test(key)) return false;
  return isPast(key) || isJoint(key) || ORDINARY.has(stemmer(key)) || ORDINARY.has(stemmer(key.replace(/er$/, '')));
}
