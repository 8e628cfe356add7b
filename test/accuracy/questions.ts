/**
 * What typed questions do for the claims of labelled articles: `node test/accuracy/questions.ts FOLDER [--show KIND N]`.
 * FOLDER holds `cross/`, `cases/` and `corrections.jsonl`; none of it belongs to the project.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../corpus/readers/read.ts';
import { agrees } from '../../server/engine/claims/kind.ts';
import { compareMeasured, findMeasured, type MeasuredClaim } from '../../server/engine/claims/measured.ts';
import { draftSentences, paragraphsOf } from '../../server/engine/draft.ts';
import {
  type CandidateSentence,
  createLibrary,
  type Library,
} from '../../server/engine/evidence/candidates/library.ts';
import { assess } from '../../server/engine/evidence/comparison/assess.ts';
import type { DraftSentence } from '../../server/engine/evidence/comparison/assessment.ts';
import type { PlacedClaim } from '../../server/engine/evidence/frames/analysis.ts';
import type { QuestionRelation, TypedQuestion } from '../../server/engine/evidence/questions/question.ts';
import { relateQuestions } from '../../server/engine/evidence/questions/relate.ts';
import { typedQuestionOf } from '../../server/engine/evidence/questions/typed.ts';
import { conceptWordsOf } from '../../server/engine/language/concepts.ts';
import { storeOf } from './cases.ts';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly right?: string;
  readonly kind: string;
  readonly verdict: string;
  readonly where?: { readonly source: string; readonly sentence: string };
}

interface Case {
  readonly id: string;
  readonly sources: Parameters<typeof storeOf>[0];
  readonly draft: { readonly text: string; readonly date?: string };
  readonly expected?: readonly Mark[];
}

const [folder = '', ...options] = process.argv.slice(2);
const shown = new Map<string, number>();
for (let at = options.indexOf('--show'); at >= 0; at = options.indexOf('--show', at + 1)) {
  shown.set(options[at + 1]!, Number(options[at + 2]));
}

function show(kind: string, text: () => string): void {
  const left = shown.get(kind) ?? 0;
  if (left <= 0) return;
  shown.set(kind, left - 1);
  console.log(`${kind}: ${text()}`);
}

const linesIn = (file: string): string[] => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
const casesIn = (file: string): Case[] => linesIn(file).map((line) => JSON.parse(line) as Case);
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const keyOf = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 12);
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;
const percent = (part: number, whole: number): string => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–');

/** Printed corrections as cases with one planted error. */
function corrections(kinds: readonly string[]): Case[] {
  return linesIn('corrections.jsonl').flatMap((line) => {
    const { id, kind, sources, date, wrong, right } = JSON.parse(line);
    if (!kinds.includes(kind)) return [];
    const mark = { start: wrong.start, end: wrong.end, text: '', kind, verdict: 'refuted' };
    return [
      {
        id,
        sources,
        draft: { text: wrong.text, date },
        expected: [{ ...mark, right: right.text.slice(right.start, right.end) }],
      },
    ];
  });
}

function draftsOf(labelled: Case): DraftSentence[] {
  const draft = readText('markdown', labelled.draft.text);
  const reading = labelled.draft.date ? { date: labelled.draft.date } : {};
  return paragraphsOf(draft)
    .flatMap((paragraph) => draftSentences(paragraph, reading, draft.metadata.title ?? ''))
    .filter(({ sentence }) => sentence.claims.length > 0);
}

/** What the draft would say at a mark, put right. */
function rightClaims({ draft: { text, date } }: Case, mark: Mark): MeasuredClaim[] {
  return (mark.right ?? '').split('|').flatMap((right) => {
    const corrected = text.slice(0, mark.start) + right + text.slice(mark.end);
    return paragraphsOf(readText('markdown', corrected))
      .flatMap((paragraph) => findMeasured(paragraph, date ? { date } : {}))
      .filter(({ span }) => overlaps({ start: mark.start, end: mark.start + right.length }, span));
  });
}

function candidatesOf(
  { sentence, around }: DraftSentence,
  library: Library,
): [CandidateSentence[], CandidateSentence[]] {
  const before = [...library.candidates(sentence.words, around)];
  const known = new Set(before.map(({ passage }) => passage.id));
  const added = sentence.claims.flatMap((placed) => {
    const question = typedQuestionOf(sentence, placed, { before: around });
    return question ? library.questionsInSource(question, placed, around, known) : [];
  });
  return [before, added];
}

const NONE = (): Record<QuestionRelation, number> => ({ same: 0, compatible: 0, unknown: 0, other: 0 });

interface Tally {
  planted: number;
  before: number;
  after: number;
  typed: number;
  relations: Record<QuestionRelation, number>;
}

const describe = (question: TypedQuestion | undefined): string =>
  question ? `${question.type} (${question.subject.join(' ')}) ${question.qualifiers.join(' ')}` : 'none';

function measurePlanted(name: string, cases: readonly Case[]): void {
  const tally: Tally = { planted: 0, before: 0, after: 0, typed: 0, relations: NONE() };
  for (const labelled of cases) {
    const marks = (labelled.expected ?? []).filter(
      ({ verdict, kind }) => verdict === 'refuted' && /number|date|age|scale/.test(kind),
    );
    if (marks.length === 0) continue;
    const library = createLibrary(storeOf(labelled.sources));
    for (const draft of draftsOf(labelled)) {
      for (const placed of draft.sentence.claims) {
        const mark = marks.find((each) => overlaps(each, placed.claim.span));
        if (mark) measureMark(labelled, mark, draft, placed, library, tally);
      }
    }
  }
  const { planted, before, after, typed, relations } = tally;
  const all = relations.same + relations.compatible + relations.unknown + relations.other;
  console.log(
    `${name.padEnd(20)} planted ${planted} · right one among the candidates ${before} (${percent(before, planted)}) → ${after} (${percent(after, planted)}) · typed ${percent(typed, planted)} · to the right claim: same ${relations.same}, compatible ${relations.compatible}, unknown ${relations.unknown}, other ${relations.other} (${percent(relations.other, all)})`,
  );
}

function measureMark(
  labelled: Case,
  mark: Mark,
  draft: DraftSentence,
  placed: PlacedClaim,
  library: Library,
  tally: Tally,
): void {
  const rights = rightClaims(labelled, mark);
  const isRight = ({ claim }: PlacedClaim) => rights.some((right) => agrees(compareMeasured(right, claim)));
  const answers = ({ sentence, source }: CandidateSentence) =>
    (mark.where === undefined ||
      (mark.where.source === source.id &&
        squeeze(sentence.text).includes(squeeze(mark.where.sentence).slice(0, 200)))) &&
    sentence.claims.some(isRight);
  const [before, added] = candidatesOf(draft, library);
  const isBefore = before.some(answers);
  tally.planted++;
  if (isBefore) tally.before++;
  if (isBefore || added.some(answers)) tally.after++;
  const question = typedQuestionOf(draft.sentence, placed, { before: draft.around });
  if (question) tally.typed++;
  const where = mark.where ? library.candidates(conceptWordsOf(mark.where.sentence), []) : [...before, ...added];
  const candidate = where.find(answers);
  if (!candidate) return;
  const found = candidate.sentence.claims.filter(isRight).map((each) => library.questionIn(candidate, each));
  const all = found.map((each) => relateQuestions(question, each));
  const relation = (['same', 'compatible', 'unknown', 'other'] as const).find((each) => all.includes(each))!;
  tally.relations[relation]++;
  const line = () =>
    `${labelled.id} ${placed.claim.text} → ${mark.right}\n   ${describe(question)} · ${squeeze(draft.sentence.text)}\n   ${found.map(describe).join(' | ')} · ${squeeze(candidate.sentence.text)}`;
  show(relation, line);
  if (!isBefore && !added.some(answers)) show('missed', line);
}

interface Label {
  readonly label: string;
  readonly reason: string;
}

/** Relations of contradictions as they are, and of the flags that were read by hand. */
function measureNatural(name: string, cases: readonly Case[], labels: ReadonlyMap<string, Label>): void {
  const near = NONE();
  const flags = new Map([
    ['TRUE', NONE()],
    ['not true', NONE()],
  ]);
  for (const labelled of cases) {
    const library = createLibrary(storeOf(labelled.sources));
    for (const draft of draftsOf(labelled)) {
      for (const { contradicting } of assess(draft, library)) {
        for (const { score, questions } of contradicting) if (score > 0.3) near[questions]++;
      }
      measureLabels(labelled, draft, library, labels, flags);
    }
  }
  console.log(
    `${name.padEnd(20)} contradictions of score > 0.3: ${JSON.stringify(near)} · labelled flags: ${JSON.stringify([...flags])}`,
  );
}

function measureLabels(
  labelled: Case,
  draft: DraftSentence,
  library: Library,
  labels: ReadonlyMap<string, Label>,
  flags: ReadonlyMap<string, Record<QuestionRelation, number>>,
): void {
  const [before, added] = candidatesOf(draft, library);
  for (const placed of draft.sentence.claims) {
    const { claim } = placed;
    const context = squeeze(labelled.draft.text.slice(Math.max(0, claim.span.start - 40), claim.span.start)).slice(-30);
    const key = keyOf([labelled.id, claim.kind, claim.text, context].join('|'));
    const question = typedQuestionOf(draft.sentence, placed, { before: draft.around });
    const seen = new Set<string>();
    for (const candidate of [...before, ...added]) {
      const quote = keyOf(squeeze(candidate.sentence.text));
      const label = labels.get(`${key} ${quote}`);
      if (!label || seen.has(quote)) continue;
      seen.add(quote);
      const asked = candidate.sentence.claims
        .filter((each) => compareMeasured(claim, each.claim) === 'contradicting')
        .map((each) => library.questionIn(candidate, each));
      if (asked.length === 0) continue;
      const all = asked.map((each) => relateQuestions(question, each));
      const relation = (['same', 'compatible', 'unknown', 'other'] as const).find((each) => all.includes(each))!;
      const group = label.label === 'TRUE' ? 'TRUE' : 'not true';
      flags.get(group)![relation]++;
      show(
        `${group} ${relation}`,
        () =>
          `${label.reason} · ${claim.text}\n   ${describe(question)} · ${squeeze(draft.sentence.text)}\n   ${asked.map(describe).join(' | ')} · ${squeeze(candidate.sentence.text)}`,
      );
    }
  }
}

/** How often the right sentence is a candidate where the sources of all cases lie in one store. */
function measurePooled(name: string, cases: readonly Case[]): void {
  const pooled = cases.flatMap(({ sources }, index) =>
    sources.map((source) => ({ ...source, id: `${index} ${source.id}` })),
  );
  const library = createLibrary(storeOf(pooled));
  const tally: Tally = { planted: 0, before: 0, after: 0, typed: 0, relations: NONE() };
  for (const [index, labelled] of cases.entries()) {
    const marks = (labelled.expected ?? [])
      .filter(({ verdict, kind }) => verdict === 'refuted' && /number|date|age|scale/.test(kind))
      .map((mark) =>
        mark.where ? { ...mark, where: { ...mark.where, source: `${index} ${mark.where.source}` } } : mark,
      );
    for (const draft of draftsOf(labelled)) {
      for (const placed of draft.sentence.claims) {
        const mark = marks.find((each) => overlaps(each, placed.claim.span));
        if (mark) measureMark(labelled, mark, draft, placed, library, tally);
      }
    }
  }
  console.log(
    `${name.padEnd(20)} all sources in one store (${library.store.passageCount()} passages): ${tally.planted} planted · right one among the candidates ${tally.before} (${percent(tally.before, tally.planted)}) → ${tally.after} (${percent(tally.after, tally.planted)})`,
  );
}

function readLabels(): Map<string, Label> {
  const labels = new Map<string, Label>();
  for (const line of linesIn('cross/labels.jsonl')) {
    const label = JSON.parse(line);
    labels.set(`${label.claim} ${label.evidence}`, label);
  }
  return labels;
}

const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined;
if (only === undefined || only === 'pooled') {
  for (const name of ['basil', 'allsides', 'ecb']) measurePooled(name, casesIn(`cross/${name}-dev.jsonl`));
}
if (only === undefined || only === 'planted' || only === 'cross') {
  for (const name of ['basil', 'allsides', 'ecb']) measurePlanted(name, casesIn(`cross/${name}-dev.jsonl`));
  measurePlanted('corrections', corrections(['number', 'date', 'age', 'scale']));
  if (only !== 'cross') {
    for (const name of ['three-outlets', 'summaries', 'first-sentences', 'headlines']) {
      measurePlanted(name, casesIn(`cases/${name}.jsonl`));
    }
  }
}
if (only === undefined || only === 'natural') {
  const labels = readLabels();
  for (const name of ['basil', 'allsides', 'ecb'])
    measureNatural(name, casesIn(`cross/${name}-natural-dev.jsonl`), labels);
}
