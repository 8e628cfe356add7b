import type { AttributionClaim } from '../../claims/attribution/claim.ts';
import type { Finding } from '../../finding.ts';
import { conceptWordsOf } from '../../language/concepts.ts';
import { relateBodies } from '../../language/same-body.ts';
import { isFunctionWord, type Word, wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext, type PassageView, passagesAbout } from '../candidates/context.ts';
import { attributionEvidence, contradicted } from './findings.ts';
import { isPerson } from './person.ts';

/** Cues by which a draft hands over what somebody found out. */
const FINDS = /^(?:say|report|find|according to|reveal|estimate|show|suggest|conclude|note|write|announce|claim|warn)$/;

/** What those do who find something out themselves. */
const RESEARCH =
  /^(?:analy[sz]ed|examined|reviewed|surveyed|polled|studied|compiled|calculated|counted|investigated|researched|collected|tracked|measured)$/;
const THROUGH = /^(?:gone|went|looked|combed|sifted)$/;

/** Concepts of the report that must stand in the source, and their share. */
const FEWEST_SHARED = 2;
const LEAST_SHARED = 0.35;

/**
 * A source that tells of its publisher's own inquiry, where the draft has the findings from another body which that
 * source only names: *a study by the Office for Statistics*, whose figures the union that publishes it has analysed.
 */
export function fromOwnReport(
  claim: AttributionClaim,
  keys: readonly string[],
  context: JudgeContext,
): Finding | undefined {
  const { speaker, content, lemma, sentence } = claim.attribution;
  if (speaker.form !== 'name' || !FINDS.test(lemma) || isPerson(speaker, keys, context)) return undefined;
  const told = content
    .flatMap((span) => conceptWordsOf(draftText(span, context)))
    .filter(({ substance }) => substance > 0);
  const concepts = [...new Set(told.map(({ concept }) => concept))];
  for (const passage of passagesAbout(draftText(sentence, context), context)) {
    const publisher = context.store.source(passage.sourceId)?.metadata.publisher;
    const view = context.view(passage);
    if (!publisher || relateBodies(claim.text, publisher) !== 'different' || !names(view, keys)) continue;
    const place = ownWork(view, publisher);
    if (!place || !tells(view, concepts)) continue;
    const text =
      speaker.keys.length === 1 ? (place.text === place.text.toUpperCase() ? place.text : publisher) : publisher;
    const evidence = attributionEvidence(view, place, { speaker: publisher }, 'refutes', 0.9, context);
    const message = `The draft has this from ${claim.text}; it is the finding of ${publisher}, which publishes the source and only names ${claim.text}.`;
    return contradicted(claim, 'misattributed', message, [evidence], { ...claim.span, newText: text });
  }
  return undefined;
}

function names(view: PassageView, keys: readonly string[]): boolean {
  return keys.every((key) => view.keys.has(key) || view.keys.has(`${key}'s`));
}

function tells(view: PassageView, concepts: readonly string[]): boolean {
  const theirs = new Set(conceptWordsOf(view.passage.text).map(({ concept }) => concept));
  const shared = concepts.filter((concept) => theirs.has(concept)).length;
  return shared >= FEWEST_SHARED && shared >= concepts.length * LEAST_SHARED;
}

/** The word by which the publisher is named where it does the work: *KTVW has gone through …*, *the union analysed …*. */
function ownWork(view: PassageView, publisher: string): Word | undefined {
  const called = new Set(
    wordsOf(publisher)
      .map(({ key }) => key)
      .filter((key) => !isFunctionWord(key)),
  );
  return view.words.find(({ key }, at) => {
    if (!called.has(key)) return false;
    const next = view.words[at + 1]?.key;
    const verb = next === 'has' || next === 'have' ? at + 2 : at + 1;
    const word = view.words[verb]?.key ?? '';
    return RESEARCH.test(word) || (THROUGH.test(word) && /^(?:through|at|into)$/.test(view.words[verb + 1]?.key ?? ''));
  });
}
