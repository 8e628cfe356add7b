import type { Claim } from '../kind.ts';
import type { NumberValue } from './value.ts';

export function rewordNumber(
  draft: Claim<'number', NumberValue>,
  source: Claim<'number', NumberValue>,
): string | undefined {
  return draft.value.unit === source.value.unit ? source.text : undefined;
}
