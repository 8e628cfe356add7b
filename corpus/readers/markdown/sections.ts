import type { Span } from '../../document.ts';

/** Longest section; where none ends by itself one is ended at a line. */
const LONGEST = 32 * 1024;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** HTML that goes on over blank lines, and what ends it. */
const RAW_HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)\b/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];
/** A line that can go on with nothing above the blank line before it. */
const STARTS_ANEW = /^[^\s>*+\d`~<|-]/;

/**
 * Cuts Markdown into sections that mean the same alone as together, link definitions aside: after a blank line, where
 * no list, fence or raw HTML goes on. A section that has not changed need not be parsed again.
 */
export function sectionsOf(text: string, from: number): Span[] {
  const sections: Span[] = [];
  let start = from;
  const cut = (at: number): void => {
    if (at > start) sections.push({ start, end: at });
    start = at;
  };
  const body = endOfFrontMatter(text, from);
  cut(body);
  let blank = false;
  let until: RegExp | undefined;
  for (let at = body; at < text.length; ) {
    const next = endOfLine(text, at);
    const line = text.slice(at, next);
    if ((until === undefined && blank && STARTS_ANEW.test(line)) || next - start > LONGEST) cut(at);
    until = until ? (until.test(line) ? undefined : until) : openingOf(line);
    blank = !line.trim();
    at = next;
  }
  cut(text.length);
  return sections;
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed + 1;
}

/** Where the front matter that starts at `from` ends; `from` where there is none. */
function endOfFrontMatter(text: string, from: number): number {
  const fence = /^(?:---|\+\+\+)(?=[ \t]*\r?\n)/.exec(text.slice(from, from + 200))?.[0];
  if (!fence) return from;
  for (let at = endOfLine(text, from); at < text.length; ) {
    const next = endOfLine(text, at);
    if (text.slice(at, next).trimEnd() === fence) return next;
    at = next;
  }
  return from;
}

/** What must come before blank lines mean anything again, if this line opens such a thing. */
function openingOf(line: string): RegExp | undefined {
  const fence = FENCE.exec(line)?.[1];
  if (fence) return new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`);
  const html = RAW_HTML.find(([open]) => open.test(line));
  return html && !html[1].test(line.slice(4)) ? html[1] : undefined;
}
