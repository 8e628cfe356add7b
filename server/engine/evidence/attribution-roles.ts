import type { Span } from '../../../corpus/document.ts';
import type { AttributionClaim, Part, Speaker } from '../claims/attribution/claim.ts';
import { describedNames } from '../claims/attribution/people.ts';
import { isRoleNoun } from '../claims/attribution/speaker.ts';
import type { Finding } from '../finding.ts';
import { relateNames } from '../language/same-name.ts';
import { roleKey } from '../language/titles.ts';
import { isFunctionWord, wordsOf } from '../language/words.ts';
import { attributionEvidence, borneOut, contradicted, notFound } from './attribution-findings.ts';
import { alignSentence, correspondingStretch } from './attribution-slot.ts';
import { draftSpeaker, draftText, type JudgeContext, type PassageView, passagesAbout, sourceName } from './context.ts';

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
  const descriptions = descriptionsOf(keys, asked, context);
  const agreeing = descriptions.find(({ person }) => agrees(claim, person));
  if (agreeing) return supported(claim, agreeing, context);
  const inPlace = replacedInPlace(claim, keys, context);
  if (inPlace) return inPlace;
  const other = descriptions
    .map((description) => ({ description, part: contradicting(claim, description.person) }))
    .find(({ part }) => part);
  if (other) return mismatch(claim, other.description.view, other.part!, context);
  return notFound(claim, `That ${speaker.text} is described so was not found`, context);
}

function descriptionsOf(keys: readonly string[], asked: string, context: JudgeContext): Description[] {
  return passagesAbout(asked, context).flatMap((passage) => {
    const view = context.view(passage);
    return describedNames(view.paragraph)
      .filter((person) => relateNames(keys, person.keys, context.names(passage)) === 'same')
      .map((person) => ({ view, person }));
  });
}

/** Words of a role or body that carry meaning, each in one form. */
function roleWords(text: string): string[] {
  return wordsOf(text)
    .map((word) => roleKey(word.key.replace(/'s?$/, '')))
    .filter((key) => !isFunctionWord(key) || key === 'us');
}

function agrees(claim: AttributionClaim, person: Speaker): boolean {
  const theirs = new Set(roleWords([person.role?.text ?? '', person.affiliation?.text ?? ''].join(' ')));
  if (claim.part === 'affiliation') {
    if (!person.affiliation && !person.role) return false;
    const relation = person.affiliation
      ? relateNames(keysOf(claim.text), keysOf(person.affiliation.text))
      : 'different';
    return relation === 'same' || relation === 'unclear' || roleWords(claim.text).every((word) => theirs.has(word));
  }
  const ours = roleWords(claim.text);
  return ours.length > 0 && ours.every((word) => theirs.has(word));
}

function keysOf(text: string): string[] {
  return wordsOf(text).map((word) => word.key);
}

/**
 * The source's part that cannot stand beside the draft's: another body under the same role, or another role at the same
 * body. People hold several roles, so nothing less will do.
 */
function contradicting(claim: AttributionClaim, person: Speaker): Part | undefined {
  const { role, affiliation } = claim.attribution.speaker;
  if (!role || !affiliation || !person.role || !person.affiliation) return undefined;
  const sameRole = headOf(role.text) === headOf(person.role.text);
  const bodies = relateNames(keysOf(affiliation.text), keysOf(person.affiliation.text));
  if (claim.part === 'affiliation') return sameRole && bodies === 'different' ? person.affiliation : undefined;
  return !sameRole && bodies === 'same' ? person.role : undefined;
}

function headOf(text: string): string {
  return roleWords(text).at(-1) ?? '';
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
    const person = describedNames(view.paragraph).find(({ role, affiliation }) =>
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
