import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadCorpus } from '../../corpus/indexing/load.ts';
import { readDraft } from '../../corpus/readers/read.ts';
import type { PassageStore } from '../../corpus/store/store.ts';
import { type Checker, createChecker } from '../engine/check.ts';
import { type CheckRequest, parseCheckRequest } from './check-options.ts';
import { corpusFor } from './corpus-choice.ts';
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
  const choice = corpusFor(request.corpus, request.drafts);
  const loaded = await loadCorpus(choice.paths);
  const { store } = loaded;
  const unreadable = loaded.unreadable.map(({ path: file, reason }) => ({ path: shownPath(file), reason }));
  // A draft that lies among its sources must not vouch for itself.
  removeSources(store, request.drafts);
  const problems = [...choice.problems];
  try {
    for (const { path: file, reason } of unreadable) await complain(`${file}: ${reason}`);
    const sources = store.sources().length;
    if (sources === 0 && choice.paths.length > 0)
      problems.push(`There is no source that can be read in ${choice.paths.join(' or ')}.`);
    const drafts = await checkDrafts(createChecker(store), request, problems);
    for (const problem of problems) await complain(problem);
    const report: Report = { sources, unreadable, drafts };
    if (drafts.length > 0) await write(process.stdout, await render(report, request));
    if (problems.length > 0) return 2;
    return drafts.some(({ findings }) => findings.some(({ verdict }) => verdict === 'refuted')) ? 1 : 0;
  } finally {
    store.close();
  }
}

function removeSources(store: PassageStore, drafts: readonly string[]): void {
  const places = new Set(drafts.map((draft) => path.resolve(draft)));
  for (const source of store.sources()) {
    if (source.path && places.has(path.resolve(source.path))) store.remove(source.id);
  }
}

/** Checks what can be checked; what is wrong with the others is added to `problems`. */
async function checkDrafts(checker: Checker, request: CheckRequest, problems: string[]): Promise<CheckedDraft[]> {
  const { date, dayMonthOrder } = request;
  const options = { ...(date && { date }), ...(dayMonthOrder && { dayMonthOrder }) };
  const checked: CheckedDraft[] = [];
  for (const file of request.drafts) {
    const document = await readDraftFile(file);
    if (typeof document === 'string') problems.push(document);
    else checked.push({ path: file, text: document.text, findings: checker.check(document, options) });
  }
  return checked;
}

/** The draft, or one plain sentence that says why there is none. */
async function readDraftFile(file: string): Promise<ReturnType<typeof readDraft> | string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error)
    return `The draft ${file} could not be read: ${REASONS[bytes.code ?? ''] ?? bytes.message}.`;
  const document = readDraft(path.basename(file), bytes);
  const [problem] = document.problems;
  if (document.text === '' && problem) return `The draft ${file} could not be read: ${problem.message}`;
  return document;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not permitted',
};

function render(report: Report, { format, explain, colour }: CheckRequest): string | Promise<string> {
  if (format === 'json') return jsonReport(report);
  if (format === 'sarif') return sarifReport(report);
  const style = styleOf(colour ?? (process.stdout.isTTY === true && !process.env['NO_COLOR']));
  return textReport(report, { style, width: Math.max(60, Math.min(process.stdout.columns ?? 110, 140)), explain });
}
