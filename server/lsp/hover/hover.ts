import type { Evidence, Finding } from '../../engine/finding.ts';
import { dateInWords } from '../../engine/language/date-words.ts';
import type { Choice } from '../actions/choices.ts';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import { chosenEvidence } from '../evidence/chosen.ts';
import { type ShownPassage, shownPassage } from '../evidence/context-of-passage.ts';
import { glanceOf } from '../evidence/glance.ts';
import { alsoIn, originOf } from '../evidence/origin.ts';
import { searched } from '../evidence/searched.ts';
import { wordDifference } from '../evidence/word-difference.ts';
import type { ClaimState, ReviewedFinding } from '../review/claim-state.ts';
import type { EvidenceDocument } from '../sources/evidence-document.ts';
import type { Markup } from '../text/markup.ts';

/** What a hover may lean on. */
export interface HoverContext {
  readonly draft: CheckedDraft;
  readonly markup: Markup;
  /** The editor shows the finding's message above the hover: it is not said twice. */
  isSaid(claim: ReviewedFinding): boolean;
  documentOf(evidence: Evidence): EvidenceDocument;
  /** The target of a link that opens the evidence; undefined where the editor could not follow it. */
  linkTo(evidence: Evidence): string | undefined;
  /** What links of the hover can do; undefined in an editor whose hovers run nothing. There, all that is known is in the hover. */
  readonly links: HoverLinks | undefined;
}

/** Links that our own client lets through. */
export interface HoverLinks {
  choices(claim: ReviewedFinding): readonly Choice[];
  linkToChoice(claim: ReviewedFinding, choice: Choice): string;
  /** Opens the view with everything there is to know about the claim. */
  linkToAll(claim: ReviewedFinding): string;
}

/** How many passages are shown in full where there is no view for the rest. */
const MOST_SHOWN = 3;

const MARKS: Record<ClaimState, string> = {
  confirmed: '✓ Confirmed',
  contradicted: '✗ Contradicted',
  disputed: '≠ Sources disagree',
  'not-found': '○ Not found',
  'on-author': '✎ On author',
  ignored: '⊘ Ignored',
};

/** What one glance must tell of a claim: both values, the passage, whose it is, and what can be done. */
export function hoverText(claim: ReviewedFinding, context: HoverContext): string {
  const { finding, mark } = claim;
  const { markup, links } = context;
  const mostShown = links ? (finding.verdict === 'conflicting' ? 2 : 1) : MOST_SHOWN;
  const { shown, others } = chosenEvidence(finding.evidence, mostShown);
  const parts = [
    context.isSaid(claim) ? '' : heading(claim, markup),
    mark ? markup.words(markLine(claim)) : '',
    ...shown.map((evidence) => passage(claim, evidence, context, shown.length > 1)),
    finding.verdict === 'not-enough-evidence' ? markup.words(searched(context.draft)) : '',
    links ? '' : markup.words(alsoIn(others)),
    links ? linkLine(claim, context, links, shown, others.length) : '',
  ];
  return parts.filter(Boolean).join('\n\n');
}

function heading({ finding, state }: ReviewedFinding, markup: Markup): string {
  return `${markup.strong(MARKS[state])} · ${sentence(finding, markup)}`;
}

function sentence(finding: Finding, markup: Markup): string {
  const glance = glanceOf(finding);
  if (!glance) return markup.words(finding.message);
  return `draft ${markup.strong(glance.draft)} · source ${markup.strong(glance.source)}`;
}

function markLine({ mark }: ReviewedFinding): string {
  const how = {
    checked: 'Checked by hand',
    'on-author': "Taken on the author's word",
    ignored: 'Ignored',
    'wrong-match': 'Called a wrong match',
  };
  if (!mark) return '';
  const reason = mark.reason ? `, because ${mark.reason}` : '';
  const by = mark.by ? ` by ${mark.by}` : '';
  return `${how[mark.kind]}${by} on ${dateInWords(mark.made)}${reason}`;
}

function passage(
  { finding }: ReviewedFinding,
  evidence: Evidence,
  context: HoverContext,
  isOneOfSeveral: boolean,
): string {
  const { markup, links } = context;
  const document = context.documentOf(evidence);
  const shown = shownPassage(evidence, document);
  const stance = isOneOfSeveral ? `${evidence.stance === 'supports' ? '✓' : '✗'} ` : '';
  const paragraphs = [`${stance}${passageWords(shown, markup, links === undefined)}`];
  if (finding.claim.kind === 'quotation' && evidence.stance === 'refutes') {
    paragraphs.push(wordDifference(finding.claim.text, shown.value || evidence.quote, markup));
  }
  // With links below the hover, one passage needs none of its own.
  const link = links && !isOneOfSeveral ? undefined : context.linkTo(evidence);
  const origin = `— ${markup.words(originOf(evidence, document, links !== undefined))}`;
  paragraphs.push(link ? `${origin} · ${markup.link('Show', link)}` : origin);
  const told = paragraphs.filter(Boolean);
  // Two passages and the links must fit into one hover without scrolling.
  return links && isOneOfSeveral ? told.join(markup.lineBreak) : markup.quoted(told);
}

/** The passage with its value in bold; the sentences around it where there is no other place to read them. */
function passageWords(
  { before, lead, value, tail, after }: ShownPassage,
  markup: Markup,
  withNeighbours: boolean,
): string {
  return [
    withNeighbours && before && markup.words(`${before} `),
    markup.words(lead),
    value && markup.strong(value),
    markup.words(tail),
    withNeighbours && after && markup.words(` ${after}`),
  ]
    .filter(Boolean)
    .join('');
}

function linkLine(
  claim: ReviewedFinding,
  context: HoverContext,
  links: HoverLinks,
  shown: readonly Evidence[],
  others: number,
): string {
  const { markup } = context;
  const [first] = shown;
  const show = shown.length === 1 && first ? context.linkTo(first) : undefined;
  const more = others > 0 ? `${others} more ${others === 1 ? 'source' : 'sources'}` : 'All evidence';
  return [
    ...(show ? [markup.link('Show', show)] : []),
    ...choicesInHover(links.choices(claim)).map((choice) =>
      markup.link(choice.label, links.linkToChoice(claim, choice)),
    ),
    markup.link(more, links.linkToAll(claim)),
  ].join(' · ');
}

/** One way to put the claim right, with and without a citation; several where the writer has to choose; else the citation. */
function choicesInHover(choices: readonly Choice[]): readonly Choice[] {
  const changes = choices.filter(({ what }) => what === 'change');
  const cites = choices.filter(({ what, index }) => what === 'cite' && index === 0);
  if (changes.length === 0) return cites;
  return changes.length > 1 ? changes : choices.filter(({ what }) => what === 'change' || what === 'change-and-cite');
}
