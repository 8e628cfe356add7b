import { ProtocolRequestType } from 'vscode-languageserver/node';
import { archiveAddress } from '../../../corpus/archive/address.ts';
import { dateInWords } from '../../engine/language/date-words.ts';
import { diagnosticsOf, isReported } from '../diagnostics/report.ts';
import { type CheckedDraft, hasSources } from '../drafts/checked-draft.ts';
import { guarded } from '../guard.ts';
import { pathOf } from '../paths.ts';
import type { ServerContext } from '../server-context.ts';
import { sourceName } from '../sources/reference.ts';
import { claimItems } from './claim-items.ts';
import { countClaims } from './counts.ts';
import { inspection } from './inspection.ts';
import {
  CHECK_TEXT,
  CHECKED,
  type CheckedParams,
  type CheckTextParams,
  type CheckTextResult,
  CLAIMS,
  type ClaimItem,
  type CorpusSummary,
  type DraftParams,
  INSPECT,
  REBUILD,
  SOURCES,
  type SourceItem,
  type SourcesResult,
} from './protocol.ts';

/** Answers what the views, the status bar and the commands of our own client ask. */
export function serveOverview(context: ServerContext): void {
  const { connection, session } = context;
  const about = <Result>(
    method: string,
    nothing: Result,
    answer: (draft: CheckedDraft) => Result | Promise<Result>,
  ): void => {
    const answered = async ({ uri }: DraftParams): Promise<Result> => {
      const draft = await session.check(uri);
      return draft ? answer(draft) : nothing;
    };
    const type = new ProtocolRequestType<DraftParams, Result, never, void, void>(method);
    connection.onRequest(type, guarded(connection, method, nothing, answered) as never);
  };
  about<ClaimItem[]>(CLAIMS, [], claimItems);
  about<SourcesResult>(SOURCES, { folders: [], sources: [], unreadable: [] }, (draft) => sourcesResult(draft, context));
  about<string>(INSPECT, 'This document is not checked.\n', (draft) => inspection(draft, limitsOf(draft, context)));
  const checkText = async ({ uri, languageId, text }: CheckTextParams): Promise<CheckTextResult | null> => {
    const draft = await session.checkText(uri, languageId, text);
    return draft ? checkTextResult(draft, context) : null;
  };
  const type = new ProtocolRequestType<CheckTextParams, CheckTextResult | null, never, void, void>(CHECK_TEXT);
  connection.onRequest(type, guarded(connection, CHECK_TEXT, null, checkText) as never);
  about<null>(REBUILD, null, async (draft) => {
    await draft.corpus.rebuild();
    return null;
  });
}

function checkTextResult(draft: CheckedDraft, context: ServerContext): CheckTextResult {
  const reported = draft.claims.filter((claim) => isReported(claim, draft.settings)).map(({ finding }) => finding);
  return {
    counts: countClaims(draft),
    diagnostics: diagnosticsOf(reported, draft, context),
    isSource: draft.isSource,
    hasSources: hasSources(draft),
    limits: limitsOf(draft, context),
  };
}

/** Tells our own client that a draft has been checked. */
export function announceChecked(draft: CheckedDraft, context: ServerContext): void {
  if (!context.abilities.ownClient) return;
  const params: CheckedParams = {
    uri: draft.uri,
    version: draft.version,
    counts: countClaims(draft),
    isSource: draft.isSource,
    limits: limitsOf(draft, context),
    isBeingRead: draft.reading !== undefined,
    ...corpusSummary(draft),
  };
  void context.connection.sendNotification(CHECKED, params);
}

function corpusSummary({ corpus: { folders, progress }, searched, archive }: CheckedDraft): CorpusSummary {
  const { indexing } = progress;
  return {
    folders,
    sources: searched,
    unreadable: progress.unreadable.length,
    ...(indexing !== undefined && { indexing }),
    ...(archive && { archive }),
  };
}

/** What was not checked, and what is wrong with the marks or the index; one sentence each. */
export function limitsOf(draft: CheckedDraft, { session }: ServerContext): string[] {
  const file = pathOf(draft.uri);
  const damage = file === undefined ? [] : session.reviews.damage(file);
  const address = draft.settings.archive === '' ? undefined : archiveAddress(draft.settings.archive);
  const wrong = typeof address === 'string' ? [address] : [];
  return [...draft.limits, ...wrong, ...draft.corpus.progress.problems.map((problem) => problem.message), ...damage];
}

function sourcesResult(draft: CheckedDraft, { locations }: ServerContext): SourcesResult {
  const { corpus, claims } = draft;
  const carried = (id: string, stance: string) =>
    claims.filter(({ finding }) =>
      finding.evidence.some((evidence) => evidence.source.id === id && evidence.stance === stance),
    ).length;
  const sources = corpus.store.sources().map((source): SourceItem => {
    const { title, publisher, published, publishedFrom } = source.metadata;
    const location = locations.open(source, corpus.store);
    return {
      id: source.id,
      name: [sourceName(source.metadata, source.path), published && dateInWords(published)].filter(Boolean).join(', '),
      ...(title !== undefined && { title }),
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published }),
      ...(publishedFrom !== undefined && { publishedFrom }),
      ...(source.path !== undefined && { path: source.path }),
      words: source.words,
      problems: source.problems.map((problem) => problem.message),
      supports: carried(source.id, 'supports'),
      refutes: carried(source.id, 'refutes'),
      ...(location && { location }),
    };
  });
  return { folders: corpus.folders, sources, unreadable: corpus.progress.unreadable };
}
