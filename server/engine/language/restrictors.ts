import { searchTerm } from '../../../corpus/terms.ts';
import { conceptOf } from './concepts.ts';

/**
 * Words that narrow or widen what a figure is of, compiled by hand for this project: where one sentence has such a word and
 * the other has not, the two may well speak of two things, however alike the rest is (*another three years*, *core prices*,
 * *in the country as a whole*, *her brother*).
 */
const RESTRICTORS = `
  another other others else separate different rest remaining remainder
  former previous previously earlier prior predecessor successor next upcoming later afterwards again
  brother sister wife husband son daughter father mother uncle aunt cousin nephew niece widow twin
  rival companion colleague partner neighbour opponent runner-up
  core headline excluding including without except gross net median average typical
  alone only half quarter part portion some majority minority
  province region national nationwide countrywide domestic abroad foreign world worldwide global globally
  total combined altogether overall together jointly
  peak record lowest highest best worst maximum minimum cash
  single double triple first last initial final opening closing original
  annual yearly monthly weekly daily hourly quarterly seasonal
  planned proposed target goal forecast expected estimate projected hoped
  sought asked demanded offered claimed alleged
  rehearsal preview practice training qualifying semi-final semifinal
  home away men women boys girls children adults
  so far already until yet still ever
  return outbound inbound arrival departure
`;

const CONCEPTS: ReadonlySet<string> = new Set(
  RESTRICTORS.trim()
    .split(/\s+/)
    .map((word) => conceptOf(searchTerm(word))),
);

/** Whether a concept narrows or widens what is spoken of. */
export function isRestrictor(concept: string): boolean {
  return CONCEPTS.has(concept);
}
