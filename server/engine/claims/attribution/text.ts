import type { Span } from '../../../../corpus/document.ts';

/** A text with the offset at which it starts. */
export interface Text {
  readonly text: string;
  readonly start: number;
}

/** What stands in a span of a text. */
export function slice(text: Text, span: Span): string {
  return text.text.slice(span.start - text.start, span.end - text.start);
}
