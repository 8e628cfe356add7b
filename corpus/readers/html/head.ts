import type { SourceMetadata } from '../../document.ts';
import { isoDateOf } from '../dates.ts';
import type { MutableMetadata } from '../metadata.ts';
import type { Attributes } from './elements.ts';
import { metadataOfJsonLd } from './json-ld.ts';

type Field = keyof SourceMetadata;

/** The names of `<meta>` elements that fill each field, best first. */
const META: Readonly<Partial<Record<Field, readonly string[]>>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'citation_title'],
  publisher: ['og:site_name', 'citation_journal_title', 'dc.publisher', 'publisher', 'application-name'],
  author: ['author', 'article:author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator', 'citation_author'],
  published: [
    'article:published_time',
    'datepublished',
    'og:article:published_time',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publish-date',
    'dc.date.issued',
    'citation_publication_date',
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
    else if (name === 'time' && /datePublished/.test(attributes['itemprop'] ?? ''))
      this.addMeta({ name: 'datepublished', content: attributes['datetime'] ?? '' });
  }

  private addMeta(attributes: Attributes): void {
    const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase();
    const content = (attributes['content'] ?? '').slice(0, LONGEST_VALUE).replace(/\s+/g, ' ').trim();
    if (name && content && this.meta.size < MOST_META && !this.meta.has(name)) this.meta.set(name, content);
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

  metadata(): SourceMetadata {
    const metadata: MutableMetadata = { ...metadataOfJsonLd(this.jsonLd) };
    for (const field of Object.keys(META) as Field[]) {
      const name = META[field]?.find((candidate) => this.usable(field, this.meta.get(candidate)));
      const value = name && this.meta.get(name);
      if (!value || metadata[field]) continue;
      const text = field === 'published' ? isoDateOf(value) : value;
      if (text) metadata[field] = text;
    }
    if (!metadata.title && this.title.trim()) metadata.title = pageTitle(this.title, metadata.publisher);
    const url = [this.saved.trim(), this.canonical, metadata.url].find((address) =>
      /^https?:\/\//i.test(address ?? ''),
    );
    if (url) metadata.url = url;
    if (this.accessed) metadata.accessed = this.accessed;
    return metadata;
  }

  private usable(field: Field, value: string | undefined): boolean {
    if (!value) return false;
    if (field === 'published') return isoDateOf(value) !== undefined;
    return field === 'url' || !/^https?:\/\//i.test(value);
  }
}

/** The title of a page without the name of its site after a dash or bar. */
function pageTitle(title: string, publisher: string | undefined): string {
  const bare = title.replace(/\s+/g, ' ').trim();
  const parted = /^(.{10,300}?) [|–—-] ([^|–—]{1,40})$/.exec(bare);
  if (!parted?.[1]) return bare;
  return publisher?.toLowerCase() === parted[2]?.toLowerCase() || /\s[|–—]\s/.test(bare) ? parted[1] : bare;
}
