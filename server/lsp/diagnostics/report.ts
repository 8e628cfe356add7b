import { createHash } from 'node:crypto';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Finding } from '../../engine/finding.ts';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import { likeness, withoutSentenceBeingTyped } from '../drafts/typing.ts';
import type { ReviewedFinding } from '../review/claim-state.ts';
import type { ServerContext } from '../server-context.ts';
import type { Settings } from '../settings.ts';
import { diagnosticOf, severityOf } from './convert.ts';

export interface Report {
  readonly items: Diagnostic[];
  /** Same for the same items, so that an editor that has them already need not take them again. */
  readonly resultId: string;
  /** Milliseconds for which something is held back because its sentence is being typed; 0 where nothing is. */
  readonly heldFor: number;
}

/** The diagnostics for findings of a draft. While sources are still being read, it is too early to say that none speaks of a claim. */
export function diagnosticsOf(
  findings: readonly Finding[],
  draft: CheckedDraft,
  { abilities, locations, options }: ServerContext,
): Diagnostic[] {
  const isReading = draft.corpus.progress.indexing !== undefined;
  const settings = isReading ? { ...draft.settings, notFound: 'off' as const } : draft.settings;
  return findings.flatMap(
    (finding) =>
      diagnosticOf(finding, {
        text: draft.text,
        settings,
        rulePages: options.rulePages,
        isBrief: abilities.ownClient,
        locate: (evidence) => locations.locate(evidence, draft.corpus.store),
      }) ?? [],
  );
}

/** Whether a claim is marked in the text, once its sentence is no longer being typed. */
export function isReported({ finding, state, mark }: ReviewedFinding, settings: Settings): boolean {
  return state !== 'ignored' && !mark && severityOf(finding, settings) !== 'off';
}

/** What is reported about the drafts, and what was: a finding that is shown stays shown while its sentence is typed in. */
export class Reports {
  readonly #shown = new Map<string, readonly string[]>();
  readonly #context: ServerContext;

  constructor(context: ServerContext) {
    this.#context = context;
  }

  report(draft: CheckedDraft): Report {
    const { options } = this.#context;
    const active = draft.claims.filter(({ state, mark }) => state !== 'ignored' && !mark).map(({ finding }) => finding);
    const before = this.#shown.get(draft.uri) ?? [];
    const { shown, heldFor } = withoutSentenceBeingTyped(
      active,
      draft.document,
      draft.open,
      before,
      options.now(),
      draft.settings.typingPause,
    );
    this.#shown.set(draft.uri, shown.filter((finding) => finding.code).map(likeness));
    const items = diagnosticsOf(shown, draft, this.#context);
    const resultId = createHash('sha256').update(JSON.stringify(items)).digest('hex').slice(0, 16);
    return { items, resultId, heldFor };
  }

  forget(uri: string): void {
    this.#shown.delete(uri);
  }
}
