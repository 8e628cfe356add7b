import type { AnalysedSentence, PlacedClaim } from '../frames/analysis.ts';
import { nearestCue } from './cues.ts';
import { EVENT_FAMILIES, phraseAt } from './families.ts';

/** Nouns that stand in a row of their own. */
const ROWS = new Set(
  `term season anniversary title straight month year week day quarter round inning set hole place birthday edition century district
  amendment floor grade period down lap stage episode dose half congress circuit wave child`.split(/\s+/),
);
const SIZES = new Set(
  'largest biggest smallest highest lowest longest richest tallest oldest youngest busiest deadliest worst best most'.split(
    ' ',
  ),
);
const OCCASIONS = new Set(['time', 'occasion']);
/** Families that say how often something has come about. */
const REACH = 7;

/** *The 43rd time they have met* and *the 34th meeting* are places in one row; *the fifth term* in another. */
export function rankType(sentence: AnalysedSentence, placed: PlacedClaim): string | undefined {
  const { claim, to } = placed;
  const noun = claim.kind === 'number' ? claim.value.noun : undefined;
  if (noun === undefined) return undefined;
  if (OCCASIONS.has(noun)) return occasionType(sentence, placed);
  if (SIZES.has(noun) || SIZES.has(sentence.words[to]?.term ?? '')) return 'rank:size';
  if (ROWS.has(noun)) return `rank:${noun}`;
  const event = phraseAt(EVENT_FAMILIES, () => noun, 0);
  return event ? `rank:${event.family}` : undefined;
}

function occasionType(sentence: AnalysedSentence, placed: PlacedClaim): string | undefined {
  const behind = { ...placed, to: placed.to + 1 };
  const cue = nearestCue(sentence, behind, EVENT_FAMILIES, REACH, (family) => family !== 'speak');
  return cue && `rank:${cue.family}`;
}
