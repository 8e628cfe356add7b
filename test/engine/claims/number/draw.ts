import assert from 'node:assert/strict';
import { numberKind } from '../../../../server/engine/claims/number/number.ts';
import type { NumberValue } from '../../../../server/engine/claims/number/value.ts';
import { paragraphOf } from '../../../../server/engine/language/sentences.ts';
import { expectDrawing, type Mark } from '../../../support/carets.ts';

/** A value as drawn under a text: interval, unit, noun, then what the words add. */
export function describeValue({ low, high, unit, noun, approximate, bound, change }: NumberValue): string {
  const interval = low === high ? String(low) : `${low ?? ''}..${high ?? ''}`;
  return [interval, unit, noun, approximate && '~', bound, change].filter(Boolean).join(' ');
}

export function numbersOf(text: string) {
  return numberKind.find(paragraphOf(text), {});
}

function marksOf(text: string): Mark[] {
  return numbersOf(text).map(({ span, value }) => ({ ...span, message: describeValue(value) }));
}

/** Checks that exactly the numbers drawn are found in the drawing's text. */
export function expectNumbers(drawing: string): void {
  expectDrawing(drawing, marksOf);
}

/** Checks that nothing in the text is taken for a number. */
export function expectNoNumbers(text: string): void {
  assert.deepEqual(
    numbersOf(text).map((claim) => claim.text),
    [],
    text,
  );
}

/** The one number claim of a text. */
export function numberIn(text: string) {
  const claims = numbersOf(text);
  assert.equal(claims.length, 1, `one number expected in: ${text} (${claims.map((claim) => claim.text).join(' | ')})`);
  return claims[0]!;
}
