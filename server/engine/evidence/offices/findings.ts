import type { Office } from '../../claims/attribution/offices.ts';
import type { AttributionValue } from '../../claims/attribution/value.ts';
import type { Claim } from '../../claims/kind.ts';
import type { Evidence, Finding, Fix, TextEdit } from '../../finding.ts';
import { type JudgeContext, sourceName } from '../candidates/context.ts';
import { type HeldOffice, type Rival, rivalOf } from './judge.ts';

/** That somebody has an office which the sources give to another; nothing where they do not. */
export function judgeOffice(office: Office, context: JudgeContext): Finding | undefined {
  const rival = rivalOf(office, context);
  return rival && mismatch(office, rival, context);
}

/** The claim that somebody is what the draft calls them. */
export function officeClaim({ person, role, body }: Office): Claim<'attribution', AttributionValue> {
  return {
    kind: 'attribution',
    span: role.span,
    text: role.text,
    value: { speaker: person.text, role: role.text, ...(body ? { affiliation: body.text } : {}) },
  };
}

function mismatch(office: Office, rival: Rival, context: JudgeContext): Finding {
  const claim = officeClaim(office);
  const evidence = [...(rival.own ? [evidenceOf(rival.own, context)] : []), evidenceOf(rival.holder, context)];
  const { holder, own } = rival;
  const edit = own ? editFor(office, own.office) : { ...beforeRole(office), newText: 'former ' };
  const source = sourceName(evidence[0]!.source);
  const theirs = own ? ` and has ${office.person.text} as “${own.office.role.text}”` : '';
  const fix: Fix | undefined = edit && {
    title: `Change “${office.role.text}” to “${edit.newText.trim()}” (${source})`,
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
function editFor(ours: Office, own: Office): TextEdit | undefined {
  const role = own.noun ?? small(own.role.text, own.form);
  const isSameBody =
    !ours.body || /^(?:at|in|on)\b/.test(ours.body.text) || shareWords(ours.body.text, own.body?.text ?? '');
  if (isSameBody || !own.body) return { ...ours.role.span, newText: role };
  const body = own.noun ? `of ${own.body.text}` : own.body.text;
  return { start: ours.role.span.start, end: ours.body.span.end, newText: `${role} ${body}` };
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
