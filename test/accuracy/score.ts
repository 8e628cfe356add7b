import { readText } from '../../corpus/readers/read.ts';
import { createChecker } from '../../server/engine/check.ts';
import type { Finding } from '../../server/engine/finding.ts';
import { storeWith } from '../support/checking.ts';
import type { ExpectedVerdict, LabelledCase } from './cases.ts';

/** What became of the labelled claims of some cases. */
export interface Score {
  /** Claims marked as wrong; how many of them were refuted, and how many put right by the preferred fix. */
  wrong: number;
  flagged: number;
  corrected: number;
  /** Refuted, and marked as wrong by nobody. */
  falseAlarms: number;
  /** Claims marked as right, and how many of them were confirmed. */
  right: number;
  confirmed: number;
  /** Claims that the sources disagree about, and how many were seen to be. */
  disputed: number;
  seenDisputed: number;
  /** Claims that no source speaks of, and how many were neither refuted nor confirmed. */
  unknown: number;
  keptSilent: number;
}

export const emptyScore = (): Score => ({
  wrong: 0,
  flagged: 0,
  corrected: 0,
  falseAlarms: 0,
  right: 0,
  confirmed: 0,
  disputed: 0,
  seenDisputed: 0,
  unknown: 0,
  keptSilent: 0,
});

/** The findings on the draft of a case, as the command line has them. */
export function findingsOf({ id, sources, draft }: LabelledCase): readonly Finding[] {
  const store = storeWith(Object.fromEntries(sources.map((source) => [source.id, { ...source, format: 'plain' }])));
  try {
    const document = readText(id.endsWith('.md') ? 'markdown' : 'plain', draft.text);
    return createChecker(store).check(document, draft.date ? { date: draft.date } : {});
  } finally {
    store.close();
  }
}

const overlaps = (finding: Finding, { start, end }: ExpectedVerdict): boolean =>
  finding.claim.span.start < end && start < finding.claim.span.end;

/** A figure may be read as a number by one and as a date by another: *six years*. */
const MEASURED = new Set(['number', 'date']);
const sameKind = (finding: Finding, { kind }: ExpectedVerdict): boolean =>
  finding.claim.kind === kind || (MEASURED.has(kind) && MEASURED.has(finding.claim.kind));

/** Adds the findings on one case to the scores of its kinds of claim. `complain` is told of every miss and false alarm. */
export function addToScores(
  scores: Map<string, Score>,
  { id, draft, expected }: LabelledCase,
  findings: readonly Finding[],
  complain: (line: string) => void = () => {},
): void {
  const scoreOf = (kind: string): Score => {
    const score = scores.get(kind) ?? emptyScore();
    scores.set(kind, score);
    return score;
  };
  for (const mark of expected) {
    const verdict = addMark(scoreOf(mark.kind), mark, findings, draft.text);
    if (verdict) complain(`${id}: ${verdict}: “${mark.text}” (${mark.kind})`);
  }
  const wrong = expected.filter(({ verdict }) => verdict === 'refuted');
  for (const finding of findings) {
    if (finding.verdict !== 'refuted' || wrong.some((mark) => overlaps(finding, mark))) continue;
    scoreOf(finding.claim.kind).falseAlarms++;
    complain(`${id}: false alarm: ${finding.message}`);
  }
}

/** Counts one labelled claim; gives what went wrong with it, if anything did. */
function addMark(score: Score, mark: ExpectedVerdict, findings: readonly Finding[], text: string): string | undefined {
  const here = findings.filter((finding) => overlaps(finding, mark));
  const has = (verdict: string): boolean => here.some((finding) => finding.verdict === verdict);
  switch (mark.verdict) {
    case 'refuted': {
      const hits = here.filter((finding) => finding.verdict === 'refuted' && sameKind(finding, mark));
      const isCorrected = hits.some((finding) => putsRight(finding, mark, text));
      score.wrong++;
      if (hits.length > 0) score.flagged++;
      if (isCorrected) score.corrected++;
      return hits.length === 0 ? 'missed' : isCorrected ? undefined : 'not put right';
    }
    case 'supported':
      score.right++;
      if (has('supported')) score.confirmed++;
      return has('supported') ? undefined : 'not confirmed';
    case 'conflicting':
      score.disputed++;
      if (has('conflicting')) score.seenDisputed++;
      return has('conflicting') ? undefined : 'not seen to be disputed';
    default: {
      const isSilent = !has('refuted') && !has('supported');
      score.unknown++;
      if (isSilent) score.keptSilent++;
      return isSilent ? undefined : 'claimed to know';
    }
  }
}

const folded = (text: string): string =>
  text.toLowerCase().replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-');

/** Whether the words around a mark hold what is right once the preferred fix is made. */
function putsRight({ fixes }: Finding, mark: ExpectedVerdict, text: string): boolean {
  const fix = fixes.find(({ preferred }) => preferred);
  if (!fix || mark.right === undefined) return false;
  const edits = [...fix.edits].sort((a, b) => b.start - a.start);
  const fixed = edits.reduce((whole, edit) => whole.slice(0, edit.start) + edit.newText + whole.slice(edit.end), text);
  const around = folded(fixed.slice(Math.max(0, mark.start - 60), mark.end + fixed.length - text.length + 60));
  return mark.right.split('|').some((right) => around.includes(folded(right)));
}

/** The scores of several kinds in one. */
export function sumOf(scores: Iterable<Score>): Score {
  const sum = emptyScore();
  for (const score of scores) for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += score[key];
  return sum;
}

export const precisionOf = ({ flagged, falseAlarms }: Score): number =>
  flagged + falseAlarms === 0 ? 1 : flagged / (flagged + falseAlarms);

/** One line of the table of figures. */
export function scoreLine(name: string, score: Score): string {
  return [
    name.padEnd(30),
    `flagged ${score.flagged}/${score.wrong}`,
    `put right ${score.corrected}`,
    `false alarms ${score.falseAlarms}`,
    `confirmed ${score.confirmed}/${score.right}`,
    `disputes ${score.seenDisputed}/${score.disputed}`,
    `silent ${score.keptSilent}/${score.unknown}`,
  ].join('  ');
}
