import type { WeightedTerm } from '../../../../corpus/store/store.ts';
import { searchTerm } from '../../../../corpus/terms.ts';
import type { ConceptWord } from '../../language/concepts.ts';
import type { PlacedClaim } from '../frames/analysis.ts';
import {
  EVENT_FAMILIES,
  type Families,
  LENGTH_FAMILIES,
  MONEY_FAMILIES,
  PERCENT_FAMILIES,
  QUANTITY_FAMILIES,
} from './families.ts';
import type { TypedQuestion } from './question.ts';

const FAMILIES: ReadonlyMap<string, Families> = new Map([
  ['people', EVENT_FAMILIES],
  ['date', EVENT_FAMILIES],
  ['rank', EVENT_FAMILIES],
  ['vote', EVENT_FAMILIES],
  ['score', EVENT_FAMILIES],
  ['money', MONEY_FAMILIES],
  ['percent', PERCENT_FAMILIES],
  ['length', LENGTH_FAMILIES],
  ['measure', QUANTITY_FAMILIES],
]);

const SUBJECT_WEIGHT = 1.3;
const AROUND_WEIGHT = 0.5;
const FAMILY_WEIGHT = 0.5;
const AGE_TERMS = ['aged', 'age', 'old'];

/** What to search for so that sentences that answer a typed question are found, whatever their other words. */
export function searchFor(
  { type, subject }: TypedQuestion,
  { claim }: PlacedClaim,
  around: readonly ConceptWord[],
): WeightedTerm[] {
  const weights = new Map<string, number>();
  const [sort = '', family = sort] = type.split(':');
  for (const word of FAMILIES.get(sort)?.words.get(family) ?? []) weights.set(word, FAMILY_WEIGHT);
  if (sort === 'age') for (const word of AGE_TERMS) weights.set(word, FAMILY_WEIGHT);
  if (sort === 'measure' || sort === 'rank') weights.set(family, FAMILY_WEIGHT * 2);
  if (claim.kind === 'number' && claim.value.noun && claim.value.noun !== 'age')
    weights.set(searchTerm(claim.value.noun), FAMILY_WEIGHT * 2);
  for (const { term, isName } of around) if (isName) weights.set(term, AROUND_WEIGHT);
  for (const key of subject) weights.set(key, SUBJECT_WEIGHT);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
