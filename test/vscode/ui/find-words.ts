/** A place in the window, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page, so it can use nothing but its parameters: the middle of the first place where words stand in one line of the editor. */
export function findWords(lines: readonly Element[], words: string): Point | undefined {
  for (const line of lines) {
    // The editor shows spaces as no-break spaces, and cuts a line into spans by colour.
    const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const middle = start + Math.floor(words.length / 2);
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (middle < passed + length) {
        range.setStart(node, middle - passed);
        range.setEnd(node, middle - passed + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      passed += length;
    }
  }
  return undefined;
}
