import { readQuantity } from './quantity.ts';
import { spell } from './spell.ts';
import { tokenAt, tokensOf } from './tokens.ts';
import type { NumberValue } from './value.ts';

/** A number of a score where it stands in the draft's words. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly words: boolean;
}

/** The source's score in the draft's words: the larger figure stands where the draft's larger one stood, unless both name their sides. */
export function rewordScore(text: string, draft: NumberValue, { low, high, sides }: NumberValue): string | undefined {
  const places = placesIn(text);
  const [first, second] = places;
  if (!first || !second || places.length > 2 || low === null || high === null) return undefined;
  const kept = draft.sides && sides && draft.sides[0] === sides[0];
  // *Two-all* has one figure for both sides.
  if (text.endsWith('all'))
    return low === high ? text.slice(0, first.start) + written(low, first, text) + text.slice(first.end) : undefined;
  const rising = first.value < second.value;
  const [one, other] = kept || rising === low < high ? [low, high] : [high, low];
  return (
    text.slice(0, first.start) +
    written(one, first, text) +
    text.slice(first.end, second.start) +
    written(other, second, text) +
    text.slice(second.end)
  );
}

function placesIn(text: string): Place[] {
  const tokens = tokensOf(text);
  const places: Place[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokenAt(tokens, at);
    if (token.lower === 'all' && places.length === 1) {
      places.push({ start: token.start, end: token.end, value: places[0]!.value, words: true });
      continue;
    }
    if (/^(?:nil|love|nothing)$/.test(token.lower)) {
      places.push({ start: token.start, end: token.end, value: 0, words: true });
      continue;
    }
    if (token.kind === 'mark') continue;
    const quantity = readQuantity(tokens, at, text);
    if (!quantity || 'skipTo' in quantity) continue;
    const { value, next, written } = quantity.numeral;
    places.push({ start: token.start, end: tokenAt(tokens, next - 1).end, value, words: written === 'words' });
    at = next - 1;
  }
  return places;
}

function written(value: number, { words, start, end, value: before }: Place, text: string): string {
  if (!words) return /\d,\d/.test(text.slice(start, end)) || value >= 1000 ? value.toLocaleString('en-US') : `${value}`;
  const word =
    value === 0 && before !== 0 ? 'nil' : value === 0 ? text.slice(start, end) : (spell(value) ?? `${value}`);
  const capital = /^\p{Lu}/u.test(text.slice(start, end));
  return capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
