import type { SourceMetadata } from '../../document.ts';
import { plainValue } from '../character-reference.ts';
import { isoDateOf } from '../dates.ts';
import type { MutableMetadata } from '../metadata.ts';
import { authorOf } from './author.ts';
import type { Attributes } from './elements.ts';
import { articleOfJsonLd, type StatedArticle } from './json-ld.ts';

type Field = keyof SourceMetadata;

/** The names of `<meta>` elements that fill each field, best first. */
const META: Readonly<Partial<Record<Field, readonly string[]>>> = {
  title: ['citation_title', 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline', 'sailthru.title'],
  publisher: ['og:site_name', 'citation_journal_title', 'dc.publisher', 'publisher', 'application-name'],
  author: [
    'citation_author',
    'author',
    'article:author',
    'byl',
    'parsely-author',
    'sailthru.author',
    'article:author_name',
    'article.author',
    'dc.creator',
    'dcterms.creator',
    'authors',
    'byline',
  ],
  published: [
    'article:published_time',
    'datepublished',
    'og:article:published_time',
    'og:published_time',
    'published_time',
    'article:published',
    'rnews:datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publish-date',
    'publish_date',
    'published-date',
    'publication_date',
    'publicationdate',
    'article.published',
    'article_date_original',
    'originalpublicationdate',
    'cxenseparse:recs:publishtime',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date.created',
    'citation_online_date',
    'citation_publication_date',
    'ptime',
    'article:post_date',
    'displaydate',
    'dcterms.date',
    'dc.date',
    'date',
  ],
  url: ['og:url', 'twitter:url'],
};
const LONGEST_VALUE = 500;
const LONGEST_JSON = 512 * 1024;
const MOST_META = 500;

/** Gathers what a page says of itself outside its text. */
export class HeadReader {
  private readonly meta = new Map<string, string>();
  private readonly jsonLd: string[] = [];
  private jsonLength = 0;
  private stated: StatedArticle | undefined;
  private title = '';
  private canonical = '';
  private accessed: string | undefined;
  private saved = '';
  private inside: 'title' | 'json' | '' = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'meta') this.addMeta(attributes);
    else if (name === 'title' && !this.title) this.inside = 'title';
    else if (name === 'script' && /^application\/ld\+json/i.test(attributes['type'] ?? '')) {
      this.inside = 'json';
      this.jsonLd.push('');
    } else if (name === 'link' && attributes['rel'] === 'canonical' && !this.canonical)
      this.canonical = attributes['href'] ?? '';
  }

  private addMeta(attributes: Attributes): void {
    const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase();
    const content = (attributes['content'] ?? '').slice(0, LONGEST_VALUE);
    this.note(name, plainValue(content));
  }

  private note(name: string, content: string): void {
    const known = this.meta.get(name);
    // Papers name each of their writers by an element of its own.
    if (known !== undefined && content && /^(?:citation_author|dc\.creator|author|article:author)$/.test(name))
      this.meta.set(name, `${known}; ${content}`.slice(0, LONGEST_VALUE));
    else if (name && content && this.meta.size < MOST_META && !this.meta.has(name)) this.meta.set(name, content);
  }

  text(text: string): void {
    if (this.inside === 'title' && this.title.length < LONGEST_VALUE) this.title += text;
    if (this.inside !== 'json') return;
    this.jsonLength += text.length;
    const last = this.jsonLd.length - 1;
    if (this.jsonLength <= LONGEST_JSON) this.jsonLd[last] = (this.jsonLd[last] ?? '') + text;
  }

  close(name: string): void {
    if (name === 'title' || name === 'script') this.inside = '';
  }

  /** SingleFile's comment at the top of a saved page; the first is the saver's, later ones may be anybody's. */
  comment(comment: string): void {
    if (this.saved || !/^\s*Page saved with SingleFile/.test(comment)) return;
    this.saved = /\burl: (https?:\/\/\S{1,2000})/.exec(comment)?.[1] ?? ' ';
    this.accessed = isoDateOf(/\bsaved date: ([^\n]{4,80})/.exec(comment)?.[1] ?? '');
  }

  /** What is stated of the page outside its text; its day is settled elsewhere, from `stamps`. */
  metadata(): SourceMetadata {
    const { stamp: _, ...article } = this.article();
    const metadata: MutableMetadata = { ...article };
    for (const field of ['title', 'publisher', 'author', 'url'] as const) {
      const name = META[field]?.find((candidate) => this.usable(field, this.meta.get(candidate)));
      const value = name && this.meta.get(name);
      if (value) metadata[field] ??= value;
    }
    if (metadata.title) metadata.title = withoutSite(metadata.title, metadata.publisher);
    const author = authorOf(metadata.author, metadata.publisher) ?? authorOf(this.metaAuthor(), metadata.publisher);
    delete metadata.author;
    if (author) metadata.author = author;
    if (!metadata.title && this.title.trim()) metadata.title = pageTitle(plainValue(this.title), metadata.publisher);
    const url = [this.saved.trim(), this.canonical, metadata.url].find((address) =>
      /^https?:\/\//i.test(address ?? ''),
    );
    if (url) metadata.url = url;
    if (this.accessed) metadata.accessed = this.accessed;
    return metadata;
  }

  private article(): StatedArticle {
    this.stated ??= articleOfJsonLd(this.jsonLd);
    return this.stated;
  }

  private metaAuthor(): string | undefined {
    const name = META.author?.find((candidate) => authorOf(this.meta.get(candidate)));
    // A card for social media names the writer in a field that may hold anything.
    const card = /written by|^author/i.test(this.meta.get('twitter:label1') ?? '') ? 'twitter:data1' : '';
    return this.meta.get(name ?? card);
  }

  /** Stamps of publication in the order in which they are believed, as they are written. */
  stamps(): string[] {
    const named = (META.published ?? []).map((name) => this.meta.get(name));
    return [this.article().stamp, ...named].flatMap((stamp) => stamp ?? []);
  }

  /** What the page's head calls it, with the site's name where it has it on. */
  get pageTitle(): string {
    return plainValue(this.title);
  }

  private usable(field: Field, value: string | undefined): boolean {
    if (!value) return false;
    return field === 'url' || !/^https?:\/\//i.test(value);
  }
}

/** A title without the name of its site behind it or before it, where that is known. */
function withoutSite(title: string, publisher: string | undefined): string {
  const parts = title.split(/\s[|–—-]\s/);
  if (!publisher || parts.length < 2) return title;
  const isSite = (part: string | undefined): boolean => part?.trim().toLowerCase() === publisher.toLowerCase();
  const last = parts.at(-1) ?? '';
  if (isSite(last)) return title.slice(0, title.lastIndexOf(last)).replace(/\s[|–—-]\s$/, '');
  return isSite(parts[0]) ? title.slice((parts[0]?.length ?? 0) + 3) : title;
}

/** The title of a page without the name of its site after a dash or bar. */
function pageTitle(title: string, publisher: string | undefined): string {
  const bare = title.replace(/\s+/g, ' ').trim();
  const parted = /^(.{10,300}?) [|–—-] ([^|–—]{1,40})$/.exec(bare);
  if (!parted?.[1]) return bare;
  return publisher?.toLowerCase() === parted[2]?.toLowerCase() || /\s[|–—]\s/.test(bare) ? parted[1] : bare;
}
