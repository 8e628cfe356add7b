import type { Evidence, Finding, Match } from '../../engine/finding.ts';
import { dateInWords } from '../../engine/language/date-words.ts';
import { positionOf } from '../../report/position.ts';
import { shownPath } from '../paths.ts';
import { printable } from '../streams.ts';
import { columnsOf, excerptOf, shortened } from './excerpt.ts';
import type { CheckedDraft } from './report.ts';
import type { Style } from './style.ts';

/** How a block is printed. `width` is that of the terminal, in columns. */
export interface Layout {
  readonly style: Style;
  readonly width: number;
  readonly explain: boolean;
}

/** Sources shown for one claim before the rest are only counted. */
const MOST_SOURCES = 3;

/** Columns before the bar that stands left of every quoted line. */
const LABEL_WIDTH = 9;
const MARGIN = LABEL_WIDTH + 3;

/**
 * One claim with its evidence as lines for a person:
 *
 *     draft.md:9:23  number-mismatch
 *     The draft says “40 ferries”; Harbour Gazette, 2031-03-02: “14 ferries”.
 *         draft │ The line runs 40 ferries a day.
 *               │               ^^^^^^^^^^
 *        source │ …a timetable of 14 ferries a day…
 */
export function findingBlock(draft: CheckedDraft, finding: Finding, layout: Layout): string[] {
  const { style } = layout;
  const { line, column } = positionOf(draft.text, finding.claim.span.start);
  const place = `${printable(draft.path)}:${line}:${column}`;
  return [
    `${style.path(place)}  ${paintVerdict(finding, style)(finding.code ?? finding.verdict)}`,
    style.strong(printable(finding.message)),
    ...markedRows('draft', draft.text, finding.claim.span, paintVerdict(finding, style), layout),
    ...evidenceRows(finding, layout),
    ...fixRows(finding, draft, layout),
  ];
}

function paintVerdict({ verdict, code }: Finding, style: Style): (text: string) => string {
  if (verdict === 'refuted') return style.wrong;
  if (verdict === 'supported') return style.right;
  return verdict === 'conflicting' || code ? style.disputed : style.quiet;
}

function row(label: string, text: string, style: Style): string {
  return `${style.quiet(`${label.padStart(LABEL_WIDTH)} │`)} ${text}`.trimEnd();
}

function markedRows(
  label: string,
  text: string,
  span: { readonly start: number; readonly end: number },
  paint: (text: string) => string,
  { style, width }: Layout,
): string[] {
  const { before, marked, after } = excerptOf(text, span, width - MARGIN);
  const carets = '^'.repeat(Math.max(1, columnsOf(marked)));
  return [
    row(label, `${before}${paint(marked)}${after}`, style),
    row('', `${' '.repeat(columnsOf(before))}${paint(carets)}`, style),
  ];
}

function evidenceRows(finding: Finding, layout: Layout): string[] {
  const shown = shownEvidence(finding.evidence);
  const more = finding.evidence.length - shown.length;
  return [
    ...shown.flatMap((evidence) => oneEvidence(finding, evidence, layout)),
    ...(more > 0
      ? [row('', layout.style.quiet(`and ${more} more ${more === 1 ? 'passage' : 'passages'}`), layout.style)]
      : []),
  ];
}

/** The first few passages; where all of those take one side, the last of them gives way to the first of the other. */
function shownEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const first = evidence.slice(0, MOST_SOURCES);
  const other = evidence.find(({ stance }) => stance !== first[0]?.stance);
  return !other || first.includes(other) ? first : [...first.slice(0, -1), other];
}

function oneEvidence(finding: Finding, evidence: Evidence, layout: Layout): string[] {
  const { style, width, explain } = layout;
  const label = finding.verdict === 'refuted' ? 'source' : evidence.stance === 'supports' ? 'agrees' : 'differs';
  const { start, valueSpan } = evidence;
  // A sentence that was wrapped in its file is shown in one line.
  const quote = evidence.quote.replace(/\s/g, ' ');
  const rows = valueSpan
    ? markedRows(label, quote, { start: valueSpan.start - start, end: valueSpan.end - start }, style.right, layout)
    : [row(label, shortened(printable(quote), width - MARGIN), style)];
  rows.push(row('', style.quiet(sourceLine(evidence)), style));
  if (explain && evidence.match) rows.push(row('because', matchLine(evidence.match), style));
  return rows;
}

/** Which source, of when, and where it lies: `Harbour Gazette, 2 March 2031, “Ferry line opens” (sources/gazette.md)`. */
function sourceLine({ source, comment }: Evidence): string {
  const { publisher, author, published, title } = source.metadata;
  const parts = [publisher ?? author, published && dateInWords(published), title && `“${title}”`].filter(Boolean);
  const place = source.path ? shownPath(source.path) : source.id;
  const known = parts.length > 0 ? `${parts.join(', ')} (${place})` : place;
  return printable(comment ? `a reader's comment in ${known}` : known);
}

/** How each relation of two values reads after "the values". */
const RELATIONS: Readonly<Record<string, string>> = {
  equal: 'are equal',
  contained: 'allow each other',
  rounded: 'are equal to the digits written',
  converted: 'are equal in another unit',
  contradicting: 'differ',
  incomparable: 'do not compare',
};

/** What was matched (subject, measure), and how the values relate. */
function matchLine({ subject, measure, relation, confidence }: Match): string {
  const parts = [
    subject?.length && `subject ${subject.join(', ')}`,
    measure?.length && `measure ${measure.join(', ')}`,
    `the values ${RELATIONS[relation] ?? `are ${relation}`}`,
    `confidence ${confidence.toFixed(2)}`,
  ];
  return printable(parts.filter(Boolean).join(' · '));
}

/** What an edit does to the words, in words where it only puts some in or takes some out. */
function changeOf(old: string, words: string): string {
  if (old === '') return `put in “${words}”`;
  return words === '' ? `leave out “${old.trim()}”` : `“${old}” → “${words}”`;
}

function fixRows({ fixes }: Finding, draft: CheckedDraft, { style }: Layout): string[] {
  const preferred = fixes.find((fix) => fix.preferred);
  if (!preferred) return [];
  // Where the title does not name the new words, they are shown beside it.
  const changes = preferred.edits
    .filter(({ newText }) => newText === '' || !preferred.title.includes(newText))
    .map(({ start, end, newText }) => changeOf(draft.text.slice(start, end), newText.trim()));
  const title = [preferred.title, changes.join(', ')].filter(Boolean).join(': ');
  return [row('fix', style.right(printable(title)), style)];
}
