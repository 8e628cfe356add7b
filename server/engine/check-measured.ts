import type { Reading } from './claims/kind.ts';
import { draftSentences, type PlacedParagraph } from './draft.ts';
import type { Library } from './evidence/candidates/library.ts';
import { assess, MOST_CLAIMS } from './evidence/comparison/assess.ts';
import type { Assessment, DraftSentence } from './evidence/comparison/assessment.ts';
import { closenessOf } from './evidence/comparison/closeness.ts';
import { LEDE, oneToOne, placesTold, tellings } from './evidence/comparison/settle.ts';
import { CONTEXT, type CrossEncoder } from './evidence/second-reading/question-pair.ts';
import { type CloseCalls, closeCallsOf, readAgain } from './evidence/second-reading/read-again.ts';
import { notFoundMessage } from './evidence/verdict/messages.ts';
import { judgeMeasured } from './evidence/verdict/verdict.ts';
import type { Finding } from './finding.ts';
import { checkConsistency } from './internal/consistency.ts';
import { checkInternally, withInternal } from './internal/internal.ts';
import { aliasTableOf } from './language/aliases.ts';
import { beyondLimit, type Faults, guarded, LONGEST_SENTENCE, nothingKnown } from './limits.ts';
import { type Memo, movedFinding } from './memo.ts';

/** Figures do not depend on names elsewhere in the draft. */
const noNames = () => aliasTableOf([]);

interface Tools {
  readonly library: Library;
  readonly crossEncoder: CrossEncoder | undefined;
  readonly memo: Memo;
  readonly faults: Faults;
}

/** Numbers and dates, set against the sources, against their own sentence, and against the rest of the draft. */
export function checkMeasured(
  paragraphs: readonly PlacedParagraph[],
  { reading, headline }: { readonly reading: Reading; readonly headline: string },
  { library, crossEncoder, memo, faults }: Tools,
): Finding[] {
  const setting = [reading.date, reading.dayMonthOrder, headline].join('\u0000');
  const taken = paragraphs.map((placed) => {
    const { paragraph } = placed;
    return faults.attempt({ placed, drafts: [], assessments: [] }, () => {
      const drafts = memo.keep(paragraph, 'sentences', setting, () => draftSentences(paragraph, reading, headline));
      const assessments = isEmpty(library)
        ? []
        : memo.keep(paragraph, 'assessments', setting, () => assessParagraph(drafts, library));
      return { placed, drafts, assessments };
    });
  });
  const closeness = closenessOf(taken.map(({ assessments }) => assessments));
  const told = tellings(taken.map(({ assessments }) => assessments));
  const findings = taken.flatMap(({ placed, drafts, assessments }, index) => {
    const figures = drafts.filter(({ sentence }) => sentence.claims.length > 0);
    const sentencesBefore = Math.min(LEDE, placed.sentencesBefore);
    const elsewhere = placesTold(assessments, (place) => told.get(place)?.some((at) => at !== index) ?? false);
    const around = [setting, sentencesBefore, closeness, ...elsewhere].join('\u0000');
    const settle = () => oneToOne(assessments, { isTold: (place) => elsewhere.has(place), closeness, sentencesBefore });
    return faults.attempt([], () => {
      const { settled, read } = crossEncoder
        ? readParagraph({ placed, setting: around, preceding: precedingOf(taken, index) }, settle, crossEncoder, memo)
        : { settled: settle, read: '' };
      const recollection = { placed, key: 'measured', setting: `${around}\u0000${read}`, names: noNames };
      return memo.recall(recollection, () => judgeParagraph(figures, settled(), library));
    });
  });
  const starts = taken.flatMap(({ placed, drafts }) => drafts.map(() => placed.start));
  const sentences = taken.flatMap(({ drafts }) => drafts.map(({ sentence }) => sentence));
  const inconsistencies = faults
    .attempt([], () => checkConsistency(sentences, library))
    .flatMap((found, index) => found.map((finding) => movedFinding(finding, starts[index]!)));
  return withInternal(findings, inconsistencies);
}

interface ReadingPlace {
  readonly placed: PlacedParagraph;
  readonly setting: string;
  /** The text of the draft before the paragraph, as far as it is read with it. */
  readonly preceding: string;
}

/** The claims of a paragraph with close calls read again, as far as they have been, and which of them have. */
function readParagraph(
  { placed: { paragraph }, setting, preceding }: ReadingPlace,
  settle: () => readonly Assessment[],
  encoder: CrossEncoder,
  memo: Memo,
): { settled: () => readonly Assessment[]; read: string } {
  const calls = memo.keep(paragraph, 'close calls', `${setting}\u0000${preceding}`, () =>
    settle().map((each) => closeCallsOf(each, preceding)),
  );
  const isKnown = ({ pairs }: CloseCalls) => [...pairs.values()].map((pair) => encoder.logit(pair) !== undefined);
  return {
    settled: () => calls.map((each) => readAgain(each, encoder)),
    read: [preceding, ...calls.map((each) => (isKnown(each).includes(false) ? '-' : '+'))].join('\u0000'),
  };
}

/** The end of what stands before a paragraph. */
function precedingOf(taken: readonly { readonly placed: PlacedParagraph }[], index: number): string {
  let text = '';
  for (let at = index - 1; at >= 0 && text.length < CONTEXT; at--) {
    text = `${taken[at]!.placed.paragraph.text}\n\n${text}`;
  }
  return text.slice(-CONTEXT);
}

function isEmpty({ store, sourceCount }: Library): boolean {
  return sourceCount() === 0 && store.passageCount() === 0;
}

/** The claims of a paragraph set against the sources. Sentences that are too long are left out. */
function assessParagraph(drafts: readonly DraftSentence[], library: Library): Assessment[] {
  return drafts
    .filter(({ sentence: { claims, text } }) => claims.length > 0 && text.length <= LONGEST_SENTENCE)
    .flatMap((draft) => assess(draft, library));
}

function judgeParagraph(
  drafts: readonly DraftSentence[],
  assessments: readonly Assessment[],
  library: Library,
): Finding[] {
  const internal = drafts.flatMap(({ sentence }) => checkInternally(sentence));
  const searched = library.sourceCount();
  if (searched === 0) {
    const claims = drafts.flatMap(({ sentence }) => sentence.claims);
    return withInternal(
      claims.map(({ claim }) => nothingKnown(claim, notFoundMessage(claim, 0))),
      internal,
    );
  }
  const [long, short] = partition(drafts, ({ sentence }) => sentence.text.length > LONGEST_SENTENCE);
  const judged = assessments.map((each) => guarded(each.placed.claim, () => judgeMeasured(each, searched)));
  const beyond = short.flatMap(({ sentence }) => sentence.claims.slice(MOST_CLAIMS));
  const tooLong = long.flatMap(({ sentence }) => sentence.claims);
  const left = [
    ...beyond.map(({ claim }) => beyondLimit(claim, 'figures')),
    ...tooLong.map(({ claim }) => beyondLimit(claim, 'characters')),
  ];
  return withInternal([...judged, ...left], internal);
}

function partition<Thing>(things: readonly Thing[], test: (thing: Thing) => boolean): [Thing[], Thing[]] {
  return [things.filter(test), things.filter((thing) => !test(thing))];
}
