import { ProtocolRequestType } from 'vscode-languageserver/node';
import { actionContext } from '../actions/action-context.ts';
import { guarded } from '../guard.ts';
import type { DraftParams } from '../overview/protocol.ts';
import type { ServerContext } from '../server-context.ts';
import { evidenceAt } from './claim-evidence.ts';
import { correctionsOf } from './corrections.ts';
import {
  type ClaimEvidence,
  CORRECTIONS,
  type CorrectionItem,
  EVIDENCE,
  type EvidenceParams,
  type EvidenceResult,
} from './protocol.ts';

const NOTHING: EvidenceResult = { sentence: '', claims: [], more: 0, searched: '', isSource: false };

function withoutActions(claim: ClaimEvidence): ClaimEvidence {
  return { ...claim, choices: [], marks: [] };
}

/** Answers what the evidence view and the correction of many claims at once ask. */
export function serveEvidence(context: ServerContext): void {
  const { connection, session } = context;
  const evidence = async ({ uri, range, document }: EvidenceParams): Promise<EvidenceResult> => {
    const draft = document
      ? await session.checkText(uri, document.languageId, document.text)
      : await session.check(uri);
    if (!draft) return NOTHING;
    const span = { start: draft.text.offsetAt(range.start), end: draft.text.offsetAt(range.end) };
    const result = evidenceAt(span, actionContext(context, draft));
    // What is not open for checking is not written to either.
    return document ? { ...result, claims: result.claims.map(withoutActions) } : result;
  };
  const evidenceType = new ProtocolRequestType<EvidenceParams, EvidenceResult, never, void, void>(EVIDENCE);
  connection.onRequest(evidenceType, guarded(connection, EVIDENCE, NOTHING, evidence) as never);
  const corrections = async ({ uri }: DraftParams): Promise<CorrectionItem[]> => {
    const draft = await session.check(uri);
    return draft ? correctionsOf(draft) : [];
  };
  const correctionsType = new ProtocolRequestType<DraftParams, CorrectionItem[], never, void, void>(CORRECTIONS);
  connection.onRequest(correctionsType, guarded(connection, CORRECTIONS, [], corrections) as never);
}
