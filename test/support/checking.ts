import type { SourceMetadata } from '../../corpus/document.ts';
import { passagesOf } from '../../corpus/passages.ts';
import { readSourceText, readText } from '../../corpus/readers/read.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import type { PassageStore, SourceRecord } from '../../corpus/store/store.ts';
import { type CheckOptions, createChecker } from '../../server/engine/check.ts';
import type { Finding } from '../../server/engine/finding.ts';
import { expectDrawing, type Mark } from './carets.ts';

/** A source as a test writes it: its text, and what is known of it. */
export interface TestSource extends SourceMetadata {
  readonly text: string;
  /** How the text is read; Markdown where nothing is said. */
  readonly format?: string;
  readonly voice?: string;
}

/** Sources by name, which is the source's identifier. */
export type Sources = Readonly<Record<string, string | TestSource>>;

/** A store in memory that holds the sources. Who opens it closes it. */
export function storeWith(sources: Sources): PassageStore {
  const store = openStore(':memory:');
  for (const [id, given] of Object.entries(sources)) {
    const { text, format = 'markdown', voice, ...metadata } = typeof given === 'string' ? { text: given } : given;
    const document = readSourceText(format, text);
    const record: SourceRecord = {
      id,
      hash: id,
      metadata: { ...document.metadata, ...metadata },
      problems: [],
      words: text.split(/\s+/).length,
      ...(voice === undefined ? {} : { voice }),
    };
    store.add(record, passagesOf(document));
  }
  return store;
}

/** All that is found in a draft, written in Markdown, against some sources. */
export function check(draft: string, sources: Sources, options: CheckOptions = {}): readonly Finding[] {
  const store = storeWith(sources);
  try {
    return createChecker(store).check(readText('markdown', draft), options);
  } finally {
    store.close();
  }
}

/** The preferred correction of a finding; undefined where there is none. */
export function correctionOf(finding: Finding): string | undefined {
  return finding.fixes
    .find(({ preferred }) => preferred)
    ?.edits.map(({ newText }) => newText)
    .join(' … ');
}

/** A finding as drawn under its claim: `refuted number number-mismatch "14 ferries"`. */
export function describe(finding: Finding): string {
  const { claim, verdict, code } = finding;
  const correction = correctionOf(finding);
  return [verdict, claim.kind, code, correction === undefined ? undefined : `"${correction}"`]
    .filter(Boolean)
    .join(' ');
}

const marksOf =
  (sources: Sources, options: CheckOptions, say: (finding: Finding) => string) =>
  (draft: string): Mark[] =>
    check(draft, sources, options)
      .filter(({ claim }) => claim.kind === 'number' || claim.kind === 'date')
      .map((finding) => ({ ...finding.claim.span, message: say(finding) }));

/** Checks that the numbers and dates of the drawn draft get the verdicts drawn, and no others. */
export function expectVerdicts(drawing: string, sources: Sources, options: CheckOptions = {}): void {
  expectDrawing(drawing, marksOf(sources, options, describe));
}

/** The same where each line of the drawing is a draft of its own. */
export function expectEachVerdict(drawing: string, sources: Sources, options: CheckOptions = {}): void {
  const marksOfDraft = marksOf(sources, options, describe);
  expectDrawing(drawing, (text) => {
    let start = 0;
    return text.split('\n').flatMap((line) => {
      const offset = start;
      start += line.length + 1;
      return marksOfDraft(line).map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset }));
    });
  });
}

/** Checks the messages for a person instead. */
export function expectMessages(drawing: string, sources: Sources, options: CheckOptions = {}): void {
  expectDrawing(
    drawing,
    marksOf(sources, options, ({ message }) => message),
  );
}

/** The verdict on the one number or date of a draft that reads `text`. */
export function verdictOn(text: string, draft: string, sources: Sources, options: CheckOptions = {}): string {
  const found = check(draft, sources, options).filter(({ claim }) => claim.text === text);
  return found.map(describe).join(' | ') || 'no claim';
}
