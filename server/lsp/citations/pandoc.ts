import path from 'node:path';
import { parse } from 'yaml';
import type { SourceRecord } from '../../../corpus/store/store.ts';
import { escapeFor } from './escape.ts';
import { citationPlace } from './place.ts';
import { sourceKey, titleOf, webAddress } from './reference.ts';
import { type Citation, type CitationRequest, lineEnding } from './style.ts';

/** The .bib file that a draft's front matter names, relative to the draft, as Pandoc reads it. */
export function bibliographyOf(text: string): string | undefined {
  const front = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  if (!front?.includes('bibliography')) return undefined;
  try {
    const { bibliography } = parse(front) as { bibliography?: unknown };
    const names = Array.isArray(bibliography) ? bibliography : [bibliography];
    return names.find((name): name is string => typeof name === 'string' && path.extname(name) === '.bib');
  } catch {
    // Front matter that is being typed is often not valid YAML for a moment.
    return undefined;
  }
}

/** One entry of a BibTeX file as far as citing needs it. */
export interface BibliographyEntry {
  readonly key: string;
  readonly text: string;
}

/** The entries of a BibTeX file: from each `@type{key,` to the next. Linear; braces are not counted. */
export function entriesOf(bibliography: string): BibliographyEntry[] {
  const starts = [...bibliography.matchAll(/^[ \t]*@[A-Za-z]{1,30}[ \t]*\{[ \t]*([^\s,{}]{1,200})[ \t]*,/gm)];
  return starts.map((match, index) => ({
    key: match[1]!,
    text: bibliography.slice(match.index, starts[index + 1]?.index),
  }));
}

/** A Pandoc citation and, where the bibliography lacks the source, the text to append to it. */
export interface PandocCitation {
  readonly edits: Citation;
  readonly newEntry?: string;
}

/** `[@key, p. 12]` behind the claim. */
export function citeInPandoc(request: CitationRequest, bibliography: string): PandocCitation {
  const { evidence, locator, text } = request;
  const end = request.phraseEnd ?? request.end;
  const entries = entriesOf(bibliography);
  const known = entries.find((entry) => isAbout(entry, evidence.source));
  const key = known?.key ?? freshKey(evidence.source, entries);
  const at = citationPlace(text, end);
  const words = `[@${key}${locator ? `, ${locator}` : ''}]`;
  // Pandoc's citations belong to the sentence: before its full stop, with a space.
  const before = /[.,;:!?]$/.test(text.slice(end, at)) && at === end + 1 ? end : at;
  const edits = [{ start: before, end: before, newText: ` ${words}` }];
  return known ? { edits } : { edits, newEntry: entryFor(key, evidence.source, bibliography) };
}

function isAbout(entry: BibliographyEntry, source: SourceRecord): boolean {
  const url = webAddress(source);
  return (url !== undefined && entry.text.includes(url)) || entry.text.includes(`{${bibtex(titleOf(source))}}`);
}

function freshKey(source: SourceRecord, entries: readonly BibliographyEntry[]): string {
  const taken = new Set(entries.map((entry) => entry.key));
  const base = sourceKey(source);
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(key)) return key;
  }
}

function entryFor(key: string, source: SourceRecord, bibliography: string): string {
  const { author, publisher, published, accessed } = source.metadata;
  const eol = lineEnding(bibliography);
  const fields = [
    ['title', bibtex(titleOf(source))],
    ['author', author && bibtex(author)],
    ['publisher', publisher && bibtex(publisher)],
    ['date', published],
    ['url', webAddress(source)],
    ['urldate', accessed],
  ].filter(([, value]) => value);
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  const lead = bibliography === '' || bibliography.endsWith('\n') ? '' : eol;
  return `${lead}${bibliography === '' ? '' : eol}${[`@online{${key},`, ...lines, '}'].join(eol)}${eol}`;
}

/** Words in a BibTeX field: TeX's own marks escaped, on one line. */
function bibtex(words: string): string {
  return escapeFor('latex', words.replace(/\s+/g, ' ').trim());
}
