import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Span } from '../../../corpus/document.ts';
import manifest from '../../../package.json' with { type: 'json' };
import type { Evidence, Finding } from '../../engine/finding.ts';
import { positionOf } from '../../report/position.ts';
import { shownPath } from '../paths.ts';
import { type CheckedDraft, needsLook, type Report } from './report.ts';
import { RULES } from './rules.ts';

/** The texts of source files, read once each; undefined where a file is no text. */
type Texts = (path: string) => Promise<string | undefined>;

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** The report as SARIF 2.1.0 (OASIS 2020), for code-review and CI tools: claims that need a look, with their evidence. */
export async function sarifReport({ drafts, unreadable }: Report): Promise<string> {
  const texts = textsOnce();
  const results: object[] = [];
  for (const draft of drafts) {
    const seen = new Map<string, number>();
    for (const finding of draft.findings.filter(needsLook)) results.push(await resultOf(draft, finding, seen, texts));
  }
  const run = {
    tool: { driver: { name: 'Vouch', version: manifest.version, rules: rules() } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          ...unreadable.map(({ path: file, reason }) => notification(file, reason)),
          ...drafts.flatMap(({ path: file, limits }) => limits.map((limit) => notification(file, limit))),
        ],
      },
    ],
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** What went wrong with a file beside its claims. */
function notification(file: string, text: string): object {
  const locations = [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }];
  return { level: 'warning', message: { text }, locations };
}

function rules(): object[] {
  return Object.entries(RULES).map(([id, summary]) => ({ id, shortDescription: { text: summary } }));
}

async function resultOf(
  draft: CheckedDraft,
  finding: Finding,
  seen: Map<string, number>,
  texts: Texts,
): Promise<object> {
  const ruleId = finding.code ?? 'number-mismatch';
  const uri = uriOf(draft.path);
  return {
    ruleId,
    ruleIndex: Object.keys(RULES).indexOf(ruleId),
    level: LEVELS[finding.severity ?? 'warning'],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: regionOf(draft.text, finding.claim.span) } }],
    relatedLocations: await Promise.all(finding.evidence.map((evidence, id) => relatedLocation(evidence, id, texts))),
    partialFingerprints: { 'vouchClaim/v1': fingerprint(draft.text, finding, seen) },
    fixes: finding.fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: { uri },
          replacements: edits.map((edit) => ({
            deletedRegion: regionOf(draft.text, edit),
            insertedContent: { text: edit.newText },
          })),
        },
      ],
    })),
  };
}

async function relatedLocation({ source, quote, start, end }: Evidence, id: number, texts: Texts): Promise<object> {
  const message = { text: quote };
  if (!source.path) return { id, message, logicalLocations: [{ fullyQualifiedName: source.id }] };
  const artifactLocation = { uri: uriOf(source.path) };
  const text = await texts(source.path);
  // Offsets are those of the file itself only where the file is its own text: not in a PDF or a web page.
  const verbatim = text?.slice(start, end) === quote;
  return {
    id,
    message,
    physicalLocation: { artifactLocation, ...(verbatim && { region: regionOf(text, { start, end }) }) },
  };
}

function regionOf(text: string, { start, end }: Span): object {
  const from = positionOf(text, start);
  const to = positionOf(text, end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

/** A name for a finding that stays the same when lines are added above it: rule, claim, and the words of its line. */
function fingerprint(text: string, { code, claim }: Finding, seen: Map<string, number>): string {
  const lineStart = text.lastIndexOf('\n', claim.span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', claim.span.end);
  const line = text
    .slice(lineStart, lineEnd < 0 ? text.length : lineEnd)
    .replace(/\s+/g, ' ')
    .trim();
  const identity = JSON.stringify([code, claim.kind, claim.text, line]);
  const occurrence = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, occurrence);
  return createHash('sha256').update(`${identity}${occurrence}`).digest('hex').slice(0, 32);
}

/** A relative URI for a file below the current folder, an absolute one for any other. */
function uriOf(file: string): string {
  const shown = shownPath(file);
  return path.isAbsolute(shown) ? pathToFileURL(shown).href : shown.split(path.sep).map(encodeURIComponent).join('/');
}

function textsOnce(): Texts {
  const known = new Map<string, Promise<string | undefined>>();
  return (file) => {
    const text =
      known.get(file) ??
      (existsSync(file) ? readFile(file, 'utf8').catch(() => undefined) : Promise.resolve(undefined));
    known.set(file, text);
    return text;
  };
}
