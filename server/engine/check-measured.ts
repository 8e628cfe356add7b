import type { Reading } from './claims/kind.ts';
import { draftSentences, type PlacedParagraph } from './draft.ts';
import { assess, MOST_CLAIMS } from './evidence/assess.ts';
import type { DraftSentence } from './evidence/assessment.ts';
import type { Library } from './evidence/library.ts';
import { notFoundMessage } from './evidence/messages.ts';
import { oneToOne } from './evidence/settle.ts';
import { judgeMeasured } from './evidence/verdict.ts';
import type { Finding } from './finding.ts';
import { guarded, unchecked } from './guarded.ts';
import { checkConsistency } from './internal/consistency.ts';
import { checkInternally, withInternal } from './internal/internal.ts';
import { aliasTableOf } from './language/aliases.ts';
import { type Memo, movedFinding } from './memo.ts';

/** Figures do not depend on names elsewhere in the draft. */
const noNames = () => aliasTableOf([]);

/** Numbers and dates, set against the sources, against their own sentence, and against the rest of the draft. */
export function checkMeasured(
  paragraphs: readonly PlacedParagraph[],
  reading: Reading,
  headline: string,
  library: Library,
  memo: Memo,
): Finding[] {
  const setting = [reading.date, reading.dayMonthOrder, headline].join('\u0000');
  const taken = paragraphs.map((placed) =>
    memo.sentences(placed.paragraph, setting, () => draftSentences(placed.paragraph, reading, headline)),
  );
  const findings = paragraphs.flatMap((placed, index) =>
    memo.recall({ placed, key: 'measured', setting, names: noNames }, () =>
      judgeParagraph(
        taken[index]!.filter(({ sentence }) => sentence.claims.length > 0),
        library,
      ),
    ),
  );
  const starts = paragraphs.flatMap(({ start }, index) => taken[index]!.map(() => start));
  const inconsistencies = checkConsistency(
    taken.flatMap((drafts) => drafts.map(({ sentence }) => sentence)),
    library,
  ).flatMap((found, index) => found.map((finding) => movedFinding(finding, starts[index]!)));
  return withInternal(findings, inconsistencies);
}

function judgeParagraph(drafts: readonly DraftSentence[], library: Library): Finding[] {
  const internal = drafts.flatMap(({ sentence }) => checkInternally(sentence));
  const searched = library.sourceCount();
  if (searched === 0) {
    const claims = drafts.flatMap(({ sentence }) => sentence.claims);
    return withInternal(
      claims.map(({ claim }) => unchecked(claim, notFoundMessage(claim, 0))),
      internal,
    );
  }
  const assessments = oneToOne(drafts.flatMap((draft) => assess(draft, library)));
  const judged = assessments.map((each) => guarded(each.placed.claim, () => judgeMeasured(each, searched)));
  const beyond = drafts.flatMap(({ sentence }) => sentence.claims.slice(MOST_CLAIMS));
  return withInternal([...judged, ...beyond.map(({ claim }) => unchecked(claim, tooMany(claim.text)))], internal);
}

const tooMany = (text: string) => `“${text}” was not checked: its sentence has more than ${MOST_CLAIMS} figures.`;
