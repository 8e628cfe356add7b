import { ProtocolRequestType } from 'vscode-languageserver/node';
import type { Evidence } from '../../engine/finding.ts';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import { guarded } from '../guard.ts';
import { pathOf } from '../paths.ts';
import type { ServerContext } from '../server-context.ts';
import { citeLine } from '../sources/reference.ts';
import { visible } from '../text/visible.ts';
import { countClaims, placesToCome } from './counts.ts';
import { inspection } from './inspection.ts';
import {
  CHECKED,
  type CheckedParams,
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
  about<null>(REBUILD, null, async (draft) => {
    await draft.corpus.rebuild();
    return null;
  });
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
    ...corpusSummary(draft),
  };
  void context.connection.sendNotification(CHECKED, params);
}

function corpusSummary({ corpus: { folders, store, progress } }: CheckedDraft): CorpusSummary {
  const { indexing } = progress;
  return {
    folders,
    sources: store.sources().length,
    unreadable: progress.unreadable.length,
    ...(indexing !== undefined && { indexing }),
  };
}

/** What was not checked, and what is wrong with the marks or the index; one sentence each. */
export function limitsOf(draft: CheckedDraft, { session }: ServerContext): string[] {
  const file = pathOf(draft.uri);
  const damage = file === undefined ? [] : session.reviews.damage(file);
  return [...draft.limits, ...draft.corpus.progress.problems.map((problem) => problem.message), ...damage];
}

function claimItems(draft: CheckedDraft): ClaimItem[] {
  const { text, document } = draft;
  const rangeOf = (start: number, end: number) => ({ start: text.positionAt(start), end: text.positionAt(end) });
  const claims = draft.claims.map(({ finding: { claim, message, evidence }, state, mark }): ClaimItem => {
    const sources = new Map(evidence.map(({ source }) => [source.id, citeLine(source.metadata, source.path)]));
    return {
      kind: claim.kind,
      state,
      text: claim.text,
      message,
      brief: briefly(evidence),
      range: rangeOf(claim.span.start, claim.span.end),
      span: claim.span,
      sources: [...sources].map(([id, name]) => ({ id, name })),
      ...(mark && { mark: mark.reason }),
    };
  });
  const toCome = placesToCome(document.prose).map((start): ClaimItem => {
    const span = { start, end: start + 2 };
    return {
      kind: 'to-come',
      state: 'to-come',
      text: 'TK',
      message: 'Still to come.',
      brief: '',
      range: rangeOf(span.start, span.end),
      span,
      sources: [],
    };
  });
  return [...claims, ...toCome].sort((a, b) => a.span.start - b.span.start);
}

/** What the first source has to say, in a few words: its value where it contradicts, and its name. */
function briefly(evidence: readonly Evidence[]): string {
  const first = evidence.find(({ stance }) => stance === 'refutes') ?? evidence[0];
  if (!first) return '';
  const { valueSpan, quote, start, source, stance } = first;
  const value =
    valueSpan && stance === 'refutes' ? `${quote.slice(valueSpan.start - start, valueSpan.end - start)} · ` : '';
  return `${visible(value)}${citeLine(source.metadata, source.path)}`;
}

function sourcesResult(draft: CheckedDraft, { locations }: ServerContext): SourcesResult {
  const { corpus, claims } = draft;
  const carried = (id: string, stance: string) =>
    claims.filter(({ finding }) =>
      finding.evidence.some((evidence) => evidence.source.id === id && evidence.stance === stance),
    ).length;
  const sources = corpus.store.sources().map((source): SourceItem => {
    const { title, published, publishedFrom } = source.metadata;
    const location = locations.open(source, corpus.store);
    return {
      id: source.id,
      name: citeLine(source.metadata, source.path),
      ...(title !== undefined && { title }),
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
