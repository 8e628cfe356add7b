import type { Evidence } from '../../engine/finding.ts';
import { dateInWords } from '../../engine/language/date-words.ts';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import type { ClaimState, ReviewedFinding } from '../review/claim-state.ts';
import type { EvidenceDocument } from '../sources/evidence-document.ts';
import { citeLine, locatorText } from '../sources/reference.ts';
import type { Markup } from '../text/markup.ts';
import { shownPassage } from './context-of-passage.ts';
import { wordDifference } from './word-difference.ts';

/** What a hover may lean on. */
export interface HoverContext {
  readonly draft: CheckedDraft;
  readonly markup: Markup;
  /** The editor shows the message of a diagnostic above the hover: it need not be said twice. */
  readonly showsDiagnostics: boolean;
  documentOf(evidence: Evidence): EvidenceDocument;
  /** The target of a link that opens the evidence; undefined where the editor could not follow it. */
  linkTo(evidence: Evidence): string | undefined;
}

/** How many passages are shown in full; the other sources are named. */
const MOST_SHOWN = 3;

const MARKS: Record<ClaimState, string> = {
  confirmed: '✓ Confirmed',
  contradicted: '✗ Contradicted',
  disputed: '⚖ Sources disagree',
  'not-found': '? Not found',
  'on-author': '✎ On author',
  ignored: '⊘ Ignored',
};

/** Everything there is to know about a claim. */
export function hoverText(claim: ReviewedFinding, context: HoverContext): string {
  const { finding, state, mark } = claim;
  const { markup } = context;
  const isSaid = context.showsDiagnostics && finding.code && !mark;
  const parts = [
    isSaid ? markup.strong(MARKS[state]) : `${markup.strong(MARKS[state])} · ${markup.words(finding.message)}`,
  ];
  if (mark) parts.push(markup.words(markLine(claim)));
  const { shown, others } = chosen(finding.evidence);
  if (shown.length > 0) parts.push(comparison(claim, shown, markup));
  for (const evidence of shown) parts.push(passage(claim, evidence, context));
  if (others.length > 0) parts.push(markup.words(alsoIn(others)));
  if (finding.evidence.length === 0) parts.push(markup.words(searched(context.draft)));
  return parts.filter(Boolean).join('\n\n');
}

function markLine({ mark }: ReviewedFinding): string {
  const how = {
    checked: 'Checked by hand',
    'on-author': "On the author's word",
    ignored: 'Ignored',
    'wrong-match': 'Wrong match',
  };
  if (!mark) return '';
  const reason = mark.reason ? `, because ${mark.reason}` : '';
  return `${how[mark.kind]} on ${dateInWords(mark.made)}${reason}`;
}

/** One passage a source, those that contradict first; near-duplicates of a source are named, not shown. */
function chosen(all: readonly Evidence[]): { shown: Evidence[]; others: Evidence[] } {
  const sorted = [...all].sort((a, b) => Number(b.stance === 'refutes') - Number(a.stance === 'refutes'));
  const voices = new Set<string>();
  const sources = new Set<string>();
  const shown: Evidence[] = [];
  const others: Evidence[] = [];
  for (const evidence of sorted) {
    if (sources.has(evidence.source.id)) continue;
    sources.add(evidence.source.id);
    const voice = evidence.source.voice ?? evidence.source.id;
    if (voices.has(voice) || shown.length === MOST_SHOWN) others.push(evidence);
    else shown.push(evidence);
    voices.add(voice);
  }
  return { shown, others };
}

/** The draft's value beside each source's. */
function comparison({ finding }: ReviewedFinding, shown: readonly Evidence[], markup: Markup): string {
  if (finding.claim.kind === 'quotation') return '';
  const rows = shown.map((evidence) => {
    const value = evidence.valueSpan
      ? evidence.quote.slice(evidence.valueSpan.start - evidence.start, evidence.valueSpan.end - evidence.start)
      : '';
    const mark = evidence.stance === 'supports' ? '✓' : '✗';
    return [mark, markup.words(nameOf(evidence)), value ? markup.strong(value) : '—'];
  });
  return markup.table([['', 'Draft', markup.strong(finding.claim.text)], ...rows]);
}

function passage({ finding }: ReviewedFinding, evidence: Evidence, context: HoverContext): string {
  const { markup } = context;
  const { before, lead, value, tail, after } = shownPassage(evidence, context.documentOf(evidence));
  const words = [
    before && markup.words(`${before} `),
    markup.words(lead),
    value && markup.strong(value),
    markup.words(tail),
    after && markup.words(` ${after}`),
  ].join('');
  const paragraphs = [words];
  if (finding.claim.kind === 'quotation' && evidence.stance === 'refutes') {
    paragraphs.push(wordDifference(finding.claim.text, value || evidence.quote, markup));
  }
  const link = context.linkTo(evidence);
  const origin = `— ${markup.words(originOf(evidence, context.documentOf(evidence)))}`;
  paragraphs.push(link ? `${origin} · ${markup.link('Show in source', link)}` : origin);
  return markup.quoted(paragraphs.filter(Boolean));
}

/** Title, publisher, date and place of a passage. */
function originOf(evidence: Evidence, document: EvidenceDocument): string {
  const { title, publisher, author, published } = evidence.source.metadata;
  const at = document.passages.find(({ start, end }) => start <= evidence.start && evidence.end <= end)?.locator;
  const known = [title && `“${title}”`, author, publisher, published && dateInWords(published), locatorText(at)];
  const parts = known.filter(Boolean);
  const comment = evidence.comment ? ' (a reader’s comment)' : '';
  return `${title || publisher ? parts.join(', ') : nameOf(evidence)}${comment}`;
}

function nameOf(evidence: Evidence): string {
  return citeLine(evidence.source.metadata, evidence.source.path);
}

function alsoIn(others: readonly Evidence[]): string {
  const names = others.slice(0, 4).map(nameOf);
  const more = others.length > names.length ? ` and ${others.length - names.length} more` : '';
  return `Also in ${others.length} ${others.length === 1 ? 'source' : 'sources'}: ${names.join('; ')}${more}`;
}

/** Names the scope of a search that found nothing, since not found is not the same as wrong. */
function searched({ corpus, isSource }: CheckedDraft): string {
  if (isSource) return '';
  if (corpus.folders.length === 0) return 'No sources were searched: there is no folder with sources for this draft.';
  const count = corpus.store.sources().length;
  const unread = corpus.progress.unreadable.length;
  const indexing = corpus.progress.indexing === undefined ? '' : ' Sources are still being read.';
  const unreadable = unread > 0 ? ` ${unread} could not be read.` : '';
  return `Searched ${count} ${count === 1 ? 'source' : 'sources'} in ${corpus.folders.join(', ')}.${unreadable}${indexing}`;
}
