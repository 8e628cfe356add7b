import type { Span } from '../../../../corpus/document.ts';
import type { StoredPassage } from '../../../../corpus/store/store.ts';
import { isRoleNoun } from '../../claims/attribution/affiliation.ts';
import type { AttributionClaim, Part, Speaker } from '../../claims/attribution/claim.ts';
import type { Finding } from '../../finding.ts';
import { relateBodies } from '../../language/same-body.ts';
import { relateNames } from '../../language/same-name.ts';
import { roleKey } from '../../language/titles.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import {
  draftSpeaker,
  draftText,
  type JudgeContext,
  type PassageView,
  passagesAbout,
  sourceName,
} from '../candidates/context.ts';
import { attributionEvidence, borneOut, contradicted, notFound } from './findings.ts';
import { contradicts, isOtherRank, rankWords } from './office.ts';
import { isPerson } from './person.ts';
import { alignSentence, correspondingStretch } from './slot.ts';

/** A source's description of the draft's speaker. */
interface Description {
  readonly view: PassageView;
  readonly person: Speaker;
}

/** Whether the sources give the speaker the role and affiliation that the draft gives. */
export function judgeRole(claim: AttributionClaim, context: JudgeContext): Finding {
  const keys = draftSpeaker(claim, context);
  const { speaker } = claim.attribution;
  const asked = [speaker.text, speaker.role?.text ?? '', speaker.affiliation?.text ?? ''].join(' ');
  const passages = unique([...passagesAbout(asked, context), ...passagesAbout(keys.join(' '), context)]);
  const descriptions = descriptionsOf(keys, passages, context);
  const agreeing = descriptions.find(({ person }) => agrees(claim, person));
  if (agreeing) return supported(claim, agreeing, context);
  if (!isPerson(speaker, keys, context))
    return notFound(claim, `That ${speaker.text} is described so was not found`, context);
  const inPlace = replacedInPlace(claim, keys, context);
  if (inPlace) return inPlace;
  const ranked =
    claim.part === 'role'
      ? descriptions.find(({ view, person }) => hasOtherRank(claim, view, person, context))
      : undefined;
  if (ranked) return mismatch(claim, ranked.view, ranked.person.role!, context);
  const other = descriptions.find(({ person }) => contradicts(speaker, person, claim.part, context));
  if (other && !isMentioned(claim, keys, passages, context)) {
    const part = claim.part === 'affiliation' ? other.person.affiliation : other.person.role;
    return mismatch(claim, other.view, part!, context);
  }
  return notFound(claim, `That ${speaker.text} is described so was not found`, context);
}

/** Another rank of the same office at the same body: *the director of the museum* whom a source calls its deputy director. */
function hasOtherRank(
  { span, text }: AttributionClaim,
  view: PassageView,
  { role }: Speaker,
  context: JudgeContext,
): boolean {
  if (!role || !isOtherRank(text, role.text)) return false;
  const ours = wordsAfter(
    draftText({ start: span.end, end: span.end + BODY_LENGTH }, context) || restOfParagraph(span.end, context),
  );
  const theirs = wordsAfter(
    view.passage.text.slice(role.span.end - view.passage.start, role.span.end - view.passage.start + BODY_LENGTH),
  );
  return ours !== undefined && ours === theirs;
}

/** Characters after a role in which its body is named. */
const BODY_LENGTH = 60;

function restOfParagraph(at: number, { paragraphs }: JudgeContext): string {
  const paragraph = paragraphs.find(({ start, end }) => start <= at && at <= end);
  return paragraph ? paragraph.text.slice(at - paragraph.start) : '';
}

/** *of the museum*: the words that say of what somebody is the director, up to the first that carries meaning. */
function wordsAfter(text: string): string | undefined {
  const match = /^ (?:of|at|for) (?:the |its |a )?([\p{L}’'-]{3,40})(?: ([\p{Lu}][\p{L}’'-]{2,40}))?/u.exec(text);
  return match?.slice(1).filter(Boolean).join(' ').toLowerCase();
}

function unique(passages: readonly StoredPassage[]): StoredPassage[] {
  return [...new Map(passages.map((passage) => [passage.id, passage])).values()];
}

function descriptionsOf(
  keys: readonly string[],
  passages: readonly StoredPassage[],
  context: JudgeContext,
): Description[] {
  return passages.flatMap((passage) => {
    const view = context.view(passage);
    return view.described
      .filter((person) => relateNames(keys, person.keys, context.names(passage)) === 'same')
      .map((person) => ({ view, person }));
  });
}

/** Whether a passage that names the person has the draft's role or body too, in whatever connection. */
function isMentioned(
  claim: AttributionClaim,
  keys: readonly string[],
  passages: readonly StoredPassage[],
  context: JudgeContext,
): boolean {
  const words = tellingWords(claim.text);
  return passages.some((passage) => {
    const view = context.view(passage);
    return view.keys.has(keys.at(-1)!) && words.every((word) => view.keys.has(word));
  });
}

function tellingWords(text: string): string[] {
  return keysOf(text)
    .map((key) => key.replace(/'s?$/, ''))
    .filter((key) => !isFunctionWord(key));
}

/** Words of a role or body that carry meaning, each in one form. */
function roleWords(text: string): string[] {
  return wordsOf(text)
    .map((word) => roleKey(word.key.replace(/'s?$/, '')))
    .filter((key) => !isFunctionWord(key) || key === 'us');
}

function agrees(claim: AttributionClaim, person: Speaker): boolean {
  // A deputy director is no director, and a former one neither.
  if (claim.part === 'role' && person.role && rankWords(person.role.text).join(' ') !== rankWords(claim.text).join(' '))
    return false;
  const theirs = new Set(roleWords([person.role?.text ?? '', person.affiliation?.text ?? ''].join(' ')));
  if (claim.part === 'affiliation' && person.affiliation) {
    if (relateBodies(claim.text, person.affiliation.text) === 'same') return true;
  }
  const ours = roleWords(claim.text);
  return ours.length > 0 && ours.every((word) => theirs.has(word));
}

function keysOf(text: string): string[] {
  return wordsOf(text).map((word) => word.key);
}

/** The source has the draft's sentence, the same person in it, and other words where the draft has the role. */
function replacedInPlace(claim: AttributionClaim, keys: readonly string[], context: JudgeContext): Finding | undefined {
  for (const passage of passagesAbout(draftText(claim.attribution.sentence, context), context)) {
    const view = context.view(passage);
    const aligned = alignSentence(claim, claim.span, view, context);
    const stretch = aligned && correspondingStretch(aligned, claim.span, view);
    if (!stretch || stretch.draft.start < claim.span.start || stretch.draft.end > claim.span.end) continue;
    const source = withPoint(stretch.source, passage.text, passage.start);
    const text = passage.text.slice(source.start - passage.start, source.end - passage.start);
    const isRole = claim.part === 'affiliation' || wordsOf(text).some((word) => isRoleNoun(word.key));
    const person = view.described.find(({ role, affiliation }) =>
      [role, affiliation].some(
        (part) => part && part.span.start <= stretch.source.start && part.span.end >= stretch.source.end,
      ),
    );
    if (!isRole || !person || relateNames(keys, person.keys, context.names(passage)) !== 'same') continue;
    if (roleWords(text).join(' ') === roleWords(draftSlice(claim, stretch.draft)).join(' ')) continue;
    return mismatch(
      claim,
      view,
      { span: source, text },
      context,
      withPoint(stretch.draft, claim.text, claim.span.start),
    );
  }
  return undefined;
}

/** *Gov.* with its point. */
function withPoint(span: Span, text: string, offset: number): Span {
  return text[span.end - offset] === '.' ? { start: span.start, end: span.end + 1 } : span;
}

function draftSlice(claim: AttributionClaim, span: { start: number; end: number }): string {
  return claim.text.slice(span.start - claim.span.start, span.end - claim.span.start);
}

function supported(claim: AttributionClaim, { view, person }: Description, context: JudgeContext): Finding {
  const part = person.role ?? person.affiliation!;
  const evidence = attributionEvidence(
    view,
    part.span,
    { speaker: person.text, role: part.text },
    'supports',
    1,
    context,
  );
  return borneOut(claim, `${sourceName(evidence.source)} describes ${person.text} so.`, [evidence]);
}

function mismatch(
  claim: AttributionClaim,
  view: PassageView,
  part: Part,
  context: JudgeContext,
  span = claim.span,
): Finding {
  const evidence = attributionEvidence(view, part.span, { role: part.text }, 'refutes', 0.9, context);
  const { speaker } = claim.attribution;
  const link = claim.part === 'affiliation' ? 'at' : 'as';
  const message = `The draft has ${speaker.text} ${link} “${claim.text}”; ${sourceName(evidence.source)} has “${part.text}”.`;
  return contradicted(claim, 'role-mismatch', message, [evidence], { ...span, newText: part.text });
}
