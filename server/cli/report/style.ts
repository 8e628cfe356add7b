import { styleText } from 'node:util';

type Paint = (text: string) => string;

/** How the text report colours its parts. */
export interface Style {
  readonly path: Paint;
  readonly wrong: Paint;
  readonly disputed: Paint;
  readonly right: Paint;
  readonly quiet: Paint;
  readonly strong: Paint;
}

const FORMATS = {
  path: ['bold', 'underline'],
  wrong: ['bold', 'red'],
  disputed: ['bold', 'yellow'],
  right: ['bold', 'green'],
  quiet: ['dim'],
  strong: ['bold'],
} as const;

/** The style of a terminal with colours, or of plain text. */
export function styleOf(colour: boolean): Style {
  const entries = Object.entries(FORMATS).map(([part, formats]): [string, Paint] => [
    part,
    // Empty text stays empty, so that no stray escape sequences are written.
    (text) => (colour && text ? styleText([...formats], text, { validateStream: false }) : text),
  ]);
  return Object.fromEntries(entries) as unknown as Style;
}
