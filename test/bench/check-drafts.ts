import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CorpusGenerator } from './corpus-generator.ts';

/** Drafts to be checked, and edits of them, made of what stands in the corpus. */

export const SAMPLE = path.resolve(import.meta.dirname, '../../corpus/sample');

const SENTENCES_A_PARAGRAPH = 3;
const NAMES = ['Ada Stone', 'Tomas Brandvik', 'Ines Calloway', 'Leonard Pask'];

/**
 * A draft in Markdown of about so many words: the sample draft, then paragraphs whose sentences stand in the corpus. One
 * figure in four is another there, and each third paragraph ends with a quotation and its speaker.
 */
export function draftOf(words: number, passages: readonly string[]): string {
  const generator = new CorpusGenerator(2);
  const parts = [readFileSync(path.join(SAMPLE, 'draft.md'), 'utf8').trimEnd()];
  let count = wordsIn(parts[0]!);
  for (let at = 0; count < words; at += 1) {
    const from = (at * 7919) % (passages.length - SENTENCES_A_PARAGRAPH);
    const sentences = passages
      .slice(from, from + SENTENCES_A_PARAGRAPH)
      .map((text, place) =>
        (at + place) % 4 === 0 ? text.replace(/\d+/, (figure) => String(Number(figure) + 17)) : text,
      );
    const paragraph = at % 3 === 0 ? [...sentences, quotation(generator, at)].join(' ') : sentences.join(' ');
    parts.push(paragraph);
    count += wordsIn(paragraph);
  }
  return `${parts.join('\n\n')}\n`;
}

function quotation(generator: CorpusGenerator, at: number): string {
  return `“${generator.passage().slice(0, -1)},” said ${NAMES[at % NAMES.length]}.`;
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Puts words behind the first word of one of the draft's paragraphs, the sample's heading and front matter left out. */
export function edited(draft: string, paragraph: number, words: string): string {
  const paragraphs = draft.split('\n\n');
  const at = 2 + (paragraph % (paragraphs.length - 2));
  paragraphs[at] = paragraphs[at]!.replace(' ', ` ${words} `);
  return paragraphs.join('\n\n');
}
