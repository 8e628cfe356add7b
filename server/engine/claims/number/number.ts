import type { Paragraph } from '../../language/sentences.ts';
import type { Claim, ClaimKind } from '../kind.ts';
import { compareNumbers } from './compare.ts';
import { findNumbers } from './find.ts';
import { rewordNumber } from './reword.ts';
import type { NumberValue } from './value.ts';

/** Claims of quantity: counts, shares, sums of money, measures, ordinals, ages, scores. */
export const numberKind: ClaimKind<'number', NumberValue> = {
  kind: 'number',
  find: (paragraph: Paragraph): readonly Claim<'number', NumberValue>[] => findNumbers(paragraph.text, paragraph.start),
  compare: compareNumbers,
  reword: rewordNumber,
};
