import type { TextFormat } from './format.ts';
import { asSource, type MarkRule, readMarkedText } from './marked-text.ts';
import { notesBy } from './notes/inline.ts';

const RULES: readonly MarkRule[] = [
  { pattern: /^(-{4,}|\.{4,}|\+{4,}|\/{4,})[ \t]*\n(?:(?!\1[ \t]*$)[^\n]*\n){0,5000}\1[ \t]*$/gm },
  { pattern: /^\/\/[^\n]*/dgm },
  { pattern: /^:!?[\w-]{1,60}!?:[^\n]*/dgm },
  { pattern: /^\[[^\]\n]{0,500}\][ \t]*$/dgm },
  { pattern: /^(?:image|include|video|audio|toc|ifdef|ifndef|endif|ifeval)::[^\n]*/dgm },
  { pattern: /^(?:={2,}|_{4,}|\*{4,}|\|={3,}|'{3,}|<{3,})[ \t]*$/dgm },
  { pattern: /^={1,6}[ \t]([^\n]*)/dgm },
  { pattern: /^\.(?=\S)/dgm },
  { pattern: /^[ \t]{0,8}(?:\*{1,5}|\.{1,5})(?=[ \t])/dgm },
  {
    pattern: /(?:image|icon|kbd|stem|latexmath|pass|anchor|indexterm2?):[^\s[]{0,300}\[[^\]\n]{0,1000}\]/dg,
  },
  { pattern: /footnoteref:\[[\w-]{1,60},?/dg },
  { pattern: /(?:https?:\/\/|link:|mailto:|xref:)[^\s[\]]{1,1000}\[([^\]\n]{0,500})\]/dg },
  { pattern: /<<[^<>\n,]{1,200}(?:,([^<>\n]{1,300}))?>>/dg },
  { pattern: /(?<=[\p{L}\d.,;:%”’])(?<![\s\d][kcm]?m)\^[\d,*]{1,8}\^/dgu },
  { pattern: /`[^`\n]{1,500}`/dg },
  { pattern: /\{[\w-]{1,60}\}/dg },
  { pattern: /(?<![\p{L}\p{N}*])\*{1,2}([^*\n]{1,1000})\*{1,2}(?![\p{L}\p{N}*])/dgu },
  { pattern: /(?<![\p{L}\p{N}_])_{1,2}([^_\n]{1,1000})_{1,2}(?![\p{L}\p{N}_])/dgu },
  { pattern: /[ \t]\+$/dgm },
];

/** `footnote:[…]`, `footnote:name[…]`, `footnoteref:[name,…]`; one without words points to another. */
const notesOf = notesBy(/footnote(?:ref)?:(?<label>[\w-]{0,60})\[(?<content>[^\]\n]{0,2000})\]/dg);

/** AsciiDoc. Listings, comments, attributes, macros and the marks of emphasis are no prose. */
export const asciidoc: TextFormat = {
  name: 'asciidoc',
  title: 'AsciiDoc',
  extensions: ['adoc', 'asciidoc', 'asc'],
  media: ['text/asciidoc', 'asciidoc'],
  kind: 'text',
  inProcess: true,
  read: (text) => asSource(readMarkedText(text, RULES, notesOf)),
  draft: (text) => readMarkedText(text, RULES, notesOf),
};
