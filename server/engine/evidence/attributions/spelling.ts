import type { AttributionClaim, Speaker } from '../../claims/attribution/claim.ts';
import type { Finding } from '../../finding.ts';
import { nameMentions } from '../../language/names.ts';
import { relateNames } from '../../language/same-name.ts';
import { roleKey } from '../../language/titles.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext, type PassageView, passagesAbout, sourceName } from '../candidates/context.ts';
import { commonGround } from '../words/common-ground.ts';
import { attributionEvidence, contradicted } from './findings.ts';
import { isPerson } from './person.ts';

/** A name in the sources that is the draft's speaker's but for its spelling. */
export interface OtherSpelling {
  readonly view: PassageView;
  readonly name: Speaker;
}

/**
 * Other spellings of the speaker's full name in the sources. A passage counts only where it also has the role or
 * affiliation that the draft gives, or else something its sentence tells, for two people may well differ by a letter.
 */
export function otherSpellings(
  claim: AttributionClaim,
  keys: readonly string[],
  context: JudgeContext,
): OtherSpelling[] {
  const { speaker } = claim.attribution;
  if (speaker.form !== 'name' || keys.length < 2) return [];
  const described = [speaker.role?.text, speaker.affiliation?.text].filter((text) => text !== undefined).join(' ');
  const asked = roleWords(described);
  const about = asked.length > 0 ? described : draftText(claim.attribution.sentence, context);
  const found = passagesAbout(`${speaker.text} ${about}`, context).flatMap((passage) => {
    const view = context.view(passage);
    const has = new Set(roleWords(passage.text));
    if (!asked.every((word) => has.has(word))) return [];
    // Without a description the sentence has to share a telling word with the place.
    if (asked.length === 0 && commonGround(speaker.span, view, passage, context).telling === 0) return [];
    return nameMentions(passage.text, passage.start)
      .filter((name) => name.keys.length > 1 && relateNames(keys, name.keys) === 'spelling')
      .map((name) => ({ view, name: { span: name.span, text: name.text, form: 'name' as const, keys: name.keys } }));
  });
  // Asked last, for telling a person from a body may need the tagger.
  return found.length > 0 && asked.length === 0 && !isPerson(speaker, keys, context) ? [] : found;
}

function roleWords(text: string): string[] {
  return wordsOf(text)
    .map((word) => roleKey(word.key.replace(/'s?$/, '')))
    .filter((key) => !isFunctionWord(key));
}

/** The sources vary among themselves: neither spelling is wrong, and the writer should know. */
export function spellingsVary(supported: Finding, { view, name }: OtherSpelling, context: JudgeContext): Finding {
  const against = attributionEvidence(view, name.span, { speaker: name.text }, 'refutes', 0.9, context);
  const ours = supported.evidence[0]!;
  const message = `The sources spell this name in two ways: “${supported.claim.text}” in ${sourceName(ours.source)}, “${name.text}” in ${sourceName(against.source)}.`;
  return {
    ...supported,
    verdict: 'conflicting',
    code: 'name-spelling',
    severity: 'information',
    message,
    evidence: [...supported.evidence, against],
  };
}

/** No source spells the name as the draft does. */
export function misspelt(claim: AttributionClaim, { view, name }: OtherSpelling, context: JudgeContext): Finding {
  const evidence = attributionEvidence(view, name.span, { speaker: name.text }, 'refutes', 0.9, context);
  const isShort = claim.attribution.speaker.keys.length === 1;
  const newText = isShort ? name.text.split(/\s+/).at(-1)! : name.text;
  const message = `The draft writes “${claim.text}”; ${sourceName(evidence.source)} writes “${newText}”.`;
  return contradicted(claim, 'name-spelling', message, [evidence], { ...claim.span, newText });
}
