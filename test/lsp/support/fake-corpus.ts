import type { SourceDocument } from '../../../corpus/document.ts';
import { MemoryStore } from '../../../corpus/store/memory.ts';
import type { SourceRecord } from '../../../corpus/store/store.ts';
import type { CrossEncoder, QuestionPair } from '../../../server/engine/evidence/second-reading/question-pair.ts';
import type { Evidence, Finding } from '../../../server/engine/finding.ts';
import type { Corpus, CorpusListener, OpenCorpus } from '../../../server/lsp/corpus/corpus.ts';

/** What a fake check says of one stretch of words, wherever it stands in the draft. */
export interface Planted {
  readonly words: string;
  readonly finding: Omit<Finding, 'claim' | 'fixes'> & {
    /** What to put in place of the words; the first is preferred. */
    readonly replacements?: readonly string[];
    readonly kind?: string;
  };
  /** A close call: what is found instead where a second reading says that both answer one question. */
  readonly closeCall?: { readonly pair: QuestionPair; readonly instead: Planted['finding'] };
}

/** A corpus whose check finds what was planted: so that the shell is tested apart from the engine. */
export class FakeCorpus implements Corpus {
  readonly folders: readonly string[];
  readonly store = new MemoryStore();
  readonly listener: CorpusListener;
  generation = 1;
  progress: Corpus['progress'] = { unreadable: [], problems: [] };
  planted: readonly Planted[] = [];
  checks = 0;
  fails = false;

  constructor(folders: readonly string[], listener: CorpusListener) {
    this.folders = folders;
    this.listener = listener;
  }

  readonly checker = async (crossEncoder?: CrossEncoder) => ({
    check: (draft: SourceDocument): Finding[] => {
      this.checks += 1;
      if (this.fails) throw new Error('planted failure');
      return this.planted.flatMap((planted) => occurrences(draft, readAgain(planted, crossEncoder)));
    },
    limits: (draft: SourceDocument) => draft.problems.map(({ message }) => message),
  });

  async refresh(): Promise<void> {}
  async rebuild(): Promise<void> {}
  close(): void {}
}

function readAgain(planted: Planted, crossEncoder: CrossEncoder | undefined): Planted {
  const { words, closeCall } = planted;
  const logit = closeCall && crossEncoder?.logit(closeCall.pair);
  return closeCall && logit !== undefined && logit > 0 ? { words, finding: closeCall.instead } : planted;
}

function occurrences(draft: SourceDocument, { words, finding }: Planted): Finding[] {
  const found: Finding[] = [];
  for (let start = draft.prose.indexOf(words); start >= 0; start = draft.prose.indexOf(words, start + 1)) {
    const span = { start, end: start + words.length };
    const { replacements = [], kind = 'number', ...rest } = finding;
    const fixes = replacements.map((newText, index) => ({
      title: `Change to ${newText}`,
      preferred: index === 0,
      edits: [{ ...span, newText }],
      ...(finding.evidence[index] && { evidence: finding.evidence[index] }),
    }));
    found.push({ ...rest, claim: { kind, span, text: words, value: null }, fixes });
  }
  return found;
}

/** Opens fake corpora and lets `prepare` fill each. */
export function fakeCorpora(prepare: (corpus: FakeCorpus) => void): OpenCorpus {
  return (folders, listener) => {
    const corpus = new FakeCorpus(folders, listener);
    prepare(corpus);
    return corpus;
  };
}

export function sourceRecord(id: string, metadata: SourceRecord['metadata'], path?: string): SourceRecord {
  return { id, hash: `hash-${id}`, metadata, problems: [], words: 10, ...(path && { path }) };
}

/** Evidence for a quote that stands in the source's text, with its value marked by where `value` stands in the quote. */
export function evidenceIn(
  text: string,
  quote: string,
  value: string,
  source: SourceRecord,
  stance: Evidence['stance'],
): Evidence {
  const start = text.indexOf(quote);
  const at = start + quote.indexOf(value);
  return {
    source,
    quote,
    start,
    end: start + quote.length,
    valueSpan: { start: at, end: at + value.length },
    value: null,
    stance,
  };
}
