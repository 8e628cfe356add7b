import assert from 'node:assert/strict';
import test from 'node:test';
import * as client from '../../client/protocol.ts';
import * as assistant from '../../server/lsp/assistant/protocol.ts';
import { COMMANDS, type MarkRequest } from '../../server/lsp/commands/names.ts';
import * as evidence from '../../server/lsp/evidence/protocol.ts';
import * as server from '../../server/lsp/overview/protocol.ts';
import * as report from '../../server/lsp/report/protocol.ts';

// The client imports nothing of the server, so what they say to each other is written down on both sides.

/** A type written out to its leaves, without the names of its parts. */
type WrittenOut<Type> = Type extends string | number | boolean | null | undefined
  ? Type
  : Type extends readonly (infer Item)[]
    ? readonly WrittenOut<Item>[]
    : { [Key in keyof Type]: WrittenOut<Type[Key]> };

type AreEqual<Left, Right> =
  (<Type>() => Type extends WrittenOut<Left> ? 1 : 2) extends <Type>() => Type extends WrittenOut<Right> ? 1 : 2
    ? true
    : false;

test('what the client and the server send each other has one name and one shape on both sides', () => {
  const { SHOW_EVIDENCE, APPLY, MARK, UNMARK, ...messages } = client;
  assert.deepEqual({ showEvidence: SHOW_EVIDENCE, apply: APPLY, mark: MARK, unmark: UNMARK }, COMMANDS);
  assert.deepEqual({ ...messages }, { ...server, ...evidence, ...report, ...assistant });
  // The shapes are held equal by the compiler, which refuses a `true` that should be `false`, and the other way round.
  const same = [
    true satisfies AreEqual<client.CheckedParams, server.CheckedParams>,
    true satisfies AreEqual<client.ClaimItem, server.ClaimItem>,
    true satisfies AreEqual<client.SourcesResult, server.SourcesResult>,
    true satisfies AreEqual<client.OriginalResult, server.OriginalResult>,
    true satisfies AreEqual<client.CheckTextResult, server.CheckTextResult>,
    true satisfies AreEqual<client.EvidenceParams, evidence.EvidenceParams>,
    true satisfies AreEqual<client.EvidenceResult, evidence.EvidenceResult>,
    true satisfies AreEqual<client.CorrectionItem, evidence.CorrectionItem>,
    true satisfies AreEqual<client.ReportParams, report.ReportParams>,
    true satisfies AreEqual<client.ReportResult, report.ReportResult>,
    true satisfies AreEqual<client.AssistantParams, assistant.AssistantParams>,
    true satisfies AreEqual<client.AssistantResult, assistant.AssistantResult>,
    true satisfies AreEqual<client.MarkArgument, MarkRequest>,
  ];
  const different = [
    false satisfies AreEqual<client.SourceItem, client.ClaimItem>,
    false satisfies AreEqual<client.PassageEvidence, client.ClaimEvidence>,
    false satisfies AreEqual<{ a: 1 }, { a: 1; b?: 2 }>,
    false satisfies AreEqual<{ a: readonly { b: string }[] }, { a: readonly { b: 'c' }[] }>,
  ];
  assert.ok(same.every((equal) => equal) && different.every((equal) => !equal));
});
