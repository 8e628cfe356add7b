import type { SourceMetadata } from '../../document.ts';
import { isoDateOf } from '../dates.ts';
import type { MutableMetadata } from '../metadata.ts';

const ARTICLE = /(?:Article|Report|BlogPosting|LiveBlog|WebPage|Dataset|ScholarlyWork)$/;
const MOST_NODES = 2000;
const DEEPEST = 8;

type Record_ = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD (schema.org) says of its article. Never throws; scripts that are no JSON say nothing. */
export function metadataOfJsonLd(scripts: readonly string[]): SourceMetadata {
  const articles: Record_[] = [];
  let budget = MOST_NODES;
  const visit = (value: unknown, depth: number): void => {
    if (budget-- <= 0 || depth > DEEPEST || !value || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
      return;
    }
    const record = value as Record_;
    if (ARTICLE.test(typeName(record))) articles.push(record);
    visit(record['@graph'], depth + 1);
    visit(record['mainEntity'], depth + 1);
  };
  for (const script of scripts) visit(parsed(script), 0);
  // A page is less than the article on it.
  const article = articles.find((record) => !/WebPage$/.test(typeName(record))) ?? articles[0];
  return article ? metadataOfArticle(article) : {};
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return undefined;
  }
}

function typeName(record: Record_): string {
  const type = record['@type'];
  return String(Array.isArray(type) ? type[0] : (type ?? '')).slice(0, 60);
}

function metadataOfArticle(article: Record_): SourceMetadata {
  const metadata: MutableMetadata = {};
  const title = line(article['headline']);
  const author = nameOf(article['author']);
  const publisher = nameOf(article['publisher']);
  const published = isoDateOf(line(article['datePublished']) ?? '');
  const url = line(article['url']);
  if (title) metadata.title = title;
  if (author) metadata.author = author;
  if (publisher) metadata.publisher = publisher;
  if (published) metadata.published = published;
  if (url && /^https?:\/\//i.test(url)) metadata.url = url;
  return metadata;
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.slice(0, 20).map(nameOfOne).filter(Boolean).join(', ') || undefined;
  return nameOfOne(value);
}

function nameOfOne(value: unknown): string | undefined {
  const name = value && typeof value === 'object' ? line((value as Record_)['name']) : line(value);
  return name && !/^https?:\/\//i.test(name) ? name : undefined;
}

function line(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 500) || undefined : undefined;
}
