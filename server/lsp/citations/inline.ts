import { escapeFor } from './escape.ts';
import { citationPlace, isInLink } from './place.ts';
import { referenceText, shortReference, webAddress } from './reference.ts';
import type { Citation, CitationRequest } from './style.ts';

/** `(Harbour Gazette, 3 June 2024)` behind the claim, before the punctuation, as in newspaper copy. */
export function citeInParenthesis({ evidence, language, end, phraseEnd, locator }: CitationRequest): Citation {
  const words = [shortReference(evidence.source, language), locator].filter(Boolean).join(', ');
  const at = phraseEnd ?? end;
  return [{ start: at, end: at, newText: ` (${words})` }];
}

/** A comment that the reader of the published text does not see. */
export function citeInComment(request: CitationRequest): Citation {
  const words = commentWords(request).replace(/-{2,}/g, '–').replace(/[<>]/g, '');
  const at = citationPlace(request.text, request.phraseEnd ?? request.end);
  if (request.language !== 'latex') return [{ start: at, end: at, newText: ` <!-- source: ${words} -->` }];
  // A LaTeX comment runs to the end of its line, so it goes there.
  const lineEnd = /\r?\n|$/.exec(request.text.slice(at))!.index + at;
  return [{ start: lineEnd, end: lineEnd, newText: ` % source: ${words}` }];
}

/** A comment in CriticMarkup, which word processors show as a comment in the margin. */
export function citeInCriticMarkup(request: CitationRequest): Citation {
  const words = commentWords(request).replace(/<<\}|\{>>/g, '');
  const at = citationPlace(request.text, request.phraseEnd ?? request.end);
  return [{ start: at, end: at, newText: `{>>source: ${words}<<}` }];
}

/** The claim itself becomes a link to the source; undefined where the source has no address. */
export function citeInLink(request: CitationRequest): Citation | undefined {
  const { evidence, language, start, end } = request;
  const url = webAddress(evidence.source);
  const words = request.newText ?? request.text.slice(start, end);
  if (!url || /[\r\n]/.test(words) || isInLink(request.text, end)) return undefined;
  const newText = {
    markdown: `[${words}](${url.replace(/\(/g, '%28').replace(/\)/g, '%29')})`,
    html: `<a href="${escapeFor('html', url)}">${words}</a>`,
    asciidoc: `${url.replace(/[[\]]/g, encodeURIComponent)}[${words}]`,
    restructuredtext: `\`${words} <${url}>\`__`,
    latex: `\\href{${url.replace(/[%#\\{}]/g, '\\$&')}}{${words}}`,
    plain: `${words} (${url})`,
  }[language];
  return [{ start, end, newText }];
}

function commentWords({ evidence, locator }: CitationRequest): string {
  return [referenceText(evidence.source, 'plain'), webAddress(evidence.source), locator].filter(Boolean).join(', ');
}
