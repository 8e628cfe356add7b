/**
 * Marks of editing and of other programs in Markdown. What each pattern matches is no prose; where it has a group, the
 * group is. Sources: CriticMarkup 1.0, Pandoc's `tex_math_dollars`, MDX 3, Hugo and Jekyll templates, Obsidian comments.
 */
const RULES: readonly RegExp[] = [
  // Deleted words, comments; words put in and words put in place of others stay.
  /\{--[^\0]{0,1000}?--\}/g,
  /\{>>[^\0]{0,1000}?<<\}/g,
  /\{\+\+([^\0]{0,1000}?)\+\+\}/dg,
  /\{~~[^\0]{0,800}?~>([^\0]{0,800}?)~~\}/dg,
  /\{==([^\0]{0,1000}?)==\}/dg,
  /%%[^%]{0,1000}%%/g,
  /\{\/\*[^\0]{0,1000}?\*\/\}/g,
  /\{\{[<%]?[^{}]{0,1000}[>%]?\}\}|\{%[^{}]{0,1000}%\}/g,
  /\$\$[^$]{1,1000}\$\$/g,
  /\\\[[^\0]{1,1000}?\\\]|\\\([^\n]{1,1000}?\\\)/g,
  // A formula between dollar signs has a sign that no amount of money has; a figure behind the second makes it money.
  /(?<![\\$\w])\$(?=[^\s$])(?=[^$\n]{0,300}(?:[\\^_=]|(?<=\$)[A-Za-z]\$))[^$\n]{0,300}(?<![\s\\])\$(?![\d$\w])/g,
  /\[\[\d{4}(?:-\d{2}(?:-\d{2})?|-W\d{2})\]\]/g,
];
const SIGN = /\{--|\{>>|\{\+\+|\{~~|\{==|%%|\{\/\*|\{\{|\{%|\$|\\\[|\\\(|\[\[\d{4}/;

/** Lines of code that MDX has among its paragraphs, and an expression within one. */
const MODULE =
  /^(?:import\s[^\n]{0,500}["'][^"'\n]{1,300}["'];?|export\s+(?:const|let|var|function|default|class|\{)[^\n]{0,2000})(?:\n[^\n]{1,2000}){0,200}/gm;
const EXPRESSION = /\{[^{}\n]{1,500}\}/g;

/** A text with no-break spaces in place of what is no prose in it. Same length, line breaks stay. */
export function withoutEditing(text: string): string {
  let plain = text;
  if (SIGN.test(plain)) for (const rule of RULES) plain = blanked(plain, rule);
  const code = /^(?:import|export)\s/m.test(plain) ? blanked(plain, MODULE) : plain;
  return code === plain ? plain : blanked(code, EXPRESSION);
}

function blanked(text: string, pattern: RegExp): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const [start, stop] = match.indices?.[1] ?? [end, end];
    parts.push(text.slice(from, match.index), blanks(text.slice(match.index, start)), text.slice(start, stop));
    parts.push(blanks(text.slice(stop, end)));
    from = end;
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
}

/** A blank that is none to Markdown: four others at the start of a line would make code of it. */
const FILLER = '\u00a0';

function blanks(text: string): string {
  return text.replace(/[^\n\r]/g, FILLER);
}
