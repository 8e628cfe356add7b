/** What a page says of its own text, and what may stand beside it. */
const SAYS = new Set(['updated', 'published', 'posted', 'modified', 'revised']);
const BESIDE = new Set(
  `last first latest originally at on by et est edt ct cst cdt mt pt pst pdt gmt bst utc cet cest ist am pm a p m a.m p.m
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);
const LONGEST = 120;

/** Whether a line only says when its page was published or changed: *Last updated at 11:11 GMT*. It states no fact. */
export function isDateline(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.toLowerCase().match(/[a-z]+(?:\.[a-z]+)*/g) ?? [];
  return words.some((word) => SAYS.has(word)) && words.every((word) => SAYS.has(word) || BESIDE.has(word));
}
