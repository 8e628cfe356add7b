import type { ClientCapabilities } from 'vscode-languageserver/node';
import { evidenceIn, type FakeCorpus, fakeCorpora, sourceRecord } from './fake-corpus.ts';
import { FakeEditor } from './fake-editor.ts';

const text = 'The service began in May. The ferry carried 421 passengers that day. Nobody was hurt.';
const source = sourceRecord('harbour', {
  title: 'Ferry opens',
  publisher: 'Harbour Gazette',
  published: '2024-06-03',
  url: 'https://gazette.example/ferry',
});

/** A small invented matter: one source, one figure that the draft has wrong. */
export const harbour = { draft: 'file:///work/drafts/ferry.md', text, source };

export function plantHarbour(corpus: FakeCorpus): void {
  corpus.store.add(source, [{ start: 0, end: text.length, text, role: 'paragraph' }]);
  corpus.planted = [
    {
      words: '412',
      finding: {
        verdict: 'refuted',
        code: 'number-mismatch',
        message: 'The draft says 412; Harbour Gazette says 421.',
        evidence: [evidenceIn(text, 'The ferry carried 421 passengers that day.', '421', source, 'refutes')],
        replacements: ['421'],
      },
    },
  ];
}

export interface HarbourOptions {
  readonly plant?: (corpus: FakeCorpus) => void;
  readonly capabilities?: ClientCapabilities;
  readonly settings?: Record<string, unknown>;
  readonly initialization?: Record<string, unknown>;
  readonly now?: () => number;
}

export function startOnHarbour(options: HarbourOptions = {}): Promise<FakeEditor> {
  const { plant = plantHarbour, now = () => 0, ...rest } = options;
  return FakeEditor.start({
    server: { openCorpus: () => fakeCorpora(plant), now, rulePages: 'file:///docs/rules', version: '0.0.0' },
    folders: ['file:///work'],
    ...rest,
  });
}
