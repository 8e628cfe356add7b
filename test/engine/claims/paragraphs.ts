import { type Paragraph, paragraphOf } from '../../../server/engine/language/sentences.ts';

/** The paragraphs of a text in which each line is one. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim()) paragraphs.push(paragraphOf(line, start));
    start += line.length + 1;
  }
  return paragraphs;
}
