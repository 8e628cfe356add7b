import type { AttributionClaim } from '../../claims/attribution/claim.ts';
import { nameMentions } from '../../language/names.ts';
import { relateNames } from '../../language/same-name.ts';
import { roleKey } from '../../language/titles.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext, passagesAbout } from '../candidates/context.ts';
import { commonGround } from '../words/common-ground.ts';
import { isPerson } from './person.ts';

/**
 * Whether the sources have the speaker's full name in another spelling. A passage counts only where it also has the role
 * or affiliation that the draft gives, or else something its sentence tells, for two people may well differ by a letter.
 */
export function hasOtherSpelling(claim: AttributionClaim, keys: readonly string[], context: JudgeContext): boolean {
  const { speaker } = claim.attribution;
  if (speaker.form !== 'name' || keys.length < 2) return false;
  const described = [speaker.role?.text, speaker.affiliation?.text].filter((text) => text !== undefined).join(' ');
  const asked = roleWords(described);
  const about = asked.length > 0 ? described : draftText(claim.attribution.sentence, context);
  const isFound = passagesAbout(`${speaker.text} ${about}`, context).some((passage) => {
    const has = new Set(roleWords(passage.text));
    if (!asked.every((word) => has.has(word))) return false;
    // Without a description the sentence has to share a telling word with the place.
    if (asked.length === 0 && commonGround(speaker.span, context.view(passage), passage, context).telling === 0)
      return false;
    return nameMentions(passage.text, passage.start).some(
      (name) => name.keys.length > 1 && relateNames(keys, name.keys) === 'spelling',
    );
  });
  // Asked last, for telling a person from a body may need the tagger.
  return isFound && (asked.length > 0 || isPerson(speaker, keys, context));
}

function roleWords(text: string): string[] {
  return wordsOf(text)
    .map((word) => roleKey(word.key.replace(/'s?$/, '')))
    .filter((key) => !isFunctionWord(key));
}
