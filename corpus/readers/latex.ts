import type { TextFormat } from './format.ts';
import { asSource, type MarkRule, readMarkedText } from './marked-text.ts';
import type { InlineNote } from './notes/inline.ts';

/** Environments whose content is no prose, and commands whose arguments are none. */
const RULES: readonly MarkRule[] = [
  { pattern: /(?<=^|[^\\])%[^\n]*/dg },
  { pattern: /^[\s\S]{0,100000}?\\begin\{document\}/dg },
  {
    pattern:
      /\\begin\{(?:equation|align|gather|multline|verbatim|lstlisting|minted|tikzpicture|figure|tabular|thebibliography)\*?\}[\s\S]{0,20000}?\\end\{(?:equation|align|gather|multline|verbatim|lstlisting|minted|tikzpicture|figure|tabular|thebibliography)\*?\}/dg,
  },
  { pattern: /\$\$[^$]{0,5000}\$\$|\\\[[\s\S]{0,5000}?\\\]|\\\([\s\S]{0,2000}?\\\)/dg },
  // A formula; a lone figure between dollar signs is a figure.
  { pattern: /(?<=^|[^\\])\$(?:([\d.,]{1,30})|[^$\n]{1,500})(?<!\\)\$/dg },
  {
    pattern:
      /\\(?:cite[a-z]{0,12}|ref|eqref|autoref|cref|pageref|label|input|include|includegraphics|usepackage|documentclass|bibliography|bibliographystyle|url|begin|end|vspace|hspace|date|index|newcommand|renewcommand|setlength)\*?(?:\[[^\]]{0,300}\]){0,3}(?:\{[^{}]{0,2000}\}){0,2}/dg,
  },
  // Raised figures are marks of notes, but behind a unit of length.
  { pattern: /(?<![\s\d][kcm]?m)\\(?:textsuperscript|footnotemark)(?:\[[^\]]{0,20}\])?(?:\{[\d,*a-z]{1,8}\})?/dg },
  { pattern: /\\href\{[^{}]{0,2000}\}/dg },
  { pattern: /\\[a-zA-Z]{1,40}\*?(?:\[[^\]\n]{0,200}\])?/dg },
  { pattern: /``/dg, shows: '“' },
  { pattern: /''/dg, shows: '”' },
  { pattern: /\\(?=[%$&#_{}])/dg },
  { pattern: /\\[\\,;:! ]/dg },
  { pattern: /(?<!\\)[{}~]/dg },
];

const NOTE = /\\(?:footnote|footnotetext|endnote|thanks)(?:\[[^\]\n]{0,20}\])?\{/g;

/** Footnotes, whose braces may hold others. A note that is not closed is none. */
function notesOf(text: string): InlineNote[] {
  const closing = closingBraces(text);
  const notes: InlineNote[] = [];
  for (const match of text.matchAll(NOTE)) {
    const open = match.index + match[0].length - 1;
    const close = closing.get(open);
    if (close === undefined || match.index < (notes.at(-1)?.end ?? 0)) continue;
    const content = { start: open + 1, end: close };
    notes.push({ start: match.index, end: close + 1, content, label: `${notes.length + 1}` });
  }
  return notes;
}

/** For each brace that opens, where it closes; one that a backslash stands before is a character. */
function closingBraces(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') open.push(index);
    const start = sign === '}' ? open.pop() : undefined;
    if (start !== undefined) closing.set(start, index);
  }
  return closing;
}

/** LaTeX. Comments, commands, formulas, references and the preamble are no prose. */
export const latex: TextFormat = {
  name: 'latex',
  title: 'LaTeX',
  extensions: ['tex', 'latex'],
  media: ['application/x-latex', 'latex', 'tex'],
  kind: 'text',
  inProcess: true,
  read: (text) => asSource(readMarkedText(text, RULES, notesOf)),
  draft: (text) => readMarkedText(text, RULES, notesOf),
};
