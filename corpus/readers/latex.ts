import type { TextFormat } from './format.ts';
import { asSource, type MarkRule, readMarkedText } from './marked-text.ts';

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
      /\\(?:cite[a-z]{0,12}|ref|eqref|autoref|cref|pageref|label|input|include|includegraphics|usepackage|documentclass|bibliography|bibliographystyle|url|begin|end|footnote|vspace|hspace|date|index|newcommand|renewcommand|setlength)\*?(?:\[[^\]]{0,300}\]){0,3}(?:\{[^{}]{0,2000}\}){0,2}/dg,
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

/** LaTeX. Comments, commands, formulas, references and the preamble are no prose. */
export const latex: TextFormat = {
  name: 'latex',
  title: 'LaTeX',
  extensions: ['tex', 'latex'],
  media: ['application/x-latex', 'latex', 'tex'],
  kind: 'text',
  inProcess: true,
  read: (text) => asSource(readMarkedText(text, RULES)),
  draft: (text) => readMarkedText(text, RULES),
};
