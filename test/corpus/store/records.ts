import type { Passage, SourceMetadata } from '../../../corpus/document.ts';
import type { SourceRecord } from '../../../corpus/store/store.ts';

export function record(id: string, metadata: SourceMetadata = {}): SourceRecord {
  return { id, hash: `hash of ${id}`, metadata, problems: [], words: 0 };
}

export function passage(text: string): Passage {
  return { text, start: 0, end: text.length, role: 'paragraph' };
}
