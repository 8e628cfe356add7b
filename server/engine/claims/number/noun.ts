import { tableOf } from '../table.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';
import { atomOf, FRACTION_WORDS } from './words.ts';

/** How many tokens after a number its noun is looked for. */
const REACH = 9;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words at which a noun phrase has ended. */
const STOPS = words(
  'of in on at by for from with without to into onto over under after before since until during about against between among through across per via than as ' +
    'who whom whose which that where when while because if though although but or nor so yet not never also both either ' +
    'is are was were be been being am has have had having do does did will would shall should can could may might must ' +
    'said says say told tells added according including include includes included amid despite near off out up down away back ago later earlier ' +
    'the a an this these those his her its their our my your he she it they we you i him them us there here now then today yesterday tomorrow ' +
    'died die dies dead killed injured wounded hurt arrested charged found left made took went got gets get won lost began begin begins came come comes became ' +
    'remain remained took take make makes show showed shown seen want wants need face faces faced live lived work worked ' +
    'call called use used using expected based known born held hold holds run ran rose fell grew jumped dropped climbed plunged gained ' +
    'feared missing voted support supported say stay stayed attended participated contributed gathered marched fled crossed reported believed thought',
);

/** Adjectives and other words that stand between a number and its noun. */
const MODIFIERS = words(
  'new old young more other additional further extra former current top major minor big small large huge great good best worst largest biggest smallest highest lowest oldest youngest ' +
    'main key different separate consecutive straight successive full whole local national international foreign federal public private ' +
    'political military civilian medical social economic financial commercial nuclear natural illegal legal criminal sexual senior junior ' +
    'armed unarmed undocumented unidentified unnamed such random possible potential total remaining very only just even first second last next ' +
    'black white red blue green brown early late mere serious fatal severe heavy unofficial final competing sacked electoral surgical regional federal',
);

const IRREGULAR: ReadonlyMap<string, string> = tableOf({
  people: 'person',
  persons: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  feet: 'foot',
  teeth: 'tooth',
  mice: 'mouse',
  geese: 'goose',
  lives: 'life',
  wives: 'wife',
  knives: 'knife',
  wolves: 'wolf',
  thieves: 'thief',
  leaves: 'leaf',
  halves: 'half',
  shelves: 'shelf',
  loaves: 'loaf',
  calves: 'calf',
  series: 'series',
  species: 'species',
  aircraft: 'aircraft',
  police: 'police',
  crises: 'crisis',
  analyses: 'analysis',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  buses: 'bus',
  gases: 'gas',
  movies: 'movie',
  ties: 'tie',
  lies: 'lie',
  cookies: 'cookie',
  selfies: 'selfie',
  zombies: 'zombie',
});

const ATTRIBUTIVE_PLURALS = words(
  'sports arms sales goods savings news earnings operations systems communications human rights services women men children series',
);

/** Plurals that stand before another noun as often as alone: *police officers*. */
const UNMARKED = words('police series species aircraft sheep fish deer staff offspring cattle personnel');

/** Whether a word ends like a plural noun. Possessives are not. */
function isPlural(lower: string): boolean {
  if (UNMARKED.has(lower)) return false;
  if (IRREGULAR.get(lower) !== undefined) return true;
  return lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is|ous|'s|’s)$/.test(lower);
}

/** The singular of a noun in lower case. */
function lemmaOf(noun: string): string {
  const lower = noun.toLowerCase().replace(/['’]s?$/, '');
  const irregular = IRREGULAR.get(lower);
  if (irregular) return irregular;
  if (/women$|[a-z]{2}men$/.test(lower)) return `${lower.slice(0, -2)}an`;
  if (!isPlural(lower)) return lower;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz|oe)es$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

/**
 * The lemma of the noun that the number ending before `at` counts: the head of the noun phrase that follows, up to a
 * preposition, a verb or punctuation (*20 Chinese and Hong Kong-based firms* → firm). `plural`: the count is not one.
 */
export function nounAfter(tokens: readonly Token[], at: number, plural: boolean): string | undefined {
  if (isHyphened(tokens, at)) return hyphenedNoun(tokens, at + 1);
  let last: string | undefined;
  for (let j = at; j < at + REACH; j++) {
    const token = tokenAt(tokens, j);
    if (token.kind !== 'word') {
      if (last === undefined || !isDash(token) || token.spaced) break;
      const joined = tokenAt(tokens, j + 1);
      if (joined.spaced && joined.lower !== 'and' && joined.lower !== 'or') break;
      j++;
      continue;
    }
    if (STOPS.has(token.lower) && !isHyphened(tokens, j + 1)) {
      if (j === at && token.lower === 'of') return nounOfGroup(tokens, at + 1);
      break;
    }
    if (token.lower === 'and') {
      if (last === undefined || !isModifier(tokenAt(tokens, j - 1), plural)) break;
      continue;
    }
    if (last !== undefined && (startsNumber(token) || (!plural && isAfterNoun(token)))) break;
    last = token.lower;
    if (plural && isPlural(token.lower) && !isDash(tokenAt(tokens, j + 1))) {
      const next = tokenAt(tokens, j + 1);
      if (ATTRIBUTIVE_PLURALS.has(token.lower) && next.kind === 'word' && isPlural(next.lower)) continue;
      return lemmaOf(token.lower);
    }
  }
  if (last === undefined || MODIFIERS.has(last) || /ly$/.test(last)) return undefined;
  if (plural && !UNMARKED.has(last)) return undefined;
  return lemmaOf(last);
}

/** *The first time half of them came*: the next number is not part of this one's noun phrase. */
function startsNumber({ lower }: Token): boolean {
  return FRACTION_WORDS.has(lower) || atomOf(lower) !== undefined;
}

/** Words after a singular noun that are no longer part of its phrase: *first visit abroad*, *fifth term last week*. */
function isAfterNoun({ lower }: Token): boolean {
  const adverb = /^(?:abroad|home|overseas|ever|again|together|alone|live|inside|outside|last|next|this|one)$/;
  return adverb.test(lower) || /(?:ed|ly)$/.test(lower);
}

/** *Two of the firms*, *half of voters*: the group that the number is taken from. */
function nounOfGroup(tokens: readonly Token[], at: number): string | undefined {
  const determiner = /^(?:the|these|those|its|their|his|her|our|my|your|all)$/.test(tokenAt(tokens, at).lower);
  return nounAfterPlain(tokens, determiner ? at + 1 : at);
}

function nounAfterPlain(tokens: readonly Token[], at: number): string | undefined {
  for (let j = at; j < at + 5; j++) {
    const token = tokenAt(tokens, j);
    if (token.kind !== 'word' || STOPS.has(token.lower)) return undefined;
    if (isPlural(token.lower)) return lemmaOf(token.lower);
  }
  return undefined;
}

function isModifier(token: Token, plural: boolean): boolean {
  return MODIFIERS.has(token.lower) || (plural && !isPlural(token.lower));
}

function isHyphened(tokens: readonly Token[], at: number): boolean {
  const dash = tokenAt(tokens, at);
  const word = tokenAt(tokens, at + 1);
  return isDash(dash) && !dash.spaced && word.kind === 'word' && !word.spaced;
}

/** *12-point plan* counts points, *three-bedroom house* bedrooms; *10-times* and participles count nothing. */
function hyphenedNoun(tokens: readonly Token[], at: number): string | undefined {
  const lower = tokenAt(tokens, at).lower;
  if (STOPS.has(lower)) return undefined;
  return /(?:ed|ing|ly)$/.test(lower) && lower !== 'bed' && lower !== 'building' ? undefined : lemmaOf(lower);
}

/** Whether the number ending before `at` has a noun in the plural close after it. */
export function isFollowedByPlural(tokens: readonly Token[], at: number): boolean {
  for (let j = at; j < at + 4; j++) {
    const token = tokenAt(tokens, j);
    if (token.kind !== 'word' || STOPS.has(token.lower)) return false;
    if (isPlural(token.lower)) return true;
  }
  return false;
}

/** Whether a word cannot be part of a noun phrase. */
export function endsNounPhrase(token: Token): boolean {
  return token.kind !== 'word' || STOPS.has(token.lower) || token.lower === 'and';
}
