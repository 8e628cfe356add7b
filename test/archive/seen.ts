import type { Finding } from '../../server/engine/finding.ts';

/** What a reader sees of findings, without where their sources are kept. */
export function seen(findings: readonly Finding[]): string[] {
  return findings.map(({ claim, verdict, message, evidence, fixes }) => {
    const passages = evidence.map(({ source, quote, stance }) => `${stance} ${source.id} “${quote}”`);
    const edits = fixes.flatMap(({ edits: all }) => all.map(({ newText }) => newText));
    return [`${claim.span.start} ${claim.text}`, verdict, message, ...passages, ...edits].join(' | ');
  });
}
