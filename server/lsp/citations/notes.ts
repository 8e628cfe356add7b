import type { Span } from '../../../corpus/document.ts';
import type { SourceRecord } from '../../../corpus/store/store.ts';
import { escapeFor } from './escape.ts';
import { citationPlace } from './place.ts';
import { referenceText, sourceKey, titleOf, webAddress } from './reference.ts';
import { type Citation, type CitationRequest, lineEnding } from './style.ts';

/** How a language writes notes whose text stands at the end of the document. */
interface NoteSyntax {
  /** The marker in the text. */
  marker(id: string): string;
  /** What opens the note itself, at the start of a line. */
  opener(id: string): string;
  /** Finds the notes there are; the first group is the identifier, the second the rest of the line. Multi-line, linear. */
  readonly notes: RegExp;
  /** Notes are numbered, not named. */
  readonly numbered?: true;
  address(url: string): string;
}

const MARKDOWN: NoteSyntax = {
  marker: (id) => `[^${id}]`,
  opener: (id) => `[^${id}]: `,
  notes: /^\[\^([^\]\s]{1,100})\]:[ \t]*(.*)$/gm,
  address: (url) => `<${url}>`,
};

const PLAIN: NoteSyntax = {
  marker: (id) => ` [${id}]`,
  opener: (id) => `[${id}] `,
  notes: /^\[(\d{1,5})\][ \t]+(.*)$/gm,
  numbered: true,
  address: (url) => url,
};

const RESTRUCTURED_TEXT: NoteSyntax = {
  marker: (id) => ` [#${id}]_`,
  opener: (id) => `.. [#${id}] `,
  notes: /^\.\. \[#([^\]\s]{1,100})\][ \t]*(.*)$/gm,
  address: (url) => url,
};

interface Note {
  readonly id: string;
  readonly text: string;
  /** Offsets of the note's first line. */
  readonly start: number;
  readonly end: number;
}

/** A note at the end of the document, and its marker behind the claim. A source that has a note already is not given another. */
export function citeInNote(request: CitationRequest): Citation {
  const syntax = syntaxFor(request);
  const notes = notesIn(request.text, syntax);
  const known = notes.find((note) => isAbout(note, request));
  const id = known?.id ?? freshId(request, syntax, notes);
  const at = citationPlace(request.text, request.phraseEnd ?? request.end);
  const isMarked =
    request.text.startsWith(syntax.marker(id), at) ||
    request.text.slice(request.end, at).includes(syntax.marker(id).trim());
  const marker = isMarked ? [] : [{ start: at, end: at, newText: syntax.marker(id) }];
  return [...marker, ...(known ? withLocator(known, request) : newNote(request, syntax, id, notes))];
}

/** The Markdown note of a source: its identifier, and the edits that add it where the draft has none. */
export function newNoteFor(source: SourceRecord, text: string): { readonly id: string; readonly edits: Citation } {
  const notes = notesIn(text, MARKDOWN);
  const request = { evidence: { source }, language: 'markdown', locator: '', text } as const;
  const known = notes.find((note) => isAbout(note, request));
  const id = known?.id ?? freshId(request, MARKDOWN, notes);
  return { id, edits: known ? [] : newNote(request, MARKDOWN, id, notes) };
}

/** The identifier of the Markdown note that a draft has for a source. */
export function noteOf(source: SourceRecord, text: string): string | undefined {
  const request = { evidence: { source }, language: 'markdown', locator: '', text } as const;
  return notesIn(text, MARKDOWN).find((note) => isAbout(note, request))?.id;
}

/**
 * Where the footnotes of a Markdown draft do nothing but name a source, in the words in which we cite it: there is nothing
 * to check in them. Only notes that hold one of the places asked about are looked at.
 */
export function referencesIn(text: string, places: readonly Span[], sources: () => readonly SourceRecord[]): Span[] {
  const asked = notesIn(text, MARKDOWN).filter(({ start, end }) =>
    places.some((place) => start <= place.start && place.end <= end),
  );
  const all = asked.map((note) => note.text).join('\n');
  if (all === '') return [];
  const named = sources().filter((source) => all.includes(escapeFor('markdown', titleOf(source))));
  const references = named.map((source) => referenceText(source, 'markdown'));
  return asked.flatMap(({ start, end, text: words }) => {
    const reference = references.find((known) => words.startsWith(known));
    return reference === undefined ? [] : [{ start, end: end - words.length + reference.length }];
  });
}

/** What a note needs to know of a citation. */
type NoteRequest = Pick<CitationRequest, 'language' | 'locator' | 'text'> & {
  readonly evidence: { readonly source: SourceRecord };
};

function syntaxFor({ language }: CitationRequest): NoteSyntax {
  if (language === 'restructuredtext') return RESTRUCTURED_TEXT;
  return language === 'markdown' ? MARKDOWN : PLAIN;
}

function notesIn(text: string, syntax: NoteSyntax): Note[] {
  return [...text.matchAll(syntax.notes)].map((match) => {
    const line = match[0].replace(/\r$/, '');
    const { index } = match;
    return { id: match[1]!, text: (match[2] ?? '').replace(/\r$/, ''), start: index, end: index + line.length };
  });
}

/** Whether a note is that of the source: by its address, or else by title and date. */
function isAbout(note: Note, { evidence: { source }, language }: NoteRequest): boolean {
  const url = webAddress(source);
  if (url && note.text.includes(url)) return true;
  return (
    note.text.startsWith(referenceText(source, language)) ||
    note.text.includes(`“${escapeFor(language, titleOf(source))}”`)
  );
}

function freshId({ evidence }: NoteRequest, { numbered }: NoteSyntax, notes: readonly Note[]): string {
  const taken = new Set(notes.map((note) => note.id));
  const base = numbered ? '' : sourceKey(evidence.source);
  for (let number = 1; ; number += 1) {
    const id = numbered ? String(number) : number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The same source cited from another page: the page joins those in the note. */
function withLocator(note: Note, { locator }: CitationRequest): Citation {
  if (!locator || note.text.includes(locator)) return [];
  return [{ start: note.end, end: note.end, newText: `; ${locator}` }];
}

function newNote(request: NoteRequest, syntax: NoteSyntax, id: string, notes: readonly Note[]): Citation {
  const { text, evidence, language, locator } = request;
  const eol = lineEnding(text);
  const url = webAddress(evidence.source);
  const words = [referenceText(evidence.source, language), url && syntax.address(url), locator]
    .filter(Boolean)
    .join(', ');
  const endsInNote = notes.length > 0 && text.slice(notes.at(-1)!.end).trim() === '';
  const lead = !text.endsWith('\n') ? eol : '';
  const gap = endsInNote || text.trim() === '' ? '' : eol;
  return [{ start: text.length, end: text.length, newText: `${lead}${gap}${syntax.opener(id)}${words}${eol}` }];
}
