import type { Archive } from '../../corpus/archive/archive.ts';
import type { LoadedCorpus } from '../../corpus/indexing/load.ts';
import { DraftsCheck } from '../archived/drafts-check.ts';
import { createCrossEncoder } from '../cross-encoder/cross-encoder.ts';
import { tagger } from '../tagger.ts';
import { archiveAt } from './archive-option.ts';
import { type CheckRequest, parseCheckRequest } from './check-options.ts';
import { type CorpusChoice, corpusFor } from './corpus-choice.ts';
import { readDraftFile } from './drafts.ts';
import { loadSources } from './load-sources.ts';
import { amongDrafts, withoutDrafts } from './other-sources.ts';
import { shownPath } from './paths.ts';
import { jsonReport } from './report/json.ts';
import type { CheckedDraft, Report } from './report/report.ts';
import { sarifReport } from './report/sarif.ts';
import { styleOf } from './report/style.ts';
import { textReport } from './report/text.ts';
import { complain, write } from './streams.ts';

/** `vouch check`: the drafts against the sources, the report on stdout, what could not be used on stderr. */
export async function checkCommand(words: readonly string[]): Promise<number> {
  const request = parseCheckRequest(words);
  const archive = archiveAt(request.archive);
  const choice = corpusFor(request.corpus, request.drafts, request.archive);
  for (let attempt = 1; ; attempt += 1) {
    const loaded = await loadSources(choice.paths, request.index);
    try {
      const checked = await checkAgainst(loaded, request, choice, archive);
      // What was checked after the index had failed was checked against nothing: once more, with the one in its place.
      if (loaded.isLost() && attempt === 1) continue;
      return await tell(checked, loaded, request);
    } finally {
      loaded.store.close();
      await archive?.close();
    }
  }
}

interface Checked {
  readonly report: Report;
  readonly problems: readonly string[];
}

async function checkAgainst(
  loaded: LoadedCorpus,
  request: CheckRequest,
  choice: CorpusChoice,
  archive: Archive | undefined,
): Promise<Checked> {
  const store = withoutDrafts(loaded.store, request.drafts);
  const unreadable = loaded.unreadable.map(({ path: file, reason }) => ({ path: shownPath(file), reason }));
  const problems = [...choice.problems];
  if (store.sourceCount() === 0 && choice.paths.length > 0)
    problems.push(`There is no source that can be read in ${choice.paths.join(' or ')}.`);
  const reader = request.secondReading ? createCrossEncoder() : undefined;
  try {
    const check = new DraftsCheck(store, archive, { tagger, ...(reader && { reader }) }, amongDrafts(request.drafts));
    const drafts = await checkDrafts(check, request, problems);
    if (check.problem) problems.push(check.problem);
    return { report: { sources: check.store.sourceCount(), unreadable, drafts }, problems };
  } finally {
    reader?.close();
  }
}

/** The report on stdout, everything else on stderr. Resolves with the exit status. */
async function tell({ report, problems }: Checked, loaded: LoadedCorpus, request: CheckRequest): Promise<number> {
  const { unreadable, drafts } = report;
  for (const { path: file, reason } of unreadable) await complain(`${file}: ${reason}`);
  for (const { message } of loaded.problems) await complain(message);
  for (const problem of problems) await complain(problem);
  for (const { path: file, limits } of drafts) for (const limit of limits) await complain(`${file}: ${limit}`);
  if (drafts.length > 0) await write(process.stdout, await render(report, request));
  if (problems.length > 0) return 2;
  return drafts.some(({ findings }) => findings.some(({ verdict }) => verdict === 'refuted')) ? 1 : 0;
}

/** Checks what can be checked; what is wrong with the others is added to `problems`. */
async function checkDrafts(check: DraftsCheck, request: CheckRequest, problems: string[]): Promise<CheckedDraft[]> {
  const { date, dayMonthOrder } = request;
  const options = { ...(date && { date }), ...(dayMonthOrder && { dayMonthOrder }) };
  const checked: CheckedDraft[] = [];
  for (const file of request.drafts) {
    const document = await readDraftFile(file);
    if (typeof document === 'string') problems.push(document);
    else checked.push({ path: file, text: document.text, ...(await check.check(document, options)) });
  }
  return checked;
}

function render(report: Report, { format, explain, colour }: CheckRequest): string | Promise<string> {
  if (format === 'json') return jsonReport(report);
  if (format === 'sarif') return sarifReport(report);
  const style = styleOf(colour ?? (process.stdout.isTTY === true && !process.env['NO_COLOR']));
  return textReport(report, { style, width: Math.max(60, Math.min(process.stdout.columns ?? 110, 140)), explain });
}
