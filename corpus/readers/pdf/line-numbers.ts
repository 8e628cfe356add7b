import type { PdfLine } from './lines.ts';

const FEWEST = 8;
const LAST = 60;

/** The lines of a page without the numbers in its margin that count them, as depositions and bills have. */
export function withoutLineNumbers(lines: readonly PdfLine[]): readonly PdfLine[] {
  const numbers = lines.filter((line) => isNumber(line.text));
  if (numbers.length < FEWEST) return lines;
  const margin = numbers.filter((line) => Math.abs(line.x - (numbers[0]?.x ?? 0)) <= line.size * 2);
  const counted = margin.filter((line, index) => Number(line.text) === Number(margin[index - 1]?.text ?? 0) + 1);
  if (counted.length < FEWEST) return lines;
  const dropped = new Set(counted);
  return lines.filter((line) => !dropped.has(line));
}

function isNumber(text: string): boolean {
  const bare = text.trim();
  return /^\d{1,2}$/.test(bare) && Number(bare) >= 1 && Number(bare) <= LAST;
}
