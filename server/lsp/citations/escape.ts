import type { DraftLanguage } from './style.ts';

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const ESCAPES: Record<DraftLanguage, (text: string) => string> = {
  plain: (text) => text,
  markdown: (text) => text.replace(/[\\`*_[\]<>|~]/g, '\\$&'),
  latex: (text) => text.replace(/[\\~^#$%&_{}]/g, (mark) => LATEX[mark] ?? `\\${mark}`),
  asciidoc: (text) => text.replace(/[\]]/g, '\\]').replace(/[*_`#^~]{2,}/g, (marks) => `+${marks}+`),
  restructuredtext: (text) => text.replace(/[\\`*|_]/g, '\\$&'),
  html: (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;'),
};

/** Text from a source as it must be written in a draft's mark-up to be read as this text. */
export function escapeFor(language: DraftLanguage, text: string): string {
  return ESCAPES[language](text);
}
