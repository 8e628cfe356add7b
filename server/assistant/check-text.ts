import { readText } from '../../corpus/readers/read.ts';
import { claimJson } from '../cli/claim-json.ts';
import { lookTwice } from '../cross-encoder/second-look.ts';
import type { Finding } from '../engine/finding.ts';
import { review } from '../lsp/review/claim-state.ts';
import { visible } from '../lsp/text/visible.ts';
import { type FactCheckReport, factCheckReport } from '../report/report.ts';
import { countsInWords, coverageLines, noteLines, STATE_NAMES } from '../report/wording.ts';
import type { Desk, ToolAnswer } from './desk.ts';
import { dayOf, textOf, wordOf } from './input.ts';
import { sourceData } from './sources.ts';
import type { AssistantTool } from './tools.ts';

const NAME = 'check_text';
const LONGEST_TEXT = 200_000;
/** Claims that are given one by one; a model reads no more at a time. */
const MOST_CLAIMS = 300;
/** Passages that are given with a claim. */
const MOST_EVIDENCE = 3;

export const checkText: AssistantTool = {
  name: NAME,
  title: 'Check a text against the sources',
  description:
    'Checks the numbers, dates, quotations and attributions of an English text against the writer’s own sources, offline. Gives each claim with a verdict (supported, refuted, conflicting, not-enough-evidence), the passages, and what to change; and says what was not checked. “Not found” does not mean wrong, and a text without findings is not approved. Text that a model wrote is a draft like any other: check it before it is used. Reads only.',
  inputSchema: {
    type: 'object',
    properties: {
      text: {
        type: 'string',
        description: 'The text to check, in English, as Markdown or plain text.',
        maxLength: LONGEST_TEXT,
      },
      date: {
        type: 'string',
        description:
          'The day the text is written for, such as 2024-05-16, so that “Thursday” and “last year” can be worked out.',
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      },
      format: {
        type: 'string',
        enum: ['markdown', 'plain'],
        description: 'How the text is written; markdown where it is left out.',
      },
    },
    required: ['text'],
    additionalProperties: false,
  },
  run: async (input, desk) => {
    const text = textOf(NAME, input, 'text', LONGEST_TEXT);
    const date = dayOf(NAME, input, 'date');
    const format = wordOf(NAME, input, 'format', ['markdown', 'plain']) ?? 'markdown';
    const document = readText(format, text);
    const checker = await desk.checker();
    const options = { ...desk.options, ...(date !== undefined && { date }) };
    const { checked: findings, limits } = await lookTwice(() => checker.check(document, options), desk.secondReader);
    const context = { document, path: '', hashes: new Set<string>(), exists: () => true };
    const report = factCheckReport({
      name: 'text',
      format,
      document,
      claims: review(findings, [], context),
      store: desk.store,
      unreadable: desk.unreadable,
      limits: [...checker.limits(document, findings), ...limits],
      made: '',
    });
    return answer(report, desk);
  },
};

function answer(report: FactCheckReport, desk: Desk): ToolAnswer {
  const { claims, counts } = report;
  const given = claims.slice(0, MOST_CLAIMS);
  const left = claims.length - given.length;
  const cut =
    left > 0
      ? [`Only the first ${MOST_CLAIMS} of ${claims.length} claims are given here: send the text in parts.`]
      : [];
  const notCovered = [...cut, ...coverageLines(report)];
  const look = given.filter(({ state }) => state !== 'confirmed');
  const notes = look.map(
    (claim) => `- “${visible(claim.finding.claim.text)}” ${visible(noteLines(claim).join(' · '))}`,
  );
  const confirmed = given
    .filter(({ state }) => state === 'confirmed')
    .map(({ finding }) => `“${visible(finding.claim.text)}”`);
  const lines = [
    `${countsInWords(report) || 'No claims were found'}.`,
    ...notes,
    ...(confirmed.length > 0 ? [`${STATE_NAMES.confirmed.words}: ${confirmed.join(', ')}.`] : []),
    'What this does not cover:',
    ...notCovered.map((line) => `- ${visible(line)}`),
  ];
  return {
    text: lines.join('\n'),
    data: { counts, claims: given.map(({ finding }) => claimData(finding, desk)), notCovered },
  };
}

/** A claim as the JSON report of the command line gives it, with files named from the folder of sources. */
function claimData(finding: Finding, desk: Desk): object {
  const evidence = finding.evidence.slice(0, MOST_EVIDENCE);
  const json = claimJson({ ...finding, evidence }) as { evidence: object[] };
  return {
    ...json,
    evidence: json.evidence.map((one, index) => ({ ...one, source: sourceData(desk, evidence[index]!.source) })),
  };
}
