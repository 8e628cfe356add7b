import type { AttributionClaim, Outlet } from '../../claims/attribution/claim.ts';
import type { Finding } from '../../finding.ts';
import type { AliasTable } from '../../language/aliases.ts';
import { type NameRelation, relateNames } from '../../language/same-name.ts';
import { wordsOf } from '../../language/words.ts';
import { draftSpeaker, draftText, type JudgeContext, passagesAbout, sourceName } from '../candidates/context.ts';
import type { AttributionReading } from './attribution-reading.ts';
import { attributionEvidence, borneOut, contradicted, notFound } from './findings.ts';
import { isPerson } from './person.ts';
import { readingsOf } from './reading.ts';
import { isNamedNear } from './setting.ts';

/** Whether the sources have the speaker telling it to the outlet that the draft names. */
export function judgeOutlet(claim: AttributionClaim, context: JudgeContext): Finding {
  const outlet = keysOf(claim.text);
  const keys = draftSpeaker(claim, context);
  const content = claim.attribution.content.map((span) => draftText(span, context)).join(' ');
  const passages = passagesAbout(`${draftText(claim.attribution.sentence, context)} ${content}`, context);
  const ours = claim.attribution.outlet;
  let other: Finding | undefined;
  for (const passage of passages) {
    const view = context.view(passage);
    for (const reading of readingsOf(claim, view, context)) {
      const told = reading.attribution?.outlet;
      if (!told || !mayBeSame(claim, keys, reading, context)) continue;
      const names = context.names(passage);
      const relation = relateOutlets(claim.text, told.text, names);
      const stance = relation === 'same' ? 'supports' : 'refutes';
      const evidence = attributionEvidence(view, told.span, { outlet: told.text }, stance, reading.confidence, context);
      if (relation === 'same')
        return borneOut(claim, `${sourceName(evidence.source)} has it ${toldTo(told)}.`, [evidence]);
      if (relation !== 'different' || reading.confidence < 0.75 || told.medium !== ours?.medium) continue;
      if (reading.basis === 'paraphrase' || isNamedNear(outlet, view, context, 1)) continue;
      if (!isQuoted(reading) || !claim.attribution.direct) continue;
      if (
        isPerson(
          { ...reading.speaker, text: told.text, keys: keysOf(told.text), form: 'name' },
          names.fullest(keysOf(told.text)),
          context,
        )
      )
        continue;
      const message = `The draft has this ${toldTo({ ...told, text: claim.text })}; ${sourceName(evidence.source)} has it ${toldTo(told)}.`;
      other ??= contradicted(claim, 'misattributed', message, [evidence], { ...claim.span, newText: told.text });
    }
  }
  return other ?? notFound(claim, `That this was told to ${claim.text} was not found`, context);
}

function toldTo({ text, medium }: Outlet): string {
  return medium ? `on ${text}` : `told to ${text}`;
}

/** People tell several papers much the same, but not the same words between quotation marks. */
function isQuoted({ view, content }: AttributionReading): boolean {
  return view.quotes.some(({ start, end }) => start <= content.start && content.end <= end);
}

function keysOf(text: string): string[] {
  return wordsOf(text).map(({ key }) => key);
}

/** One network under its two names. */
const RENAMED: ReadonlySet<string> = new Set(['x', 'twitter']);

function relateOutlets(ours: string, theirs: string, names: AliasTable): NameRelation {
  if (RENAMED.has(ours.toLowerCase()) && RENAMED.has(theirs.toLowerCase())) return 'same';
  const [a, b] = [ours, theirs].map((text) => wordsOf(text).map(({ key }) => key));
  return relateNames(a!, b!, names);
}

/** The same speaker, so far as both texts name theirs. */
function mayBeSame(
  { attribution }: AttributionClaim,
  keys: readonly string[],
  { speaker, view }: AttributionReading,
  context: JudgeContext,
): boolean {
  if (attribution.speaker.form === 'name' && speaker.form === 'name')
    return relateNames(keys, speaker.keys, context.names(view.passage)) === 'same';
  return true;
}
