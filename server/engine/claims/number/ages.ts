import type { Quantity } from './amount.ts';
import { isCapitalised, isDash, type Token, tokenAt } from './tokens.ts';

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const PERSON =
  /^(?:man|woman|boy|girl|son|daughter|student|teacher|father|mother|brother|sister|wife|husband|victim|teenager|driver|officer|suspect|child|baby|friend|partner|actor|singer|pensioner|soldier|player|patient|pupil|grandmother|grandfather|schoolgirl|schoolboy|toddler|resident|star|him|her)$/;

/** Whether a number without a unit is somebody's age: *Smith, 39,* · *aged 39* · *died at 88* · *when he was 21*. */
export function isAge(tokens: readonly Token[], { first, next, numeral, low }: Quantity): boolean {
  if (!Number.isInteger(low) || low < 1 || low > 999 || numeral.form !== 'cardinal') return false;
  const before = tokenAt(tokens, first - 1);
  const further = tokenAt(tokens, first - 2);
  if (/^age[ds]?$/.test(before.lower)) return true;
  if (before.lower === 'of' && /^ages?$/.test(further.lower)) return true;
  if (before.lower === 'as' && /^(?:young|old)$/.test(further.lower)) return true;
  if (before.lower === 'at')
    return DEATHS.test((/ly$/.test(further.lower) ? tokenAt(tokens, first - 3) : further).lower);
  const after = tokenAt(tokens, next);
  if (/^(?:is|are)$/.test(before.lower)) return /^(?:he|she|who|they)$/.test(further.lower) && endsClause(after);
  if (before.lower === 'was') return isPersonal(further) && endsClause(after);
  if (/^turn(?:ed|s)$/.test(before.lower)) return isPersonal(further) && (endsClause(after) || after.lower === 'on');
  if (before.lower === 'now' && further.text === ',') return endsClause(after);
  return isBetweenCommas(tokens, first, next);
}

const DEATHS = /^(?:dead|died|dies|dying|die|death|retired|ends|suicide)$/;

function isPersonal(token: Token): boolean {
  return /^(?:he|she|who|i|just|since|recently)$/.test(token.lower) || isCapitalised(token);
}

function endsClause(token: Token): boolean {
  return token.kind === 'mark' || /^(?:when|and|at|now|this|last)$/.test(token.lower);
}

/** A number between commas after a name or a word for a person. */
function isBetweenCommas(tokens: readonly Token[], first: number, next: number): boolean {
  const comma = tokenAt(tokens, first - 1).text;
  if ((comma !== ',' && comma !== '(') || tokenAt(tokens, first).kind !== 'digits') return false;
  const after = tokenAt(tokens, next);
  const closed = /^[,.;:)―]?$/.test(after.text) || (isDash(after) && after.spaced);
  if (!closed && !/^(?:who|from|of|was|and|said)$/.test(after.lower)) return false;
  const who = tokenAt(tokens, first - 2);
  return (isCapitalised(who) && !MONTH.test(who.lower) && !who.lower.endsWith('day')) || PERSON.test(who.lower);
}

/** Whether a number is a rank: *No. 5*, *number 1*. */
export function isRank(tokens: readonly Token[], { first, numeral, low }: Quantity): boolean {
  if (numeral.form !== 'cardinal' || low < 1 || low > 1000 || !Number.isInteger(low)) return false;
  const before = tokenAt(tokens, first - 1);
  const further = tokenAt(tokens, first - 2);
  if (before.text === '.') return further.lower === 'no' && further.text !== 'no';
  return before.lower === 'number' && /^(?:the|at|ranked|world|is|was|as)$/.test(further.lower);
}
