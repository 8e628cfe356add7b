import type { Quantity } from './amount.ts';
import { endsNounPhrase } from './noun.ts';
import { isDash, type Token, tokenAt } from './tokens.ts';
import { atomOf } from './words.ts';

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const DURATION =
  /^(?:second|minute|min|hour|hr|day|night|week|weekend|fortnight|month|year|yr|decade|centur(?:y|ie)|millenni(?:um|a)|nanosecond|millisecond|semester|quarter)s?['’]?s?$/;
const YEAR_PREPOSITION =
  /^(?:in|since|by|from|until|till|of|during|between|after|before|the|this|to|circa|early|late|mid|and|year|season|summer|spring|winter|autumn|fall|fiscal|through|for|around|his|her|their|its|our|my|your|a|an)$/;

/** Whether a bare number in digits is a year: *in 2023*, *the 2016 elections*, *2016-17*. Years are dates. */
export function isYear(tokens: readonly Token[], quantity: Quantity): boolean {
  const token = tokenAt(tokens, quantity.first);
  if (quantity.marked !== 'no' || token.kind !== 'digits' || token.text.length !== 4) return false;
  if (quantity.next !== quantity.first + 1) return false;
  const value = Number(token.text);
  if (value < 1400 || value > 2100) return false;
  const after = tokenAt(tokens, quantity.next);
  const counts =
    after.kind === 'word' &&
    /s$|^(?:people|men|women|children)$/.test(after.lower) &&
    !/^(?:was|is|as|has|us|'s)$/.test(after.lower);
  const before = tokenAt(tokens, quantity.first - 1).lower;
  if (!counts) return value >= 1800 || YEAR_PREPOSITION.test(before);
  return (
    value >= 1900 && value % 100 !== 0 && (YEAR_PREPOSITION.test(before) || /['’]s$/.test(before) || MONTH.test(before))
  );
}

/** Whether a number belongs to a date, a time of day or a duration, which are claims of another kind. */
export function isDateOrTime(tokens: readonly Token[], quantity: Quantity): boolean {
  const before = tokenAt(tokens, quantity.first - 1);
  const after = tokenAt(tokens, quantity.next);
  if (quantity.marked !== 'no' && quantity.unit !== 'ordinal' && quantity.unit !== '[in_i]') return false;
  if (
    MONTH.test(before.lower) &&
    before.kind === 'word' &&
    isDay(quantity) &&
    !(before.lower === 'may' && before.text === 'may')
  )
    return true;
  if (before.text === '.' && MONTH.test(tokenAt(tokens, quantity.first - 2).lower) && isDay(quantity)) return true;
  const month = after.lower === 'of' ? tokenAt(tokens, quantity.next + 1) : after;
  if (
    MONTH.test(month.lower) &&
    isDay(quantity) &&
    (quantity.unit === 'ordinal' || quantity.numeral.written === 'digits') &&
    month.text !== 'may' &&
    month.text !== 'march'
  )
    return true;
  if (quantity.unit === 'ordinal') return false;
  return (
    isTimeOfDay(after, tokenAt(tokens, quantity.next + 1), tokenAt(tokens, quantity.next + 2)) ||
    isDuration(tokens, quantity)
  );
}

function isDay(quantity: Quantity): boolean {
  return Number.isInteger(quantity.low) && quantity.low >= 1 && quantity.high <= 31;
}

function isTimeOfDay(after: Token, second: Token, third: Token): boolean {
  if (/^(?:am|pm|o['’]clock|gmt|utc|bst|est|edt|pst|cet|hrs)$/.test(after.lower)) return true;
  return (after.lower === 'a' || after.lower === 'p') && second.text === '.' && !second.spaced && third.lower === 'm';
}

function isDuration(tokens: readonly Token[], quantity: Quantity): boolean {
  if (quantity.numeral.form === 'fraction' && /^an?$/.test(tokenAt(tokens, quantity.next).lower))
    return DURATION.test(tokenAt(tokens, quantity.next + 1).lower);
  const at = isDash(tokenAt(tokens, quantity.next)) ? quantity.next + 1 : quantity.next;
  return DURATION.test(tokenAt(tokens, at).lower);
}

const BEFORE_PRONOUN_ONE =
  /^(?:no|any|some|every|each|the|this|that|which|another|only|a|an|good|bad|big|new|old|last|next|loved|little|other|right|wrong|same|first|second|third|not|such|what|whatever|whichever|than|just|my|your|his|her|our|their|better|best|great|younger|older|tough|easy|many|number|day|square|and|capital|chapter|act|part|formula|season|week|series)$/;
const AFTER_PRONOUN_ONE =
  /^(?:of|another|day|thing|way|hand|point|side|time|moment|morning|evening|night|afternoon|can|could|should|would|might|must|who|whose|that|which|such|is|was|has|had|by|to|in|on|at|and|or|but|for|more|with|as|might|may|will|does|did|could|never|step|word|reason|minute|year|week|month|hour|second|end|stop|shot|bit|from|too|if|up|off|where|when|last|final|about)$/;

/**
 * Whether a small number word is no count: *one* as a pronoun or in idioms (*no one*, *one day*, *one another*), and
 * other set phrases (*second to none* and *first of all* are ordinals, which see).
 */
export function isIdiom(tokens: readonly Token[], quantity: Quantity): boolean {
  const first = tokenAt(tokens, quantity.first);
  const before = tokenAt(tokens, quantity.first - 1).lower;
  const after = tokenAt(tokens, quantity.next);
  if (quantity.marked !== 'no') return false;
  if (isBareScale(tokens, quantity)) return true;
  if (first.lower === 'one' && quantity.next === quantity.first + 1) {
    if (BEFORE_PRONOUN_ONE.test(before) || AFTER_PRONOUN_ONE.test(after.lower)) return true;
    if (isOneToOne(tokens, quantity)) return true;
    return endsNounPhrase(after) && !isDash(after) && !isAlone(tokens, quantity);
  }
  if (
    isDash(after) &&
    /^(?:figure|digit|fold|sum|tolerance|way|off|sided|time|on)$/.test(tokenAt(tokens, quantity.next + 1).lower)
  )
    return quantity.low <= 1 || /^(?:figure|digit)$/.test(tokenAt(tokens, quantity.next + 1).lower);
  if (first.lower === 'zero')
    return /^(?:in|sum|tolerance|hour)$/.test(after.lower) || before === 'ground' || isDash(after);
  if (/^fours?$/.test(first.lower)) return before === 'all' && tokenAt(tokens, quantity.first - 2).lower === 'on';
  if (first.lower === 'nine') return before === 'cloud';
  return false;
}

/** *One-on-one talks*, *one-to-one*. */
function isOneToOne(tokens: readonly Token[], { first, next }: Quantity): boolean {
  const joint = (dash: number, word: number) =>
    isDash(tokenAt(tokens, dash)) && /^(?:on|to|by|for)$/.test(tokenAt(tokens, word).lower);
  return joint(next, next + 1) || joint(first - 1, first - 2);
}

/** *By the million*, *to the hundred*, *thanks a million*: a scale word that multiplies nothing and counts nothing. */
function isBareScale(tokens: readonly Token[], quantity: Quantity): boolean {
  const first = tokenAt(tokens, quantity.first);
  const before = tokenAt(tokens, quantity.first - 1).lower;
  if (before === 'thanks') return true;
  const kind = quantity.next === quantity.first + 1 && first.kind === 'word' ? atomOf(first.lower)?.kind : undefined;
  if (kind !== 'scale' && kind !== 'hundred' && kind !== 'dozen') return false;
  if (before === 'the' && /^(?:by|to|in)$/.test(tokenAt(tokens, quantity.first - 2).lower)) return true;
  const after = tokenAt(tokens, quantity.next);
  return endsNounPhrase(after) && !isDash(after) && !isAlone(tokens, quantity);
}

/** A number that is all there is: the text of a table cell. */
function isAlone(tokens: readonly Token[], quantity: Quantity): boolean {
  return quantity.first === 0 && quantity.next === tokens.length;
}

const HALF_BEFORE = /^(?:first|second|other|better|opening|closing|early|late|top|bottom|latter|last|final)$/;
const HALF_AFTER =
  /^(?:time|century|brother|sister|siblings|hearted|term|volley|back|marathon|mast|moon|way|baked|life|centuries|expecting|expected|naked|asleep|dead)$/;

/** Whether a fraction word is part of another expression: *second half*, *half-time*, *half an hour*. */
export function isHalfOfSomethingElse(tokens: readonly Token[], quantity: Quantity): boolean {
  if (quantity.numeral.form !== 'fraction' || quantity.marked !== 'no') return false;
  const before = tokenAt(tokens, quantity.first - 1);
  const after = tokenAt(tokens, quantity.next);
  const at = isDash(after) && !after.spaced ? quantity.next + 1 : quantity.next;
  return (
    HALF_BEFORE.test(before.lower) || HALF_AFTER.test(tokenAt(tokens, at).lower) || (isDash(before) && !before.spaced)
  );
}
