import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Evidence, Finding } from '../../engine/finding.ts';
import { glanceText } from '../evidence/glance.ts';
import type { Settings, SeverityName } from '../settings.ts';
import { citeLine } from '../sources/reference.ts';
import { visible } from '../text/visible.ts';

/** Where evidence can be opened, as an LSP location; undefined where it cannot. */
export type LocateEvidence = (evidence: Evidence) => DiagnosticRelatedInformation['location'] | undefined;

/** What the conversion needs beside the finding. */
export interface ConversionContext {
  readonly text: TextDocument;
  readonly settings: Settings;
  readonly locate: LocateEvidence;
  /** The editor shows the evidence in hover and view of its own, so a diagnostic says what is wrong and no more. */
  readonly isBrief: boolean;
  /** URI of the folder with one page for each rule, without a slash at the end. */
  readonly rulePages: string;
}

const SEVERITY: Record<Exclude<SeverityName, 'off'>, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** How many passages stand under a diagnostic: more are in the hover. */
const MOST_RELATED = 4;
/** Longest piece of a source shown in one line. */
const LONGEST_QUOTE = 300;

/** The diagnostic for a finding; undefined where there is nothing to report. */
export function diagnosticOf(finding: Finding, context: ConversionContext): Diagnostic | undefined {
  const severity = severityOf(finding, context.settings);
  if (severity === 'off') return undefined;
  const { start, end } = finding.claim.span;
  const related = context.isBrief ? [] : relatedInformation(finding, context.locate);
  return {
    range: { start: context.text.positionAt(start), end: context.text.positionAt(end) },
    severity: SEVERITY[severity],
    source: 'Vouch',
    message: context.isBrief ? glanceText(finding) : visible(finding.message),
    ...(finding.code && { code: finding.code, codeDescription: { href: `${context.rulePages}/${finding.code}.md` } }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/** Only what is wrong goes to the problems list; what no source speaks of goes there if the person asks for it. */
export function severityOf(finding: Finding, settings: Settings): SeverityName {
  if (!finding.code) return finding.verdict === 'not-enough-evidence' ? settings.notFound : 'off';
  const byVerdict = finding.verdict === 'conflicting' ? 'information' : 'warning';
  const chosen = settings.severity[finding.code];
  // What may be wrong is no error, whatever is chosen for what is; it can only be turned off.
  if (finding.severity === 'hint' && chosen !== 'off') return 'hint';
  return chosen ?? finding.severity ?? byVerdict;
}

function relatedInformation(finding: Finding, locate: LocateEvidence): DiagnosticRelatedInformation[] {
  return finding.evidence.slice(0, MOST_RELATED).flatMap((evidence) => {
    const location = locate(evidence);
    const quote = visible(evidence.quote).slice(0, LONGEST_QUOTE);
    return location
      ? [{ location, message: `${citeLine(evidence.source.metadata, evidence.source.path)}: ${quote}` }]
      : [];
  });
}
