import path from 'node:path';
import { DraftsCheck } from '../archived/drafts-check.ts';
import { createCrossEncoder } from '../cross-encoder/cross-encoder.ts';
import type { CheckOptions } from '../engine/check.ts';
import { Reviews } from '../lsp/review/reviews.ts';
import { REPORT_FORMATS } from '../report/formats.ts';
import { factCheckReport } from '../report/report.ts';
import { newReportFolder, writeReport } from '../report/write-report.ts';
import { tagger } from '../tagger.ts';
import { archiveAt } from './archive-option.ts';
import { oneOf, parseWords } from './arguments.ts';
import { dateOption, ORDERS } from './check-options.ts';
import { corpusFor } from './corpus-choice.ts';
import { readDraftFile } from './drafts.ts';
import { loadSources } from './load-sources.ts';
import { amongDrafts, withoutDrafts } from './other-sources.ts';
import { shownPath } from './paths.ts';
import { complain, write } from './streams.ts';
import { UsageError } from './usage.ts';

const FORMATS = REPORT_FORMATS.map(({ name }) => name);

/** What `vouch report` was asked to do. */
interface ReportRequest {
  readonly drafts: readonly string[];
  readonly corpus: readonly string[];
  readonly archive?: string;
  readonly index?: string;
  readonly formats: readonly string[];
  /** Folder for the files; a new one beside each draft where absent. */
  readonly out?: string;
  /** Whether close calls are read a second time. */
  readonly secondReading: boolean;
  readonly options: CheckOptions;
}

/**
 * `vouch report`: the drafts as a fact-checker hands them on, in files. Resolves with 0, or with 2 where something could
 * not be done as asked.
 */
export async function reportCommand(words: readonly string[], now: () => number = Date.now): Promise<number> {
  const request = parseReportRequest(words);
  const archive = archiveAt(request.archive);
  const choice = corpusFor(request.corpus, request.drafts, request.archive);
  const problems = [...choice.problems];
  const loaded = await loadSources(choice.paths, request.index);
  const store = withoutDrafts(loaded.store, request.drafts);
  const reader = request.secondReading ? createCrossEncoder() : undefined;
  try {
    if (store.sourceCount() === 0 && choice.paths.length > 0)
      problems.push(`There is no source that can be read in ${choice.paths.join(' or ')}.`);
    const check = new DraftsCheck(store, archive, { tagger, ...(reader && { reader }) }, amongDrafts(request.drafts));
    const reviews = new Reviews();
    for (const file of request.drafts) {
      const document = await readDraftFile(file);
      if (typeof document === 'string') {
        problems.push(document);
        continue;
      }
      const draft = path.resolve(file);
      // The marks may lie in any folder above the draft: the workspace may have been opened there.
      reviews.workspaceFolders = [path.parse(draft).root];
      const made = new Date(now()).toISOString();
      const { findings, limits } = await check.check(document, request.options);
      await check.readSources(findings);
      const report = factCheckReport({
        name: path.basename(file),
        folder: path.dirname(draft),
        format: path.basename(file),
        document,
        claims: reviews.review(draft, document, findings, check.store),
        store: check.store,
        unreadable: loaded.unreadable,
        limits: [
          ...limits,
          ...(check.problem ? [check.problem] : []),
          ...loaded.problems.map(({ message }) => message),
          ...reviews.damage(draft),
        ],
        made,
      });
      const folder = request.out ?? newReportFolder(file, made);
      const written = await writeReport(report, folder, request.formats);
      if ('problem' in written) problems.push(written.problem);
      else for (const each of written.files) await write(process.stdout, `${shownPath(each)}\n`);
    }
    if (check.problem) problems.push(check.problem);
    for (const { path: file, reason } of loaded.unreadable) await complain(`${shownPath(file)}: ${reason}`);
    for (const problem of problems) await complain(problem);
    return problems.length > 0 ? 2 : 0;
  } finally {
    reader?.close();
    store.close();
    await archive?.close();
  }
}

function parseReportRequest(words: readonly string[]): ReportRequest {
  const { values, positionals } = parseWords('report', words, {
    corpus: { type: 'string', multiple: true },
    archive: { type: 'string' },
    index: { type: 'string' },
    format: { type: 'string', multiple: true },
    out: { type: 'string' },
    date: { type: 'string' },
    dates: { type: 'string' },
    'second-reading': { type: 'boolean' },
  });
  if (positionals.length === 0) throw new UsageError('Say which draft to report on, such as "vouch report draft.md".');
  const { archive, index, out, date, dates, format = FORMATS } = values;
  return {
    drafts: positionals,
    corpus: values.corpus ?? [],
    formats: format.map((name) => oneOf('--format', name, FORMATS)),
    secondReading: values['second-reading'] ?? true,
    options: {
      ...(date !== undefined && { date: dateOption(date) }),
      ...(dates !== undefined && { dayMonthOrder: oneOf('--dates', dates, ORDERS) }),
    },
    ...(archive !== undefined && { archive }),
    ...(index !== undefined && { index }),
    ...(out !== undefined && { out }),
  };
}
