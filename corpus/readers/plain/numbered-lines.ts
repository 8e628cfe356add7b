import type { Line } from '../paragraphs.ts';

const NUMBERED = /^\s{0,12}(\d{1,2})(?:[.:]?\s{2,}|\t|\s(?=\s*[QA][.:]?\s)|\s{1,2}(?=\S)|$)/;
const FEWEST = 8;

/** Where in each line of a deposition or transcript its number ends; undefined for a text without numbered lines. */
export function lineNumbersOf(lines: readonly Line[]): ReadonlyMap<Line, number> | undefined {
  const numbers = new Map<Line, number>();
  let run: { line: Line; end: number }[] = [];
  let last = 0;
  let filled = 0;
  const close = (): void => {
    if (run.length >= FEWEST) for (const { line, end } of run) numbers.set(line, end);
    run = [];
  };
  for (const line of lines) {
    if (!line.text.trim()) continue;
    filled++;
    const match = NUMBERED.exec(line.text);
    const number = Number(match?.[1]);
    if (!match || (number !== last + 1 && number !== 1)) close();
    if (match && (number === 1 || run.length > 0)) {
      if (number === 1) close();
      run.push({ line, end: match[0].trimEnd().length });
    }
    last = match ? number : 0;
  }
  close();
  // A list of numbered things has a thing a line, and lines of its own between.
  return numbers.size >= filled * 0.6 && mostRunOn([...numbers.keys()], numbers) ? numbers : undefined;
}

/** Whether most lines break amid a sentence, as those of a numbered page do and those of a list do not. */
function mostRunOn(lines: readonly Line[], ends: ReadonlyMap<Line, number>): boolean {
  const bodies = lines.map((line) => line.text.slice(ends.get(line) ?? 0).trim()).filter(Boolean);
  const runOn = bodies
    .slice(1)
    .filter((body, index) => /[\p{Ll},;–—-]$/u.test(bodies[index] ?? '') && /^\p{Ll}/u.test(body));
  return runOn.length >= bodies.length * 0.25;
}
