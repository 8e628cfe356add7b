import type { Location } from 'vscode-languageserver/node';
import type { Span } from '../../../corpus/document.ts';
import type { Evidence } from '../../engine/finding.ts';
import { dateInWords } from '../../engine/language/date-words.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { choicesFor } from '../actions/choices.ts';
import { marksFor } from '../actions/marks.ts';
import { claimsAt } from '../drafts/checked-draft.ts';
import { sentencesTouching } from '../drafts/sentences.ts';
import type { ReviewedFinding } from '../review/claim-state.ts';
import type { Mark } from '../review/sidecar.ts';
import { visible } from '../text/visible.ts';
import { chosenEvidence } from './chosen.ts';
import { shownPassage } from './context-of-passage.ts';
import { glanceOf } from './glance.ts';
import { nearestPassage } from './nearest.ts';
import { nameOf, originOf } from './origin.ts';
import type { ClaimEvidence, EvidenceResult, PassageEvidence } from './protocol.ts';
import { searched } from './searched.ts';
import { whyOf } from './why.ts';

/** How many claims, and how many passages of one, are told at once. */
const MOST_CLAIMS = 50;
const MOST_PASSAGES = 8;
/** Characters of the sentence, and of the nearest passage. */
const LONGEST_TEXT = 500;

/** The claims of the sentence around a place, or of all sentences that a selection touches, in the order of the draft. */
export function evidenceAt(span: Span, context: ActionContext): EvidenceResult {
  const { draft } = context;
  const { document, isSource } = draft;
  const place = sentencesTouching(document, span);
  const claims = [...claimsAt(draft, place)].sort((a, b) => a.finding.claim.span.start - b.finding.claim.span.start);
  return {
    sentence: cut(document.prose.slice(place.start, place.end)),
    claims: claims.slice(0, MOST_CLAIMS).map((claim) => claimEvidence(claim, context)),
    more: Math.max(0, claims.length - MOST_CLAIMS),
    searched: searched(draft),
    isSource,
  };
}

function claimEvidence(claim: ReviewedFinding, context: ActionContext): ClaimEvidence {
  const { finding, state, mark } = claim;
  const { draft, canMark } = context;
  const { kind, span, text } = finding.claim;
  const glance = glanceOf(finding);
  const { shown, others } = chosenEvidence(finding.evidence, MOST_PASSAGES);
  return {
    kind,
    state,
    text: visible(text),
    span,
    range: { start: draft.text.positionAt(span.start), end: draft.text.positionAt(span.end) },
    message: visible(finding.message),
    ...(glance && { glance: { draft: glance.draft, source: glance.source } }),
    ...(mark && { mark: markLine(mark) }),
    passages: shown.map((evidence) => passageEvidence(evidence, context)),
    ...(state === 'not-found' && nearest(span, context)),
    alsoIn: others.map((evidence) => ({ name: nameOf(evidence), ...located(evidence, context) })),
    choices: choicesFor(claim, context).map(({ what, index, label, title }) => ({ what, index, label, title })),
    marks: canMark ? marksFor(claim) : [],
  };
}

/** Who marked a claim, when, and why: `Ada Wren, 10 June 2024: seen the logbook`. */
function markLine({ by, made, reason }: Mark): string {
  const signature = [by, dateInWords(made)].filter(Boolean).join(', ');
  return visible([signature, reason].filter(Boolean).join(': '));
}

function nearest(span: Span, context: ActionContext): Pick<ClaimEvidence, 'nearest'> {
  const found = nearestPassage(context.draft, span);
  if (!found) return {};
  return {
    nearest: {
      text: cut(found.quote),
      origin: visible(originOf(found, context.documentOf(found))),
      ...located(found, context),
    },
  };
}

function passageEvidence(evidence: Evidence, context: ActionContext): PassageEvidence {
  const document = context.documentOf(evidence);
  const { before, lead, value, tail, after } = shownPassage(evidence, document);
  return {
    stance: evidence.stance,
    ...{ before: visible(before), lead: visible(lead), value: visible(value) },
    ...{ tail: visible(tail), after: visible(after) },
    origin: visible(originOf(evidence, document)),
    ...located(evidence, context),
    why: whyOf(evidence),
  };
}

/** A text on one line, as much of it as is shown. */
function cut(text: string): string {
  const line = visible(text.slice(0, LONGEST_TEXT + 1)).trim();
  return text.length > LONGEST_TEXT ? `${line}…` : line;
}

function located(evidence: Evidence, { draft, locations }: ActionContext): { readonly location?: Location } {
  const location = locations.locate(evidence, draft.corpus.store);
  return location ? { location } : {};
}
