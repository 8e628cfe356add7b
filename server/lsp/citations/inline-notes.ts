import { citationPlace } from './place.ts';
import { referenceText, sourceKey, webAddress } from './reference.ts';
import type { Citation, CitationRequest } from './style.ts';

/** LaTeX: `\footnote{…}` once, with a label; from then on `\footref` (LaTeX kernel since 2021). */
export function citeInLatexFootnote(request: CitationRequest): Citation {
  const id = `fn:${sourceKey(request.evidence.source)}`;
  const url = webAddress(request.evidence.source);
  return citeInline(request, {
    first: `\\footnote{\\label{${id}}${described(request, url && `\\url{${url}}`)}}`,
    again: `\\footref{${id}}`,
    isDefined: request.text.includes(`\\label{${id}}`),
  });
}

/** AsciiDoc: `footnote:id[…]` once; from then on `footnote:id[]`. */
export function citeInAsciidocFootnote(request: CitationRequest): Citation {
  const id = sourceKey(request.evidence.source);
  return citeInline(request, {
    first: `footnote:${id}[${described(request, webAddress(request.evidence.source))}]`,
    again: `footnote:${id}[]`,
    isDefined: request.text.includes(`footnote:${id}[`),
  });
}

interface InlineNote {
  readonly first: string;
  readonly again: string;
  readonly isDefined: boolean;
}

function citeInline(request: CitationRequest, { first, again, isDefined }: InlineNote): Citation {
  const at = citationPlace(request.text, request.phraseEnd ?? request.end);
  return [{ start: at, end: at, newText: isDefined ? again : first }];
}

function described({ evidence, language, locator }: CitationRequest, address: string | undefined): string {
  return [referenceText(evidence.source, language), address, locator].filter(Boolean).join(', ');
}
