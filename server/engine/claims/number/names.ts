import type { Quantity } from './amount.ts';
import { isFollowedByPlural } from './noun.ts';
import { isCapitalised, isDash, type Token, tokenAt } from './tokens.ts';

/** Words before a number that only names or places something: *Route 66*, *Article 5*, *page 12*. */
const REFERENCES =
  /^(?:route|article|articles|section|sections|chapter|channel|flight|highway|interstate|page|pages|pp|figure|fig|table|appendix|paragraph|clause|version|windows|boeing|airbus|formula|apollo|catch|volume|vol|episode|room|gate|suite|platform|unit|isbn|issn|psalm|verse|act|title|type|phase|rule|resolution|proposition|amendment|annex|exhibit|lot|terminal|runway|pier|bus|train|line|area|studio|soyuz|gemini|vostok|voyager|class|model|mark|mk|postcode|zip|ext|extension|isn|nr|category|grade|tier|league|division|group|pool|galaxy|iphone|ipad|android|playstation|xbox|ps|nasdaq|ftse|fortune|billboard|sector|camp|zone|room|square|super|chromosome|covid|id|code|op|opus|symphony|sonata)$/;

/** Reference words that count only with a capital or in front of a bare small number in digits; the rest are common nouns too. */
const ONLY_CAPITALISED =
  /^(?:act|title|type|phase|rule|group|pool|line|bus|train|unit|class|model|mark|lot|table|area|studio|square|super|galaxy|windows|formula|catch|league|division|tier|sector|camp|zone|grade|category|code|op|ps|gate|camp)$/;

const NAMED_AFTER_ORDINAL =
  /^(?:amendment|street|st|avenue|ave|road|floor|division|regiment|battalion|airborne|infantry|circuit|district|precinct|brigade|squadron|world|reich|estate|commandment|symphony|republic|ward|lord|lady|minister|secretary|officer|responder|responders|aid|name|names|person|class|hand|cousin|cousins|nation|nations|family|degree|party|parties|half|quarter|hearted|instance|thing|things|century|millennium|sight|glance|base|baseman|thought|thoughts|wave|look|time-out|sea|place|of|all|and|or|to|but|generation|home|homes|rate|string|team|reading|draft|trimester|guess|guessing|chance|nature|language|wind|fiddle|round|mover|step|steps|principles|strike|past|choice|impressions?|edition|opinion|lieutenant|mate|dog)$/;

/** Whether the text is a headline in title case: capitals then say nothing about names. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (let j = 0; j < tokens.length && words < 60; j++) {
    const token = tokens[j]!;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words++;
    if (isCapitalised(token)) capitals++;
  }
  const short = words === 1 && tokens.length > 2 && tokens.length < 6 && isCapitalised(tokens[0]!);
  return (words > 1 || short) && capitals >= 0.75 * words;
}

/** Whether a token begins a sentence. */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1);
  if (before.text === '' || tokenAt(tokens, at).opensLine) return true;
  if (/^["“‘'(«[]$/.test(before.text)) return /^[.:,!?]?$/.test(tokenAt(tokens, at - 2).text);
  if (before.text === ')') return tokenAt(tokens, at).spaced;
  return /^[.!?:;•*>#]$/.test(before.text) || (isDash(before) && before.spaced);
}

/** Whether the number is glued to what precedes it, as in `G7`, `COVID-19`, `#5`, `v1.2`. */
export function isGlued(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  const before = tokenAt(tokens, at - 1);
  if (token.spaced || token.kind !== 'digits') return false;
  if (before.kind === 'word') return true;
  if (before.text === '_' || before.text === '/' || before.text === '\\' || before.text === '^') return true;
  const further = tokenAt(tokens, at - 2);
  if (isDash(before) && before.text !== '—' && before.text !== '–') return !before.spaced && further.kind === 'word';
  return (
    before.text === '.' &&
    !before.spaced &&
    further.kind === 'word' &&
    further.text.length < 3 &&
    !/^(?:no|nr|rs)$/.test(further.lower)
  );
}

/** Whether digits are a footnote or list marker or an attribute: `[12]`, `[^1]`, `1.` at the start of a line, *2)*, `id="7"`. */
export function isMarker(tokens: readonly Token[], quantity: Quantity): boolean {
  if (quantity.numeral.written !== 'digits' || quantity.marked !== 'no') return false;
  const before = tokenAt(tokens, quantity.first - 1);
  const after = tokenAt(tokens, quantity.next);
  if (before.text === '"' && tokenAt(tokens, quantity.first - 2).text === '=') return true;
  if (
    after.text === ']' &&
    (before.text === '[' || (before.text === '^' && tokenAt(tokens, quantity.first - 2).text === '['))
  )
    return true;
  const short = quantity.low < 1000 && Number.isInteger(quantity.low);
  if (
    short &&
    /^[.)]$/.test(after.text) &&
    !after.spaced &&
    before.text === '' &&
    tokenAt(tokens, quantity.next + 1).spaced
  )
    return tokenAt(tokens, quantity.next + 1).text !== '';
  if (
    short &&
    /^[.)]$/.test(after.text) &&
    tokenAt(tokens, quantity.first).opensLine &&
    tokenAt(tokens, quantity.next + 1).kind === 'word'
  )
    return true;
  return (
    short &&
    quantity.low < 20 &&
    after.text === ')' &&
    before.text !== '(' &&
    tokenAt(tokens, quantity.next + 1).kind === 'word' &&
    /^[;:,]$/.test(before.text)
  );
}

/** Whether a bare number in digits belongs to a name before it: *Power of Siberia 2*, *Boeing 737*, *page 12*. */
export function isPartOfName(tokens: readonly Token[], quantity: Quantity, titleCase: () => boolean): boolean {
  const before = tokenAt(tokens, quantity.first - 1);
  if (/^(?:boeing|airbus|isbn|issn)$/.test(before.lower)) return true;
  if (quantity.marked !== 'no' || quantity.numeral.scalePower > 0) return false;
  if (before.kind !== 'word' || !tokenAt(tokens, quantity.first).spaced) return false;
  const spelled = quantity.numeral.written === 'words';
  if (REFERENCES.test(before.lower) && !spelled) {
    if (!ONLY_CAPITALISED.test(before.lower)) return !isFollowedByPlural(tokens, quantity.next);
    if (isCapitalised(before) && !titleCase() && !opensSentence(tokens, quantity.first - 1)) return true;
    return (
      /^(?:type|phase|group|windows|formula)$/.test(before.lower) &&
      !isFollowedByPlural(tokens, quantity.next) &&
      !opensSentence(tokens, quantity.first - 1)
    );
  }
  if (!isCapitalised(before) || !/^\d/.test(tokenAt(tokens, quantity.first).text)) return false;
  if (
    /^[A-Z][a-z]+day$|^(?:I|Some|Nearly|About|Only|In|At|On|By|From|To|And|But|Or|The|A|An|All|Of|For|Over|Under|Up|Than|Mr|No|Sept|Oct)$/.test(
      before.text,
    )
  )
    return false;
  if (tokenAt(tokens, quantity.first).text.length > 4 || quantity.next - quantity.first > 1) return false;
  if (opensSentence(tokens, quantity.first - 1) || titleCase()) return false;
  if (isCount(tokenAt(tokens, quantity.next))) return false;
  return quantity.low < 10 || !isFollowedByPlural(tokens, quantity.next);
}

/** After a name, a number before *to*, *votes* or a bracket counts after all (*Clinton 45 to 41*). */
function isCount(token: Token): boolean {
  return /^(?:to|votes|points|in|and|percent)$/.test(token.lower);
}

/** Whether a number in words is part of a capitalised name: *Fourth Estate*, *Three Mile Island*. */
export function isCapitalisedName(tokens: readonly Token[], quantity: Quantity, titleCase: () => boolean): boolean {
  const first = tokenAt(tokens, quantity.first);
  const after = tokenAt(tokens, quantity.next);
  if (quantity.numeral.written !== 'words' || !isCapitalised(first) || opensSentence(tokens, quantity.first))
    return false;
  const before = tokenAt(tokens, quantity.first - 1);
  return (isCapitalised(after) || isCapitalised(before) || isDash(after)) && !titleCase();
}

/** Whether an ordinal names instead of numbering: *third party*, *Fifth Avenue*, *second half*, *first of all*. */
export function isOrdinalName(tokens: readonly Token[], quantity: Quantity): boolean {
  const at = isDash(tokenAt(tokens, quantity.next)) ? quantity.next + 1 : quantity.next;
  const after = tokenAt(tokens, at).lower;
  const before = tokenAt(tokens, quantity.first - 1).lower;
  if (isEnumerating(tokens, quantity)) return true;
  if (quantity.low === 1 && isAdverb(before, after)) return true;
  if (quantity.low <= 2 && (before === 'at' || before === 'split' || before === 'per' || before === 'every'))
    return true;
  if (after === 'place' || after === 'round')
    return (
      quantity.low === 1 && before === 'the' && tokenAt(tokens, quantity.first - 2).lower === 'in' && after === 'place'
    );
  if (
    /^(?:street|avenue|ave|st|amendment|division|regiment|battalion|airborne|infantry|circuit|precinct|brigade|squadron|century|millennium|party|degree|quarter|half|world|floor)$/.test(
      after,
    )
  )
    return true;
  return quantity.low <= 2
    ? NAMED_AFTER_ORDINAL.test(after)
    : /^(?:reich|estate|parties|commandment|hand|of)$/.test(after) && after !== 'of';
}

/** *First, the price; and second, the noise*: ordinals that set out the points of an argument. */
function isEnumerating(tokens: readonly Token[], { first, next, numeral }: Quantity): boolean {
  if (numeral.written !== 'words' || !/^[,:]$/.test(tokenAt(tokens, next).text)) return false;
  const and = /^(?:and|but|then)$/.test(tokenAt(tokens, first - 1).lower);
  return opensSentence(tokens, and ? first - 1 : first);
}

/** *First announced*, *was first seen*, *reported first in May*: the ordinal as an adverb of time. */
function isAdverb(before: string, after: string): boolean {
  const afterVerb =
    /^(?:was|were|been|is|are|be|had|has|have|he|she|it|they|we|i|who|which|that|when|and|to|as|come|comes|came|since|but|after|until|before|not|if)$/;
  const participle =
    /(?:ed|wn)$|^(?:seen|met|made|said|told|came|began|took|went|got|set|put|built|heard|found|held|thought|ran|wrote|became|won|left|let|brought|broke|sold|spoke|rose|fell|grew|flew|drew|arose|sought|taught|bought|sent|spent|chose|gave|knew|drove|sang|swam|threw|lost|stood|sat|appears|appear|introduced)$/;
  const published =
    /^(?:reported|published|noticed|announced|introduced|described|recorded|shown|seen|aired|released|revealed|used)$/;
  return (
    participle.test(after) ||
    afterVerb.test(before) ||
    (published.test(before) && /^(?:in|by|on|at|as|that|when)$/.test(after))
  );
}
