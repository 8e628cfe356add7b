import type { Finding } from '../../engine/finding.ts';
import { positionOf } from '../../report/position.ts';
import { printable } from '../streams.ts';
import { shortened } from './excerpt.ts';
import { findingBlock, type Layout } from './finding-block.ts';
import { type CheckedDraft, needsLook, type Report } from './report.ts';
import type { Style } from './style.ts';

/** Lines with claims not found that are listed before the rest are only counted. */
const MOST_LISTED = 12;

/** Columns that a claim may take in that list: quotations are cut. */
const LONGEST_LISTED = 60;

/** The report for a person: every claim that needs a look with its evidence, then what was not found, then the sums. */
export function textReport(report: Report, layout: Layout): string {
  const blocks = report.drafts.flatMap((draft) => [
    ...shownFindings(draft, layout).map((finding) => findingBlock(draft, finding, layout)),
    ...notFoundBlock(draft, report.sources, layout),
  ]);
  const endings = report.drafts.map((draft) => summaryLine(draft, report, layout.style));
  return `${[...blocks, endings].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function shownFindings({ findings }: CheckedDraft, { explain }: Layout): readonly Finding[] {
  return explain ? findings : findings.filter(needsLook);
}

const isNotFound = ({ verdict, code, unchecked }: Finding): boolean =>
  verdict === 'not-enough-evidence' && !code && !unchecked;

function notFoundBlock(draft: CheckedDraft, sources: number, { style, explain }: Layout): string[][] {
  const missing = draft.findings.filter(isNotFound);
  if (explain || missing.length === 0 || sources === 0) return [];
  const lines = Map.groupBy(missing, ({ claim }) => positionOf(draft.text, claim.span.start).line);
  const rows = [...lines].slice(0, MOST_LISTED).map(([line, findings]) => {
    const claims = findings.map(({ claim }) => `“${printable(shortened(claim.text, LONGEST_LISTED))}”`);
    return `  ${style.quiet(`${printable(draft.path)}:${line}`)}  ${claims.join(' · ')}`;
  });
  const more = lines.size - rows.length;
  const rest = more > 0 ? [style.quiet(`  and on ${counted(more, 'more line')}; --explain lists all`)] : [];
  return [[style.strong(`Not found in the ${counted(sources, 'source')}`), ...rows, ...rest]];
}

/** The sums of one draft; its name is said where there are several drafts. */
function summaryLine({ path, findings }: CheckedDraft, { sources, drafts }: Report, style: Style): string {
  const name = drafts.length > 1 ? `${style.path(printable(path))}  ` : '';
  if (findings.length === 0) return `${name}No number, date, quotation or attribution was found in ${printable(path)}.`;
  const look = findings.filter(needsLook).length;
  const confirmed = findings.filter(({ verdict, code }) => verdict === 'supported' && !code).length;
  const missing = findings.filter(isNotFound).length;
  const unchecked = findings.filter((finding) => finding.unchecked).length;
  const parts = [
    look > 0
      ? style.wrong(`${counted(look, 'claim')} ${look === 1 ? 'needs' : 'need'} a look`)
      : style.right('Nothing needs a look'),
    style.right(`${confirmed} confirmed`),
    `${missing} not found in ${counted(sources, 'source')}`,
    ...(unchecked > 0 ? [style.wrong(`${unchecked} not checked`)] : []),
  ];
  return `${name}${parts.join(' · ')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
