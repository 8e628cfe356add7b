import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { SecondReader } from '../../../server/cross-encoder/cross-encoder.ts';
import { evidenceIn, type FakeCorpus, fakeCorpora, sourceRecord } from './fake-corpus.ts';
import { FakeEditor } from './fake-editor.ts';

const text = 'The service began in May. The ferry carried 421 passengers that day. Nobody was hurt.';
const source = sourceRecord('harbour', {
  title: 'Ferry opens',
  publisher: 'Harbour Gazette',
  published: '2024-06-03',
  url: 'https://gazette.example/ferry',
});

/** A small invented matter: one source, one figure that the draft has wrong, one that it has right. */
export const harbour = {
  draft: 'file:///work/drafts/ferry.md',
  text,
  source,
  refuting: evidenceIn(text, 'The ferry carried 421 passengers that day.', '421', source, 'refutes'),
  supporting: evidenceIn(text, 'The service began in May.', 'May', source, 'supports'),
};

export function plantHarbour(corpus: FakeCorpus): void {
  corpus.store.add(source, [{ start: 0, end: text.length, text, role: 'paragraph', locator: { page: 3 } }]);
  corpus.planted = [
    {
      words: '412',
      finding: {
        verdict: 'refuted',
        code: 'number-mismatch',
        message: 'The draft says 412; Harbour Gazette says 421.',
        evidence: [harbour.refuting],
        replacements: ['421'],
      },
    },
    {
      words: 'May',
      finding: {
        kind: 'date',
        verdict: 'supported',
        message: '“May” agrees with Harbour Gazette.',
        evidence: [harbour.supporting],
      },
    },
    {
      words: '99',
      finding: {
        verdict: 'not-enough-evidence',
        message: '“99” was not found in the 1 source searched.',
        evidence: [],
      },
    },
  ];
}

export interface HarbourOptions {
  readonly plant?: (corpus: FakeCorpus) => void;
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly settings?: Record<string, unknown>;
  readonly initialization?: Record<string, unknown>;
  readonly now?: () => number;
  readonly secondReader?: SecondReader;
}

export function startOnHarbour(options: HarbourOptions = {}): Promise<FakeEditor> {
  const { plant = plantHarbour, now = () => 0, secondReader, ...rest } = options;
  return FakeEditor.start({
    server: {
      openCorpus: () => fakeCorpora(plant),
      now,
      rulePages: 'file:///docs/rules',
      version: '0.0.0',
      ...(secondReader && { secondReader }),
    },
    folders: ['file:///work'],
    ...rest,
  });
}
