import { passagesOf } from '../../../corpus/passages.ts';
import { readSourceText, readText } from '../../../corpus/readers/read.ts';
import { openStore } from '../../../corpus/store/sqlite.ts';
import { createChecker } from '../../../server/engine/check.ts';
import type { ReviewedFinding } from '../../../server/lsp/review/claim-state.ts';
import { review } from '../../../server/lsp/review/claim-state.ts';
import { type FactCheckReport, factCheckReport, type ReportInput } from '../../../server/report/report.ts';
import { tagger } from '../../../server/tagger.ts';

/** What one source says, and what is said of it. */
export interface MatterSource {
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly path?: string;
}

export const quayNews: MatterSource = {
  title: 'The new quay',
  publisher: 'Quay News',
  published: '2031-03-02',
  path: '/desk/sources/quay-news.md',
  text: 'The new quay at Marrow Haven is 412 metres long. It cost €18.5 million.\n\nThe dredger Petrel left on 3 June 2030.',
};

export const quayDraft = `---
title: A quay for Marrow Haven
date: 2031-03-04
---

The new quay at Marrow Haven is 421 metres long. It cost €18.5 million.

The sun was out. The choir raised €9,300.
`;

export interface MatterOptions extends Partial<Pick<ReportInput, 'name' | 'format' | 'limits' | 'unreadable'>> {
  readonly sources?: readonly MatterSource[];
  /** Puts people's marks on what was found. */
  readonly marked?: (claims: readonly ReviewedFinding[]) => readonly ReviewedFinding[];
}

/** The report on a draft against sources, as the product makes it. */
export async function reportOn(text: string, options: MatterOptions = {}): Promise<FactCheckReport> {
  const { sources = [quayNews], format = 'markdown', marked = (claims) => claims } = options;
  const store = openStore(':memory:');
  try {
    for (const [index, { text: words, path, ...metadata }] of sources.entries()) {
      const document = readSourceText('plain', words);
      const id = `s${index + 1}`;
      const record = { id, hash: id, metadata, problems: [], words: 9, ...(path !== undefined && { path }) };
      store.add(record, passagesOf(document));
    }
    const document = readText(format, text);
    const findings = createChecker(store, { tagger }).check(document);
    const context = { document, path: 'draft.md', hashes: new Set<string>(), exists: () => true };
    return factCheckReport({
      name: 'draft.md',
      folder: '/desk/drafts',
      format,
      document,
      claims: marked(review(findings, [], context)),
      store,
      unreadable: [],
      limits: [],
      made: '2031-03-05T09:30:00.000Z',
      ...options,
    });
  } finally {
    store.close();
  }
}
