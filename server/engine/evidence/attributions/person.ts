import type { Speaker } from '../../claims/attribution/claim.ts';
import { BODY } from '../../language/names.ts';
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from '../../language/titles.ts';
import type { JudgeContext } from '../candidates/context.ts';

/** Words of the names of papers, channels and firms: who speaks there may be anyone of them. */
const OUTLET_OR_FIRM =
  /^(?:times|post|gazette|news|journal|herald|tribune|courier|chronicle|globe|reporter|magazine|press|radio|tv|television|inc|corp|corporation|company|agency|channel|co|ltd|llc|plc|group|media|report|letter|statement|indictment|document|poll|study|republicans|democrats|team|service|services|county|state|reports)$/;

/**
 * Whether a speaker is surely one person: with a form of address, or called by two names that are those of no
 * body, paper or place. `fullest` is the name as full as its text has it.
 */
export function isPerson(speaker: Speaker, fullest: readonly string[], context: JudgeContext): boolean {
  const { tagger } = context;
  if (speaker.form !== 'name' || speaker.through || isCalledBody(speaker, context)) return false;
  const keys = [...speaker.keys, ...fullest];
  if (keys.some((key) => isCommon(key)) || /^[\p{Lu}\d.&/-]{2,6}$/u.test(speaker.text)) return false;
  if (speaker.honorific) return true;
  if (fullest.length < 2 || fullest.length > 4) return false;
  if (!tagger || speaker.role || speaker.affiliation) return true;
  const text = fullest.map((key) => key.charAt(0).toUpperCase() + key.slice(1)).join(' ');
  const words = tagger.tag({ start: 0, end: text.length, text });
  if (words[0]?.gender || words.some(({ entity }) => entity === 'person')) return true;
  return !words.some(({ entity }) => entity === 'place' || entity === 'organization');
}

/** *Sable Way, a moderate group*: the draft says what it is. */
function isCalledBody({ span }: Speaker, { paragraphs }: JudgeContext): boolean {
  const paragraph = paragraphs.find(({ start, end }) => start <= span.start && span.end <= end);
  const after = paragraph?.text.slice(span.end - paragraph.start, span.end - paragraph.start + 80) ?? '';
  return /^, (?:a|an|the|its|which)\b[^,.;]{0,60}\b(?:groups?|organi[sz]ation|firm|company|charity|agency|party|band|chain|maker|network|newspaper|tank)\b/iu.test(
    after,
  );
}

function isCommon(key: string): boolean {
  return (
    BODY.test(key) || OUTLET_OR_FIRM.test(key) || BODY_NOUNS.has(key) || GROUP_NOUNS.has(key) || ROLE_NOUNS.has(key)
  );
}
