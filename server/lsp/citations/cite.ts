import { citeInComment, citeInCriticMarkup, citeInLink, citeInParenthesis } from './inline.ts';
import { citeInAsciidocFootnote, citeInLatexFootnote } from './inline-notes.ts';
import { citeInNote } from './notes.ts';
import type { Citation, CitationRequest, CitationStyleName, DraftLanguage } from './style.ts';

/** The style where the person chose none. */
const DEFAULTS: Record<DraftLanguage, CitationStyleName> = {
  markdown: 'footnote',
  latex: 'footnote',
  asciidoc: 'footnote',
  restructuredtext: 'footnote',
  html: 'comment',
  plain: 'parenthesis',
};

/** Styles that a language cannot write; its default stands in for them. */
const IMPOSSIBLE: Partial<Record<DraftLanguage, readonly CitationStyleName[]>> = {
  html: ['footnote', 'criticmarkup'],
  asciidoc: ['comment', 'criticmarkup'],
  restructuredtext: ['comment', 'criticmarkup'],
  latex: ['criticmarkup'],
  plain: ['comment'],
};

/**
 * The style in which a draft cites, from the person's choice, the language, and whether the draft names a bibliography:
 * a key that leads nowhere would be worse than another style.
 */
export function citationStyle(
  chosen: CitationStyleName | 'auto',
  language: DraftLanguage,
  hasBibliography: boolean,
): CitationStyleName {
  if (chosen === 'auto') return language === 'markdown' && hasBibliography ? 'pandoc' : DEFAULTS[language];
  const isImpossible =
    IMPOSSIBLE[language]?.includes(chosen) || (chosen === 'pandoc' && !(language === 'markdown' && hasBibliography));
  return isImpossible ? DEFAULTS[language] : chosen;
}

/** A citation in any style but Pandoc's, which needs a bibliography. A source without an address cannot be linked to: it is cited in the default style. */
export function cite(style: Exclude<CitationStyleName, 'pandoc'>, request: CitationRequest): Citation {
  switch (style) {
    case 'parenthesis':
      return citeInParenthesis(request);
    case 'comment':
      return citeInComment(request);
    case 'criticmarkup':
      return citeInCriticMarkup(request);
    case 'inline-link':
      return citeInLink(request) ?? cite(DEFAULTS[request.language] as typeof style, request);
    case 'footnote':
      if (request.language === 'latex') return citeInLatexFootnote(request);
      return request.language === 'asciidoc' ? citeInAsciidocFootnote(request) : citeInNote(request);
  }
}
