import type { TextFormat } from './format.ts';
import { asSource, type MarkRule, readMarkedText } from './marked-text.ts';
import { notesBy } from './notes/inline.ts';

const RULES: readonly MarkRule[] = [
  // Directives, comments and targets, with what is indented below them.
  {
    pattern:
      /^\.\.(?=[ \t\n])(?![ \t]{1,8}\[[^\]\n]{1,42}\][ \t])[^\n]*(?:\n(?:[ \t]{2,}[^\n]*|[ \t]*(?=\n[ \t]{2,})))*/dgm,
  },
  { pattern: /^:[\w -]{1,60}:[^\n]*/dgm },
  { pattern: /^([=\-~^"'`#*+_:.<>])\1{2,}[ \t]*$/gm },
  { pattern: /``[^`\n]{1,500}``/dg },
  { pattern: /(?<![\s\d][kcm]?m(?:\\ )?):sup(?:erscript)?:`[\d,*]{1,8}`/dg },
  { pattern: /:(?:ref|doc|cite|footcite|math|code|download|numref|term|index):`[^`\n]{1,500}`/dg },
  { pattern: /(?::[\w-]{1,40}:)?`([^`<\n]{1,500}?)[ \t]*(?:<[^<>\n]{1,1000}>)?`_{0,2}/dg },
  { pattern: /\[(?:\d{1,4}|#[\w-]{0,40}|\*|[A-Za-z][\w-]{1,40})\]_/dg },
  { pattern: /\|[^|\s][^|\n]{0,100}\|/dg },
  { pattern: /(?<![\p{L}\p{N}*])\*{1,2}([^*\s][^*\n]{0,1000})\*{1,2}(?![\p{L}\p{N}*])/dgu },
  { pattern: /\\(?=\s)/dg },
  { pattern: /::$/dgm },
  { pattern: /^[ \t]{0,8}[*+-](?=[ \t])/dgm },
];

/** `.. [1] …` with what is indented below it; names of citations too. */
const notesOf = notesBy(
  /^\.\.[ \t]{1,8}\[(?:#?(?<label>[\w-]{1,40})|#|\*)\][ \t](?<content>[^\n]*(?:\n[ \t]{2,}[^\n]*){0,200})/dgm,
);

/** reStructuredText. Directives, roles, references, literals and the marks of emphasis are no prose. */
export const restructuredtext: TextFormat = {
  name: 'restructuredtext',
  title: 'reStructuredText',
  extensions: ['rst', 'rest'],
  media: ['text/x-rst', 'restructuredtext'],
  kind: 'text',
  inProcess: true,
  read: (text) => asSource(readMarkedText(text, RULES, notesOf)),
  draft: (text) => readMarkedText(text, RULES, notesOf),
};
