import type { Finding } from '../../engine/finding.ts';
import { printable } from '../streams.ts';
import { positionOf } from './excerpt.ts';
import { findingBlock, type Layout } from './finding-block.ts';
import { type CheckedDraft, needsLook, type Report } from './report.ts';
import type { Style } from './style.ts';

/** Claims not found that are listed before the rest are only counted. */
const MOST_LISTED = 12;

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

const isNotFound = (finding: Finding): boolean => finding.verdict === 'not-enough-evidence' && !finding.code;

function notFoundBlock(
  { path, text, findings }: CheckedDraft,
  sources: number,
  { style, explain }: Layout,
): string[][] {
  const missing = findings.filter(isNotFound);
  if (explain || missing.length === 0 || sources === 0) return [];
  const rows = missing.slice(0, MOST_LISTED).map(({ claim }) => {
    const { line, column } = positionOf(text, claim.span.start);
    return `  ${style.quiet(`${printable(path)}:${line}:${column}`)}  “${printable(claim.text)}”`;
  });
  const more = missing.length - rows.length;
  const rest = more > 0 ? [style.quiet(`  and ${more} more; --explain lists them all`)] : [];
  return [[`Not found in the ${counted(sources, 'source')}`, ...rows, ...rest]];
}

/** The sums of one draft; its name is said where there are several drafts. */
function summaryLine({ path, findings }: CheckedDraft, { sources, drafts }: Report, style: Style): string {
  const name = drafts.length > 1 ? `${style.path(printable(path))}  ` : '';
  if (findings.length === 0) return `${name}No number, date, quotation or attribution was found in ${printable(path)}.`;
  const look = findings.filter(needsLook).length;
  const confirmed = findings.filter(({ verdict, code }) => verdict === 'supported' && !code).length;
  const missing = findings.filter(isNotFound).length;
  const parts = [
    look > 0
      ? style.wrong(`${counted(look, 'claim')} ${look === 1 ? 'needs' : 'need'} a look`)
      : style.right('Nothing needs a look'),
    style.right(`${confirmed} confirmed`),
    `${missing} not found in ${counted(sources, 'source')}`,
  ];
  return `${name}${parts.join(' · ')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
