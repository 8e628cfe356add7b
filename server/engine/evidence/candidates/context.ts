import type { Span } from '../../../../corpus/document.ts';
import type { PassageStore, SourceRecord, StoredPassage } from '../../../../corpus/store/store.ts';
import { searchTerms } from '../../../../corpus/terms.ts';
import type { Attribution, AttributionClaim, Speaker } from '../../claims/attribution/claim.ts';
import { attributionsOf } from '../../claims/attribution/find.ts';
import { describedNames } from '../../claims/attribution/people.ts';
import { type QuotedSpan, quotedSpansOf } from '../../claims/quotation/spans.ts';
import { type AliasTable, aliasTableOf } from '../../language/aliases.ts';
import { type Paragraph, paragraphOf } from '../../language/sentences.ts';
import type { Tagger } from '../../language/tagger.ts';
import { type Word, wordsOf } from '../../language/words.ts';

/** What the judges of quotations and attributions may ask: the corpus, and the draft around the claim. */
export interface JudgeContext {
  readonly store: PassageStore;
  /** The draft's prose. */
  readonly paragraphs: readonly Paragraph[];
  /** A passage as the judges see it; made once for each passage. */
  view(passage: StoredPassage): PassageView;
  /** The names of a source around a passage. */
  names(passage: StoredPassage): AliasTable;
  /** The names of the draft. */
  draftNames(): AliasTable;
  /** The passages that share the most telling words with a text, best first. */
  search(text: string): readonly StoredPassage[];
  /** How many sources there are. */
  sourceCount(): number;
  /** Tells men's names from women's where it is loaded; pronouns are resolved with more care then. */
  readonly tagger?: Tagger;
}

/** A passage of a source, cut up. Offsets are into the source's text. */
export interface PassageView {
  readonly passage: StoredPassage;
  readonly paragraph: Paragraph;
  readonly words: readonly Word[];
  /** The keys of its words. */
  readonly keys: ReadonlySet<string>;
  readonly quotes: readonly QuotedSpan[];
  readonly attributions: readonly Attribution[];
  /** Everyone whom it names with a role or affiliation. */
  readonly described: readonly Speaker[];
}

/** Passages of one source that are read for its names: enough for any article, a bound for a book. */
const NAMES_BEFORE = 160;
const NAMES_AFTER = 40;

/** What was made of passages, kept from one check to the next. A passage that changed is made again. */
export interface PassageCache {
  readonly views: Map<number, PassageView>;
  readonly names: Map<string, { readonly hash: string; readonly table: AliasTable }>;
  /** By the text asked for: the claims of a sentence ask the same. */
  readonly searches: Map<string, readonly StoredPassage[]>;
}

const MOST_VIEWS = 5_000;
const MOST_NAMES = 500;
const MOST_SEARCHES = 5_000;

export function createPassageCache(): PassageCache {
  return { views: new Map(), names: new Map(), searches: new Map() };
}

export function createJudgeContext(
  store: PassageStore,
  paragraphs: readonly Paragraph[],
  cache: PassageCache = createPassageCache(),
  tagger?: Tagger,
): JudgeContext {
  return {
    store,
    paragraphs,
    search: (text) => {
      const known = cache.searches.get(text);
      if (known) return known;
      if (cache.searches.size > MOST_SEARCHES) cache.searches.clear();
      const passages = search(text, store);
      cache.searches.set(text, passages);
      return passages;
    },
    sourceCount: () => store.sourceCount(),
    ...(tagger ? { tagger } : {}),
    view: (passage) => {
      const known = cache.views.get(passage.id);
      if (known && known.passage.text === passage.text && known.passage.sourceId === passage.sourceId) return known;
      if (cache.views.size > MOST_VIEWS) cache.views.clear();
      const view = viewOf(passage);
      cache.views.set(passage.id, view);
      return view;
    },
    names: (passage) => namesAround(store, passage, cache),
    draftNames: lazily(() => aliasTableOf(paragraphs.map((paragraph) => paragraph.text))),
  };
}

/** Makes a value the first time it is asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function viewOf(passage: StoredPassage): PassageView {
  const paragraph = paragraphOf(passage.text, passage.start);
  const words = lazily(() => wordsOf(passage.text, passage.start));
  const keys = lazily(() => new Set(words().map((word) => word.key)));
  const quotes = lazily(() => quotedSpansOf(paragraph));
  const attributions = lazily(() => attributionsOf(paragraph));
  const described = lazily(() => describedNames(paragraph));
  return {
    passage,
    paragraph,
    get words() {
      return words();
    },
    get keys() {
      return keys();
    },
    get quotes() {
      return quotes();
    },
    get attributions() {
      return attributions();
    },
    get described() {
      return described();
    },
  };
}

function namesAround(store: PassageStore, passage: StoredPassage, cache: PassageCache): AliasTable {
  const block = Math.floor(passage.ordinal / NAMES_AFTER);
  const key = `${passage.sourceId}\u0000${block}`;
  const hash = store.source(passage.sourceId)?.hash ?? '';
  const known = cache.names.get(key);
  if (known?.hash === hash) return known.table;
  if (cache.names.size > MOST_NAMES) cache.names.clear();
  const from = Math.max(0, block * NAMES_AFTER - NAMES_BEFORE);
  const passages = store.neighbours(passage.sourceId, from, (block + 2) * NAMES_AFTER);
  const table = aliasTableOf(passages.map(({ text }) => text));
  cache.names.set(key, { hash, table });
  return table;
}

/** Rarest terms asked of the store, and passages taken from it, for one claim. */
const MOST_TERMS = 14;
const MOST_PASSAGES = 10;

/** The passages that share the most telling words with a text, best first. */
export function passagesAbout(text: string, context: JudgeContext): readonly StoredPassage[] {
  return context.search(text);
}

function search(text: string, store: PassageStore): readonly StoredPassage[] {
  const terms = [...new Set(searchTerms(text))];
  const frequencies = store.documentFrequencies(terms);
  const total = store.passageCount();
  const weighted = terms
    .map((term, at) => ({ term, weight: Math.log(1 + total / (frequencies[at]! + 0.5)), frequency: frequencies[at]! }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_TERMS);
  if (weighted.length === 0) return [];
  return store.search(weighted, MOST_PASSAGES).map(({ passage }) => passage);
}

/** The text of the draft in a span. */
export function draftText(span: Span, context: JudgeContext): string {
  const paragraph = context.paragraphs.find((candidate) => candidate.start <= span.start && span.end <= candidate.end);
  return paragraph ? paragraph.text.slice(span.start - paragraph.start, span.end - paragraph.start) : '';
}

/** The name of a claim's speaker as full as the draft gives it, as keys. */
export function draftSpeaker({ resolvedSpeaker }: AttributionClaim, context: JudgeContext): readonly string[] {
  return resolvedSpeaker.form === 'name' ? context.draftNames().fullest(resolvedSpeaker.keys) : resolvedSpeaker.keys;
}

/** What a source is called in a message. */
export function sourceName(source: SourceRecord | undefined): string {
  if (!source) return 'the source';
  const { title, publisher } = source.metadata;
  const file = source.path?.split(/[\\/]/).at(-1);
  return title ? `“${title}”` : (publisher ?? file ?? source.id);
}

export function sourcesSearched(context: JudgeContext): string {
  const count = context.sourceCount();
  return count === 1 ? 'the one source searched' : `the ${count} sources searched`;
}
