import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { passagesOf } from '../../corpus/passages.ts';
import { readDocument } from '../../corpus/readers/read.ts';
import { openStore } from '../../corpus/store/sqlite.ts';
import { SAMPLE } from './check-drafts.ts';
import { CorpusGenerator } from './corpus-generator.ts';

const PASSAGES_A_SOURCE = 40;

/** Makes an index of the sample's sources and of so many generated passages, and gives these. */
export async function makeCorpus(location: string, count: number): Promise<string[]> {
  const passages = new CorpusGenerator().passages(count);
  const store = openStore(location);
  try {
    for (const name of readdirSync(path.join(SAMPLE, 'sources')).filter((each) => !each.endsWith('.yml'))) {
      const document = await readDocument(name, readFileSync(path.join(SAMPLE, 'sources', name)));
      const about = { path: `/sample/${name}`, hash: '', metadata: document.metadata, problems: [], words: 0 };
      const source = { id: name, ...about };
      store.add(source, passagesOf(document));
    }
    for (let from = 0; from < count; from += PASSAGES_A_SOURCE * 100) {
      store.apply({ add: sourcesFrom(passages.slice(from, from + PASSAGES_A_SOURCE * 100), from) });
    }
    return passages;
  } finally {
    store.close();
  }
}

function sourcesFrom(passages: readonly string[], first: number) {
  const found = [];
  for (let from = 0; from < passages.length; from += PASSAGES_A_SOURCE) {
    const id = `generated ${first + from}`;
    let start = 0;
    const parts = passages.slice(from, from + PASSAGES_A_SOURCE).map((text) => {
      const passage = { text, start, end: start + text.length, role: 'paragraph' as const };
      start = passage.end + 2;
      return passage;
    });
    const source = { id, path: `/generated/${id}.md`, hash: '', metadata: { title: id }, problems: [], words: 0 };
    found.push({ source, passages: parts });
  }
  return found;
}
