/** Words for a rise and for a fall in the same form, and bounds above and below: what turns a direction round in a draft. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['rose', 'fell'],
  ['rise', 'fall'],
  ['rises', 'falls'],
  ['rising', 'falling'],
  ['risen', 'fallen'],
  ['increased', 'decreased'],
  ['increase', 'decrease'],
  ['increases', 'decreases'],
  ['increasing', 'decreasing'],
  ['gained', 'lost'],
  ['gain', 'loss'],
  ['gains', 'losses'],
  ['grew', 'shrank'],
  ['grow', 'shrink'],
  ['growing', 'shrinking'],
  ['grown', 'shrunk'],
  ['growth', 'decline'],
  ['climbed', 'dropped'],
  ['climb', 'drop'],
  ['climbs', 'drops'],
  ['climbing', 'dropping'],
  ['jumped', 'slumped'],
  ['jump', 'slump'],
  ['soared', 'plunged'],
  ['soar', 'plunge'],
  ['surged', 'plummeted'],
  ['expanded', 'contracted'],
  ['expansion', 'contraction'],
  ['improved', 'slipped'],
  ['up', 'down'],
  ['higher', 'lower'],
  ['more than', 'fewer than'],
  ['over', 'under'],
  ['above', 'below'],
  ['at least', 'at most'],
  ['no fewer than', 'no more than'],
  ['just over', 'just under'],
];

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ...PAIRS,
  ...PAIRS.map(([up, down]) => [down, up] as const),
  ['less than', 'more than'],
  ['declined', 'rose'],
  ['declining', 'rising'],
  ['tumbled', 'jumped'],
  ['slid', 'climbed'],
  ['sank', 'rose'],
  ['cut', 'raised'],
  ['nearly', 'just over'],
  ['almost', 'just over'],
]);

/** The opposite of a word for a direction or a bound, with the capital of `words`; undefined where none is safe. */
export function oppositeOf(words: string): string | undefined {
  const opposite = OPPOSITES.get(words.toLowerCase());
  if (opposite === undefined) return undefined;
  const first = words.charAt(0);
  return first === first.toLowerCase() ? opposite : opposite.charAt(0).toUpperCase() + opposite.slice(1);
}

/** *Less than* is for what is measured, *fewer than* for what is counted. */
export function boundLike(opposite: string, unit: string): string {
  return unit === 'count' ? opposite : opposite.replace(/^fewer/, 'less').replace(/^Fewer/, 'Less');
}
