import type { CheckedDraft } from '../drafts/checked-draft.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { countClaims, coverage } from './counts.ts';

/** What Vouch sees: the settings in force, the sources, the index, and what of the draft is read as prose. */
export function inspection(draft: CheckedDraft, limits: readonly string[]): string {
  const { corpus, settings, document, text } = draft;
  const sources = corpus.store.sources();
  const { metadata } = document;
  const lines = [
    '# What Vouch sees',
    '## The draft',
    list([
      ['Read as', text.languageId],
      ['Date', metadata.published ?? 'not given; relative dates stay open'],
      ['Claims', `${draft.claims.length}: ${coverage(countClaims(draft))}`],
      ['One of the sources, so not checked', draft.isSource ? 'yes' : 'no'],
    ]),
    '## Settings in force',
    ...Object.entries(settings).map(([name, value]) => `- ${inCode(`vouch.${name}: ${JSON.stringify(value)}`)}`),
    '## Sources',
    list([
      ['Folders', corpus.folders.join(', ') || 'none found: put sources in a folder named sources, corpus or research'],
      ['Sources read', String(sources.length)],
      ['Passages', String(corpus.store.passageCount())],
      ['Could not be read', String(corpus.progress.unreadable.length)],
    ]),
    ...corpus.progress.unreadable.map(({ path, reason }) => `- ${escapeMarkdown(path)}: ${escapeMarkdown(reason)}`),
    ...(limits.length > 0 ? ['## Limits', ...limits.map((limit) => `- ${escapeMarkdown(limit)}`)] : []),
    '## Claims',
    ...draft.claims.map(({ finding: { claim, message }, state }) => {
      const { line } = text.positionAt(claim.span.start);
      return `- line ${line + 1}, ${claim.kind}, ${state}: **${escapeMarkdown(claim.text)}** ${escapeMarkdown(message)}`;
    }),
  ];
  return `${lines.join('\n\n').replace(/\n\n- /g, '\n- ')}\n`;
}

/** Markdown has nothing to say about what stands between backquotes; a backquote in it is taken out. */
function inCode(words: string): string {
  return `\`${words.replaceAll('`', '')}\``;
}

function list(rows: readonly (readonly [string, string])[]): string {
  return rows.map(([name, value]) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`).join('\n');
}
