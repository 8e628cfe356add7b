import { plainValue } from '../character-reference.ts';

const ARTICLE = /(?:Article|Report|Posting|LiveBlog|WebPage|Dataset|ScholarlyWork)$/;
/** What is said of these says something of the page only where nothing else does. */
const WHOLE_PAGE = /(?:WebPage|ItemPage|CollectionPage)$/;
const MOST_NODES = 2000;
const DEEPEST = 8;

type Record_ = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD says of its article, as it is written there; a stamp keeps its time and zone. */
export interface StatedArticle {
  title?: string;
  author?: string;
  publisher?: string;
  stamp?: string;
  url?: string;
}

/** What a page's JSON-LD (schema.org) says of its article. Never throws; scripts that are no JSON say nothing. */
export function articleOfJsonLd(scripts: readonly string[]): StatedArticle {
  const articles: Record_[] = [];
  const byId = new Map<string, Record_>();
  let budget = MOST_NODES;
  const visit = (value: unknown, depth: number): void => {
    if (budget-- <= 0 || depth > DEEPEST || !value || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
      return;
    }
    const record = value as Record_;
    const id = record['@id'];
    if (typeof id === 'string' && 'name' in record) byId.set(id, record);
    if (ARTICLE.test(typeName(record))) articles.push(record);
    visit(record['@graph'], depth + 1);
    visit(record['mainEntity'], depth + 1);
  };
  for (const script of scripts) visit(parsed(script), 0);
  const ordered = [
    ...articles.filter((record) => !WHOLE_PAGE.test(typeName(record))),
    ...articles.filter((record) => WHOLE_PAGE.test(typeName(record))),
  ];
  const found: StatedArticle = {};
  // What the article does not say, the page may.
  for (const article of ordered.slice(0, 1).concat(ordered.filter((record) => WHOLE_PAGE.test(typeName(record)))))
    fill(found, statedBy(article, byId));
  return found;
}

function fill(found: StatedArticle, more: StatedArticle): void {
  for (const key of Object.keys(more) as (keyof StatedArticle)[]) found[key] ??= more[key] as string;
}

/** Scripts are often wrapped in CDATA or a comment, and hold line breaks where JSON allows none. */
function parsed(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?\s*$/, '')
    .replace(/^\s*<!--/, '')
    .replace(/-->\s*$/, '');
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt is more lenient.
    }
  }
  return undefined;
}

function typeName(record: Record_): string {
  const type = record['@type'];
  return String(Array.isArray(type) ? type[0] : (type ?? '')).slice(0, 60);
}

function statedBy(article: Record_, byId: ReadonlyMap<string, Record_>): StatedArticle {
  const found: StatedArticle = {};
  const title = line(article['headline']) ?? line(article['name']);
  const author = nameOf(article['author'], byId) ?? nameOf(article['creator'], byId);
  const publisher = nameOf(article['publisher'], byId);
  const stamp = line(article['datePublished']) ?? line(article['dateCreated']);
  const url = line(article['url']);
  if (title) found.title = title;
  if (author) found.author = author;
  if (publisher) found.publisher = publisher;
  if (stamp) found.stamp = stamp;
  if (url && /^https?:\/\//i.test(url)) found.url = url;
  return found;
}

function nameOf(value: unknown, byId: ReadonlyMap<string, Record_>): string | undefined {
  const list = Array.isArray(value) ? value.slice(0, 20) : [value];
  const names = list.map((one) => nameOfOne(one, byId)).filter(Boolean);
  return [...new Set(names)].join(', ') || undefined;
}

function nameOfOne(value: unknown, byId: ReadonlyMap<string, Record_>): string | undefined {
  let name = line(value);
  if (value && typeof value === 'object' && !Array.isArray(value)) {
    const record = value as Record_;
    const id = record['@id'];
    const named = record['name'] ?? (typeof id === 'string' ? byId.get(id)?.['name'] : undefined);
    name = line(Array.isArray(named) ? named[0] : named);
  }
  return name && !/^https?:\/\//i.test(name) ? name : undefined;
}

function line(value: unknown): string | undefined {
  return typeof value === 'string' ? plainValue(value) || undefined : undefined;
}
