import type { Span } from '../../corpus/document.ts';
import { quotedSpansOf } from './claims/quotation/spans.ts';
import { movedParagraph, type PlacedParagraph } from './draft.ts';
import type { Finding } from './finding.ts';

/**
 * The findings, in order, without fixes that would change what stands between quotation marks: those are somebody's words,
 * and only the quotation's own fix, which brings the words of the source, may touch them.
 */
export function withoutFixesInQuotations(findings: readonly Finding[], placed: readonly PlacedParagraph[]): Finding[] {
  let at = 0;
  let quoted: readonly Span[] | undefined;
  return findings.map((finding) => {
    if (finding.fixes.length === 0 || finding.claim.kind === 'quotation') return finding;
    while (at < placed.length && endOf(placed[at]!) < finding.claim.span.end) {
      at++;
      quoted = undefined;
    }
    const around = placed[at];
    if (!around) return finding;
    quoted ??= quotedSpansOf(movedParagraph(around.paragraph, around.start));
    const spans = quoted;
    const touches = (edit: Span) => spans.some((span) => span.start < edit.end && edit.start < span.end);
    const fixes = finding.fixes.filter(({ edits }) => !edits.some(touches));
    return fixes.length === finding.fixes.length ? finding : { ...finding, fixes };
  });
}

const endOf = ({ paragraph, start }: PlacedParagraph): number => start + paragraph.end;
