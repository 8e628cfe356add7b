import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../../server/engine/claims/kind.ts';
import type { Finding } from '../../server/engine/finding.ts';
import { randomOf } from '../support/random.ts';
import { EVALUATION, type ExpectedVerdict, type LabelledCase } from './cases.ts';
import { changed } from './changes.ts';
import type { Observation } from './observations.ts';

/** Whole articles held against other outlets' articles on the same event: as printed, and with errors planted. */
export const USE_SETS = ['basil', 'allsides', 'ecb'] as const;

export function readUse(file: string): LabelledCase[] {
  return readFileSync(join(EVALUATION, 'cross', `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ expected: [], ...(JSON.parse(line) as object) }) as unknown as LabelledCase);
}

export const wordsIn = (cases: readonly LabelledCase[]): number =>
  cases.reduce((sum, { draft }) => sum + draft.text.split(/\s+/).length, 0);

const sha = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 12);
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

let labels: ReadonlyMap<string, string> | undefined;

/** What was said of a flag when it was read by hand: by the claim's key and the key of the sentence it was held against. */
function labelOf(claim: string, evidence: string): string | undefined {
  labels ??= new Map(
    [join(EVALUATION, 'cross', 'labels.jsonl'), join(import.meta.dirname, 'labels.jsonl')]
      .filter(existsSync)
      .flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean))
      .map((line) => JSON.parse(line) as { claim: string; evidence: string; label: string })
      .map(({ claim: own, evidence: other, label }) => [`${own} ${other}`, label]),
  );
  return labels.get(`${claim} ${evidence}`);
}

function claimKey({ id, draft: { text } }: LabelledCase, claim: Claim): string {
  const before = text.slice(Math.max(0, claim.span.start - 40), claim.span.start);
  return sha([id.replace(/~planted$/, ''), claim.kind, claim.text, squeeze(before).slice(-30)].join('|'));
}

const isTrue = (claim: string, quote: string): boolean => labelOf(claim, sha(squeeze(quote))) === 'TRUE';

/** The sources really disagree with an article as printed: no error of ours, and no alarm. */
export function isTrueDisagreement(labelled: LabelledCase, { assessment }: Observation): boolean {
  const key = claimKey(labelled, assessment.placed.claim);
  return assessment.contradicting.some(({ candidate }) => isTrue(key, candidate.sentence.text));
}

let confirmations: ReadonlyMap<string, string> | undefined;

/** What was said of a confirmation of an article as printed when it was read by hand: whether its passage bears the claim out. */
export function confirmationOf(labelled: LabelledCase, { assessment }: Observation): 'right' | 'wrong' | undefined {
  confirmations ??= new Map(
    readFileSync(join(import.meta.dirname, 'confirmations.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { claim: string; verdict: string })
      .map(({ claim, verdict }) => [claim, verdict]),
  );
  const verdict = confirmations.get(claimKey(labelled, assessment.placed.claim));
  return verdict === 'right' || verdict === 'wrong' ? verdict : undefined;
}

/** The same of a finding, by the passages that it was held against. */
export function isLabelledTrue(labelled: LabelledCase, { claim, evidence }: Finding): boolean {
  const key = claimKey(labelled, claim);
  return evidence.some(({ stance, quote }) => stance === 'refutes' && isTrue(key, quote));
}

/** Figures of a source that say what the draft says, so plainly that a change of the draft's is an error. */
const BORNE_OUT = 0.35;
const BORNE_OUT_IF_TELLING = 0.1;
const TELLING = 1.2;
const VARIANTS = 2;
const MOST_CHANGES = 4;

/** The same article with figures changed that another outlet bears out in its own words. */
export function changedCases(labelled: LabelledCase, observed: readonly Observation[]): LabelledCase[] {
  const random = randomOf([...labelled.id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, 7));
  const elsewhere = labelled.sources.map(({ text }) => text).join('\n');
  const borneOut = observed.filter(({ assessment: { agreeing, placed } }) => {
    const best = agreeing[0];
    if (!best || best.relation === 'contained') return false;
    return best.score > BORNE_OUT || (best.score > BORNE_OUT_IF_TELLING && placed.specificity >= TELLING);
  });
  const some = () => borneOut.filter(() => random() < 0.5).slice(0, MOST_CHANGES);
  const changes = Array.from({ length: VARIANTS }, (_, variant) =>
    changedCase(labelled, `${labelled.id}~${variant}`, some(), ({ assessment: { placed } }) =>
      changed(placed.claim.text, placed.question, random, elsewhere),
    ),
  );
  const swapped = changedCase(labelled, `${labelled.id}~swapped`, some(), (each) => swappedFor(each, random));
  return [...changes, swapped].filter(({ expected }) => expected.length > 0);
}

/** Another value of the same shape that the sources give for something else: it stands there, and is no answer here. */
function swappedFor({ assessment }: Observation, random: () => number): { readonly text: string } | undefined {
  const { placed, contradicting, agreeing } = assessment;
  const bearing = new Set(agreeing.map(({ candidate }) => candidate.sentence.text));
  const others = contradicting.filter(
    (each) => each.placed.shape === placed.shape && !bearing.has(each.candidate.sentence.text),
  );
  const other = others[Math.floor(random() * others.length)];
  return other && { text: other.placed.claim.text };
}

function changedCase(
  { sources, draft }: LabelledCase,
  id: string,
  chosen: readonly Observation[],
  change: (observation: Observation) => { readonly text: string } | undefined,
): LabelledCase {
  let text = '';
  let last = 0;
  const expected: ExpectedVerdict[] = [];
  for (const observation of chosen) {
    const { claim } = observation.assessment.placed;
    const { start, end } = claim.span;
    const made = start < last ? undefined : change(observation);
    if (!made) continue;
    text += draft.text.slice(last, start);
    const right = draft.text.slice(start, end);
    expected.push({
      start: text.length,
      end: text.length + made.text.length,
      text: made.text,
      verdict: 'refuted',
      right,
      kind: claim.kind,
    });
    text += made.text;
    last = end;
  }
  return { id, sources, draft: { ...draft, text: text + draft.text.slice(last) }, expected };
}
