import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ProtocolRequestType } from 'vscode-languageserver/node';
import { REPORT_FORMATS } from '../../report/formats.ts';
import { factCheckReport } from '../../report/report.ts';
import { newReportFolder, writeReport } from '../../report/write-report.ts';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import { guarded } from '../guard.ts';
import { limitsOf } from '../overview/serve.ts';
import { pathOf } from '../paths.ts';
import type { ServerContext } from '../server-context.ts';
import { REPORT, type ReportParams, type ReportResult } from './protocol.ts';

/** Writes fact-check reports of open drafts. */
export function serveReport(context: ServerContext): void {
  const { connection } = context;
  const nothing: ReportResult = { problem: 'The report could not be made; the log of the server says why.' };
  const type = new ProtocolRequestType<ReportParams, ReportResult, never, void, void>(REPORT);
  const answered = (params: ReportParams) => report(context, params);
  connection.onRequest(type, guarded(connection, 'Report', nothing, answered) as never);
}

async function report(context: ServerContext, { uri, formats, folder }: ReportParams): Promise<ReportResult> {
  const draft = await context.session.checkToTheEnd(uri);
  if (!draft) return { problem: 'This document is not checked, so there is nothing to report.' };
  if (draft.isSource) return { problem: 'This file is one of your sources, and sources are not checked.' };
  const file = pathOf(uri);
  const made = new Date(context.options.now()).toISOString();
  const chosen = folder === undefined ? undefined : pathOf(folder);
  const target = chosen ?? (file && newReportFolder(file, made));
  if (target === undefined) return { problem: 'The draft is in no folder, so one must be chosen for its report.' };
  const names = Array.isArray(formats) ? formats : REPORT_FORMATS.map(({ name }) => name);
  const written = await writeReport(reportOf(context, draft, file, made), target, names);
  if ('problem' in written) return written;
  const uriOf = (each: string) => pathToFileURL(each).href;
  return { folder: uriOf(target), files: written.files.map(uriOf) };
}

function reportOf(context: ServerContext, draft: CheckedDraft, file: string | undefined, made: string) {
  const { document, claims, corpus, text } = draft;
  const { unreadable, indexing } = corpus.progress;
  const reading = indexing === undefined ? [] : ['The sources were still being read when the report was made.'];
  return factCheckReport({
    name: nameOf(draft.uri),
    ...(file !== undefined && { folder: path.dirname(file) }),
    format: text.languageId,
    document,
    claims,
    store: corpus.store,
    unreadable,
    limits: [...reading, ...limitsOf(draft, context)],
    made,
  });
}

/** What a draft is called: the last part of its address. */
function nameOf(uri: string): string {
  const last = uri.split(/[/:]/).at(-1) ?? '';
  try {
    return decodeURIComponent(last) || 'draft';
  } catch {
    return 'draft';
  }
}
