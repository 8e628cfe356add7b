import type { Evidence } from '../../engine/finding.ts';
import { visible } from '../text/visible.ts';
import type { PassageEvidence } from './protocol.ts';

const RELATIONS = new Map([
  ['equal', 'the same'],
  ['contained', 'within what the draft says'],
  ['rounded', 'the same, rounded'],
  ['converted', 'the same in another unit'],
  ['coarser', 'less exact than the draft'],
  ['contradicting', 'different'],
]);

/**
 * Why a passage was taken to speak of the claim, slot by slot; empty where the engine gives no reason. How sure the words
 * alone make it is left out: where the values are the same, a low figure would be read as doubt.
 */
export function whyOf({ match }: Evidence): PassageEvidence['why'] {
  if (!match) return [];
  const { subject = [], measure = [], relation } = match;
  const slots: readonly (readonly [string, string])[] = [
    ['Subject', subject.join(', ')],
    ['Measure', measure.join(', ')],
    ['Values', RELATIONS.get(relation) ?? relation],
  ];
  return slots.flatMap(([slot, value]) => (value ? [{ slot, value: visible(value) }] : []));
}
