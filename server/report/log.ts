import { stringify } from 'csv-stringify/sync';
import { citeLine } from '../lsp/sources/reference.ts';
import { visible } from '../lsp/text/visible.ts';
import { positionOf } from './position.ts';
import type { FactCheckReport, ReportedClaim } from './report.ts';
import { evidenceName, STATE_NAMES, suggestionFor } from './wording.ts';

type Row = Readonly<Record<string, string | number>>;

/** The columns of the log, in order. */
const COLUMNS = [
  'number',
  'draft',
  'line',
  'column',
  'kind',
  'claim',
  'sentence',
  'state',
  'verdict',
  'rule',
  'message',
  'suggestion',
  'source',
  'publisher',
  'published',
  'url',
  'file',
  'place',
  'quote',
  'stance',
  'also in',
  'ticked by',
  'ticked as',
  'reason',
  'when',
];

/**
 * The log of a check as CSV (RFC 4180), one row a claim: verdict, source, place, quote, who ticked it, why and when.
 * Cells that a spreadsheet would take for a formula are made harmless; the byte order mark tells Excel that it is UTF-8.
 */
export function checkLog(report: FactCheckReport): string {
  const rows = report.claims.map((claim) => rowOf(report, claim));
  return stringify(rows, {
    columns: COLUMNS,
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function rowOf({ name, document }: FactCheckReport, claim: ReportedClaim): Row {
  const { finding, state, mark, sentence, evidence } = claim;
  const { line, column } = positionOf(document.text, finding.claim.span.start);
  const [first, ...others] = evidence;
  const { title, publisher, published, url } = first?.source.metadata ?? {};
  const row: Record<string, string | number | undefined> = {
    number: claim.number,
    draft: name,
    line,
    column,
    kind: finding.claim.kind,
    claim: finding.claim.text,
    sentence: document.prose.slice(sentence.start, sentence.end),
    state: STATE_NAMES[state].words,
    verdict: finding.verdict,
    rule: finding.code,
    message: finding.message,
    suggestion: suggestionFor(claim),
    source: first && (title ?? citeLine(first.source.metadata, first.source.path)),
    publisher,
    published,
    url,
    file: first?.source.path,
    place: first?.place,
    quote: first?.quote,
    stance: first?.stance,
    'also in': [...new Set(others.map(evidenceName))].join('; '),
    'ticked by': mark?.by,
    'ticked as': mark?.kind,
    reason: mark?.reason,
    when: mark?.made,
  };
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [column, typeof cell === 'number' ? cell : visible(cell ?? '').trim()]),
  );
}
