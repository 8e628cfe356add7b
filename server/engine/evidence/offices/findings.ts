import type { OfficeClaim, Part } from '../../claims/attribution/claim.ts';
import type { Office } from '../../claims/attribution/offices.ts';
import type { Evidence, Finding, Fix, TextEdit } from '../../finding.ts';
import { isFunctionWord, wordsOf } from '../../language/words.ts';
import { draftText, type JudgeContext, type PassageView, sourceName } from '../candidates/context.ts';
import { type HeldOffice, otherBodyOf, type Rival, rivalOf } from './judge.ts';
import { possiblyOther } from './possible.ts';

/** A finding about an office. */
export interface OfficeFinding extends Finding {
  readonly claim: OfficeClaim;
}

/** That somebody has an office which the sources give to another; nothing where they do not. */
export function judgeOffice(office: Office, context: JudgeContext): OfficeFinding | undefined {
  const rival = rivalOf(office, context);
  if (rival) return mismatch(office, rival, context);
  const other = otherBodyOf(office, context);
  if (other) return otherBody(office, other, context);
  const possible = possiblyOther(office, context);
  return possible && hint(office, possible, context);
}

/** Nothing is wrong for certain: the source's office may be another than the draft's, and the writer may want to know. */
function hint(ours: Office, theirs: HeldOffice, context: JudgeContext): OfficeFinding {
  const evidence = evidenceOf(theirs, context);
  const source = sourceName(evidence.source);
  return {
    claim: officeClaim(ours),
    verdict: 'not-enough-evidence',
    code: 'role-mismatch',
    severity: 'hint',
    message: `The draft has ${ours.person.text} as “${ours.role.text}”; ${source} has “${theirs.office.role.text}”, which may be another office.`,
    evidence: [evidence],
    fixes: [
      {
        title: `Change “${ours.role.text}” to “${theirs.office.role.text}” (${source})`,
        preferred: false,
        edits: [{ ...ours.role.span, newText: theirs.office.role.text }],
        evidence,
      },
    ],
  };
}

function otherBody(ours: Office, other: HeldOffice, context: JudgeContext): OfficeFinding {
  const [body, theirs] = [withoutLink(ours.body!), withoutLink(other.office.body!)];
  const evidence = evidenceOf(other, context);
  const source = sourceName(evidence.source);
  return {
    claim: officeClaim(ours, body),
    verdict: 'refuted',
    code: 'role-mismatch',
    severity: 'warning',
    message: `The draft has ${ours.person.text} at “${body.text}”; ${source} has “${theirs.text}”.`,
    evidence: [evidence],
    fixes: [
      {
        title: `Change “${body.text}” to “${theirs.text}” (${source})`,
        preferred: true,
        edits: [{ ...body.span, newText: theirs.text }],
        evidence,
      },
    ],
  };
}

/** *the Harbour Board* of *of the Harbour Board*. */
function withoutLink({ span, text }: Part): Part {
  const link = /^(?:of|at|for|in|with|on) /u.exec(text)?.[0].length ?? 0;
  return { span: { start: span.start + link, end: span.end }, text: text.slice(link) };
}

/** The claim that somebody is what the draft calls them. */
export function officeClaim({ person, role, body }: Office, { span, text }: Part = role): OfficeClaim {
  return {
    kind: 'attribution',
    person: { start: person.span.start - span.start, end: person.span.end - span.start },
    span,
    text,
    value: { speaker: person.text, role: role.text, ...(body ? { affiliation: body.text } : {}) },
  };
}

function mismatch(office: Office, rival: Rival, context: JudgeContext): OfficeFinding {
  const { holder, own } = rival;
  const evidence = [...(own ? [evidenceOf(own, context)] : []), evidenceOf(holder, context)];
  const source = sourceName(evidence[0]!.source);
  const theirs = own ? ` and has ${office.person.text} as “${own.office.role.text}”` : '';
  const isOther = isOfHolder(office, rival, context);
  const claim = isOther ? personClaim(office) : officeClaim(office);
  const edit = isOther
    ? { ...office.person.span, newText: fullName(holder, context) }
    : own
      ? editFor(office, own, context)
      : { ...beforeRole(office), newText: 'former ' };
  const fix: Fix | undefined = edit && {
    title: `Change “${claim.text}” to “${edit.newText.trim()}” (${source})`,
    preferred: true,
    edits: [edit],
    evidence: evidence[0]!,
  };
  return {
    claim,
    verdict: 'refuted',
    code: 'role-mismatch',
    severity: 'warning',
    message: `The draft has ${office.person.text} as “${office.role.text}”; ${source} gives that to ${holder.office.person.text}${theirs}.`,
    evidence,
    fixes: fix ? [fix] : [],
  };
}

/** The claim that it is this person who holds the office. */
function personClaim(office: Office): OfficeClaim {
  return officeClaim(office, office.person);
}

function fullName({ view, office }: HeldOffice, context: JudgeContext): string {
  return context.names(view.passage).written(office.person.keys) ?? office.person.text;
}

/** Words more of the draft's sentence that must stand around the holder than around the person for the name to be wrong. */
const CLEARLY_MORE = 2;

/** Whether what the draft tells is told of the holder, and not of the person: then it is the name that is wrong. */
function isOfHolder(ours: Office, { holder, own }: Rival, context: JudgeContext): boolean {
  if (ours.form === 'beside' || !own) return false;
  const told = contentOf(draftText(ours.sentence, context), ours);
  const [there, here] = [
    [holder, own],
    [own, holder],
  ].map(([held, other]) => {
    const around = new Set(contentOf(sentencesAround(held!, other!), ours));
    return told.filter((word) => around.has(word)).length;
  });
  return there! >= here! + CLEARLY_MORE;
}

function contentOf(text: string, { person, role }: Office): string[] {
  const left = new Set([...person.keys, ...wordsOf(role.text).map(({ key }) => key)]);
  return [...new Set(wordsOf(text).map(({ key }) => key.replace(/'s?$/, '')))].filter(
    (key) => !isFunctionWord(key) && !left.has(key),
  );
}

/** The sentence of an office and the one before it, unless that is about the other. */
function sentencesAround({ view, office }: HeldOffice, { office: { person } }: HeldOffice): string {
  const { sentences } = view.paragraph;
  const at = sentences.findIndex(({ start, end }) => start <= office.role.span.start && office.role.span.end <= end);
  const isOfOther = wordsOf(sentences[at - 1]?.text ?? '').some(({ key }) => key === person.keys.at(-1));
  return sentences
    .slice(isOfOther ? at : Math.max(0, at - 1), at + 1)
    .map(({ text }) => text)
    .join(' ');
}

function evidenceOf({ view, office }: HeldOffice, context: JudgeContext): Evidence {
  const { passage } = view;
  return {
    source: context.store.source(passage.sourceId)!,
    quote: passage.text,
    start: passage.start,
    end: passage.end,
    valueSpan: office.role.span,
    value: { speaker: office.person.text, role: office.role.text },
    stance: 'refutes',
    match: { relation: 'contradicting', confidence: 0.9 },
    ...(passage.role === 'comment' ? { comment: true as const } : {}),
  };
}

function beforeRole({ role }: Office): { start: number; end: number } {
  return { start: role.span.start, end: role.span.start };
}

/** The source's office in place of the draft's, with its body where that differs too. */
function editFor(ours: Office, { view, office: own }: HeldOffice, context: JudgeContext): TextEdit {
  const role = articleFor(ours, own, view, context) + (own.noun ?? small(own.role.text, own.form));
  const isSameBody =
    !ours.body || /^(?:at|in|on)\b/.test(ours.body.text) || shareWords(ours.body.text, own.body?.text ?? '');
  if (isSameBody || !own.body) return { ...ours.role.span, newText: role };
  const body = own.noun ? `of ${own.body.text}` : own.body.text;
  return { start: ours.role.span.start, end: ours.body.span.end, newText: `${role} ${body}` };
}

/** *was mayor* becomes *was a pilot*, with the source's article where the draft has none. */
function articleFor(ours: Office, own: Office, { passage }: PassageView, context: JudgeContext): string {
  if (ours.form !== 'predicate' || own.noun) return '';
  const before = draftText({ start: ours.sentence.start, end: ours.role.span.start }, context);
  if (/\b(?:a|an|the) $/iu.test(before)) return '';
  return /\b(?:an?|the) $/u.exec(passage.text.slice(0, own.role.span.start - passage.start))?.[0] ?? '';
}

/** A title before a name is written with capitals; after it without. */
function small(text: string, form: Office['form']): string {
  return form === 'title' ? text.toLowerCase() : text;
}

function shareWords(a: string, b: string): boolean {
  const words = new Set(b.toLowerCase().split(' '));
  return a
    .toLowerCase()
    .split(' ')
    .some((word) => word.length > 3 && words.has(word));
}
