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

/** Why a passage was taken to speak of the claim, slot by slot; empty where the engine gives no reason. */
export function whyOf({ match }: Evidence): PassageEvidence['why'] {
  if (!match) return [];
  const { subject = [], measure = [], time, relation, confidence } = match;
  const slots: readonly (readonly [string, string])[] = [
    ['Subject', subject.join(', ')],
    ['Measure', measure.join(', ')],
    ['Time', time ?? ''],
    ['Values', RELATIONS.get(relation) ?? relation],
    ['Sure', `${Math.round(confidence * 100)} %`],
  ];
  return slots.flatMap(([slot, value]) => (value ? [{ slot, value: visible(value) }] : []));
}
