import { formatFor } from '../../corpus/readers/formats.ts';
import { citationPlace, isInLink } from '../lsp/citations/place.ts';
import { lineEnding } from '../lsp/citations/style.ts';
import { escapeMarkdown } from '../lsp/text/markdown.ts';
import { visible } from '../lsp/text/visible.ts';
import { type LayoutBlock, layoutOf, type Run } from './layout/layout.ts';
import { runMarker } from './layout/marked-runs.ts';
import type { FactCheckReport, ReportedClaim } from './report.ts';
import { countsInWords, coverageLines, momentInWords, noteLines } from './wording.ts';

/** The draft in Markdown with a footnote on each claim. A Markdown draft stays as it is but for the notes. */
export function annotatedMarkdown(report: FactCheckReport): string {
  const { document, format, claims } = report;
  const labelOf = noteLabels(document.text);
  const isMarkdown = formatFor(format)?.name === 'markdown';
  const body = isMarkdown ? annotated(document.text, claims, labelOf) : laidOut(report, labelOf);
  const notes = claims.map((claim) => `${labelOf(claim)}: ${noteLines(claim).map(escapeMarkdown).join(' · ')}`);
  const about = [
    '---',
    '',
    '## Fact-check',
    '',
    escapeMarkdown(`Checked with Vouch on ${momentInWords(report.made)}: ${countsInWords(report) || 'no claims'}.`),
    '',
    '**What this check does not cover**',
    '',
    ...coverageLines(report).map((line) => `- ${escapeMarkdown(line)}`),
  ];
  const parts = [body.trimEnd(), ...about, ...(notes.length > 0 ? ['', notes.join('\n\n')] : []), ''];
  const eol = lineEnding(document.text);
  const [first, ...rest] = parts;
  return [first, '', ...rest].join('\n').replace(/\r?\n/g, eol);
}

/** `[^vouch-3]` for each claim; under another name where the draft has notes of that name already. */
function noteLabels(text: string): (claim: ReportedClaim) => string {
  let name = 'vouch';
  for (let number = 2; text.includes(`[^${name}-`); number += 1) name = `vouch${number}`;
  return ({ number }) => `[^${name}-${number}]`;
}

function annotated(text: string, claims: readonly ReportedClaim[], labelOf: (claim: ReportedClaim) => string): string {
  const places = claims.map((claim) => ({ at: notePlace(text, claim.finding.claim.span.end), label: labelOf(claim) }));
  places.sort((a, b) => a.at - b.at);
  const parts: string[] = [];
  let from = 0;
  for (const { at, label } of places) {
    parts.push(text.slice(from, at), label);
    from = at;
  }
  return [...parts, text.slice(from)].join('');
}

/** Behind the words, their mark-up and the punctuation; behind the link where they stand in one. */
function notePlace(text: string, end: number): number {
  return citationPlace(text, isInLink(text, end) ? text.indexOf('](', end) : end);
}

/** A draft of another format, as the Markdown that shows the same. */
function laidOut({ document, format, claims }: FactCheckReport, labelOf: (claim: ReportedClaim) => string): string {
  const marker = runMarker(claims);
  const line = (runs: readonly Run[]) =>
    marker(runs)
      .map(({ text, closes }) => `${escapeWithin(text)}${closes.map(labelOf).join('')}`)
      .join('')
      .trim();
  return layoutOf(document, format)
    .map((block) => blockLine(block, line))
    .join('\n\n');
}

/** Only the first run of a line can start one; what stands behind it keeps its blanks. */
function escapeWithin(text: string): string {
  return escapeMarkdown(visible(text));
}

function blockLine(block: LayoutBlock, line: (runs: readonly Run[]) => string): string {
  // Only Markdown drafts have tables here, and they are not laid out anew.
  if (block.kind === 'table') return block.rows.map((row) => row.map(line).join(' | ')).join('\n\n');
  const lead = block.isQuotation ? '> ' : block.marker ? '- ' : '';
  const heading = block.kind === 'heading' ? `${'#'.repeat(block.level ?? 2)} ` : '';
  return `${heading}${lead}${line(block.runs)}`;
}
