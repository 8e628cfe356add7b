import type { Finding } from '../../engine/finding.ts';
import type { CheckedDraft } from '../session.ts';
import { citeLine, locatorText } from '../sources/reference.ts';
import { escapeMarkdown } from '../text/markdown.ts';

/** The hover of one finding, as Markdown. */
export function hoverMarkdown(finding: Finding, draft: CheckedDraft): string {
  const parts = [`**${escapeMarkdown(finding.message)}**`];
  for (const evidence of finding.evidence.slice(0, 3)) {
    parts.push(
      `> ${boldValue(evidence)}\n>\n> — ${escapeMarkdown(citeLine(evidence.source.metadata, evidence.source.path))}`,
    );
  }
  void draft;
  void locatorText;
  return parts.join('\n\n');
}

function boldValue(evidence: Finding['evidence'][number]): string {
  const { quote, start, valueSpan } = evidence;
  if (!valueSpan) return escapeMarkdown(quote);
  const from = valueSpan.start - start;
  const to = valueSpan.end - start;
  return `${escapeMarkdown(quote.slice(0, from))}**${escapeMarkdown(quote.slice(from, to))}**${escapeMarkdown(quote.slice(to))}`;
}
