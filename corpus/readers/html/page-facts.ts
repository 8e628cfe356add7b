import { plainValue } from '../character-reference.ts';
import type { Attributes } from './elements.ts';

/** A day that an element of a page states: its machine-readable stamp, and the words that people see. */
export interface StatedDay {
  readonly stamp: string;
  readonly text: string;
  /** Whether the page says that this is the day of publication, and not just some day. */
  readonly certain: boolean;
  /** Whether it stands below the page's headline. */
  readonly belowTitle: boolean;
}

const PUBLISHED_NAME =
  /^(?:published|entry[-_]?date|entry[-_]?time|post(?:ed)?[-_]?(?:date|on|time)|dt[-_]?published|(?:date|time)[-_]?published|publish(?:ed)?[-_]?(?:date|time|at|on)|(?:article|story|content|news)(?:[-_]{1,2}(?:meta[-_]{1,2})?)?(?:pub[-_]?)?(?:date|timestamp|time)|pub(?:lication)?[-_]?date|(?:.{1,30}__)(?:publish(?:ed)?|pub)[-_]?(?:date|time)?)$/i;
const DATE_NAME =
  /^(?:date|dates|timestamp|time[-_]?stamp|dateline|day|created|posted|meta[-_]date|date[-_](?:line|time|display)|post[-_]meta|entry[-_]meta|article[-_]meta|byline|by[-_]line|submitted|metadata|meta|(?:.{1,30}[-_]{1,2})?(?:date|timestamp|dateline)(?:[-_].{1,20})?)$/i;
const UPDATED_NAME = /updat|modif|revis|comment|expire|event|today|current/i;
const AUTHOR_NAME =
  /^(?:author|authors|byline|by[-_]line|byline[-_]{1,2}(?:name|author|link)|author[-_]{0,2}(?:name|link|byline)|(?:article|story|post|entry|content)[-_]{1,2}(?:author|byline)s?(?:[-_]{1,2}name)?|p[-_]author|contributor(?:[-_]name)?|writer|submitted|posted[-_]?by|(?:.{1,40}[-_]{1,2})(?:byline|authors?|author[-_]name|contributors?))$/i;
const AUTHOR_ADDRESS =
  /\/(?:authors?|writers?|staff|contributors?|people|profiles?|journalists?|reporters?|by|columnists?|newsteam|byline)\/[\w.%-]{3,80}\/?$/i;
const AUTHOR_AVATAR = /avatar|bio|box|image|photo|social|desc|card|more|about|count|related|comment/i;

interface Capture {
  readonly kind: 'day' | 'author' | 'heading' | 'subheading';
  readonly depth: number;
  readonly stamp: string;
  readonly certain: boolean;
  text: string;
}

const LONGEST = 300;
const MOST = 60;

/** A name in an element that is marked as the writer's, by what it means (`certain`) or by what it is called. */
export interface StatedAuthor {
  readonly text: string;
  readonly certain: boolean;
  readonly belowTitle: boolean;
}

/** Gathers what the elements of a page say of its day, its writers and its headline, while it is read. */
export class PageFacts {
  readonly days: StatedDay[] = [];
  readonly authors: StatedAuthor[] = [];
  readonly headings: string[] = [];
  /** Headings of the second level: of a page without a first they may be its headline. */
  readonly subheadings: string[] = [];
  /** Addresses that entries of a page give as their own; an article has one. */
  readonly permalinks = new Set<string>();
  private readonly open_: Capture[] = [];

  /** `depth` is how deep the element is nested; `apart` says that it belongs to something beside the article. */
  open(name: string, attributes: Attributes, depth: number, apart: boolean): void {
    if (name === 'h1' && this.headings.length < MOST) this.capture('heading', depth);
    if (name === 'h2' && this.subheadings.length < MOST) this.capture('subheading', depth);
    if (/\bbookmark\b/.test(attributes['rel'] ?? '') && this.permalinks.size < MOST)
      this.permalinks.add((attributes['href'] ?? '').slice(0, 500));
    if (apart || name === 'meta' || name === 'html' || name === 'body') return;
    const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 500).split(/\s+/).filter(Boolean);
    const property = (attributes['itemprop'] ?? '').toLowerCase();
    this.openDay(name, attributes, depth, { names, property });
    const relation = attributes['rel'] ?? '';
    if (/\bauthor\b/.test(`${property} ${relation}`)) this.capture('author', depth, '', true);
    else if (names.some((token) => AUTHOR_NAME.test(token)) && !names.some((token) => AUTHOR_AVATAR.test(token)))
      this.capture('author', depth);
    else if (name === 'a' && AUTHOR_ADDRESS.test((attributes['href'] ?? '').slice(0, 300)))
      this.capture('author', depth);
  }

  private openDay(
    name: string,
    attributes: Attributes,
    depth: number,
    { names, property }: { readonly names: readonly string[]; readonly property: string },
  ): void {
    const published = property.includes('datepublished') || 'pubdate' in attributes;
    const named = names.some((token) => PUBLISHED_NAME.test(token));
    const dated = name === 'time' || name === 'abbr' || names.some((token) => DATE_NAME.test(token));
    const updated = names.some((token) => UPDATED_NAME.test(token)) || /datemodified/.test(property);
    if (!published && (updated ? !named : !named && !dated)) return;
    const stamp = attributes['datetime'] ?? attributes['content'] ?? (name === 'abbr' ? attributes['title'] : '') ?? '';
    this.capture('day', depth, stamp.slice(0, 60), published || named);
  }

  private capture(kind: Capture['kind'], depth: number, stamp = '', certain = false): void {
    if (this.open_.length < MOST) this.open_.push({ kind, depth, stamp, certain, text: '' });
  }

  text(text: string): void {
    for (const capture of this.open_) if (capture.text.length <= LONGEST) capture.text += text;
  }

  /** A line break or the end of a block parts words. */
  part(): void {
    for (const capture of this.open_) if (capture.text) capture.text += ' ';
  }

  close(depth: number): void {
    while (this.open_.length > 0 && (this.open_.at(-1)?.depth ?? 0) >= depth) this.finish(this.open_.pop() as Capture);
  }

  private finish({ kind, stamp, certain, text: raw }: Capture): void {
    const text = raw.length > LONGEST ? '' : plainValue(raw);
    if (kind === 'heading' && text) this.headings.push(text);
    else if (kind === 'subheading' && text) this.subheadings.push(text);
    else if (kind === 'author' && text && this.authors.length < MOST)
      this.authors.push({ text, certain, belowTitle: this.headings.length > 0 });
    else if (kind === 'day' && (text || stamp) && this.days.length < MOST)
      this.days.push({ stamp, text, certain, belowTitle: this.headings.length > 0 });
  }
}
