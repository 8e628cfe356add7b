import { parse } from 'yaml';
import type { DateOrigin, Problem, SourceMetadata } from '../document.ts';
import { isoDateOf } from './dates.ts';
import { LIMITS } from './limits.ts';

type Field = Exclude<keyof SourceMetadata, 'publishedFrom'>;
export type MutableMetadata = { -readonly [K in keyof SourceMetadata]: SourceMetadata[K] };

/** The names under which front matter, sidecars and web clippers keep each field; the first that is filled wins. */
const FIELD_NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline', 'name'],
  publisher: ['publisher', 'site_name', 'site', 'sitename', 'publication', 'outlet', 'newspaper', 'container-title'],
  author: ['author', 'authors', 'byline', 'creator', 'by'],
  published: ['published', 'date', 'publish_date', 'published_time', 'pubdate', 'date_published', 'issued'],
  accessed: ['accessed', 'retrieved', 'saved', 'created', 'clipped', 'date_accessed'],
  url: ['url', 'source', 'source_url', 'link', 'canonical', 'permalink'],
};

/** What a YAML mapping says about a document, and what could not be read of it. */
export interface MetadataReading {
  readonly metadata: SourceMetadata;
  readonly problems: readonly Problem[];
}

/** Reads front matter or a sidecar (YAML, of which JSON is a part). Never throws. `place` names it in a problem. */
export function metadataOfYaml(yaml: string, place: string, origin: DateOrigin): MetadataReading {
  if (yaml.length > LIMITS.metadataLength)
    return { metadata: {}, problems: [{ code: 'metadata', message: `The ${place} is too long to be read.` }] };
  try {
    // Pretty errors cost as the square of how many blank lines stand together, and nobody reads them.
    const value: unknown = parse(yaml, { schema: 'core', maxAliasCount: 20, logLevel: 'error', prettyErrors: false });
    if (value === null || value === undefined) return { metadata: {}, problems: [] };
    if (typeof value !== 'object' || Array.isArray(value)) throw new TypeError('not a mapping');
    const metadata = metadataOfRecord(value as Record<string, unknown>);
    return { metadata: { ...metadata, ...(metadata.published && { publishedFrom: origin }) }, problems: [] };
  } catch {
    return {
      metadata: {},
      problems: [{ code: 'metadata', message: `The ${place} is not valid YAML and was not used.` }],
    };
  }
}

/** Picks the known fields out of a mapping, whatever the case of its keys. */
export function metadataOfRecord(record: Readonly<Record<string, unknown>>): SourceMetadata {
  const values = new Map<string, unknown>();
  for (const key of Object.keys(record)) values.set(key.toLowerCase().replace(/[ -]/g, '_'), record[key]);
  const metadata: MutableMetadata = {};
  for (const field of Object.keys(FIELD_NAMES) as Field[]) {
    for (const name of FIELD_NAMES[field]) {
      const text = fieldText(field, values.get(name.replace(/-/g, '_')));
      if (text) {
        metadata[field] = text;
        break;
      }
    }
  }
  return metadata;
}

function fieldText(field: Field, value: unknown): string | undefined {
  const text = plainText(value);
  if (!text) return undefined;
  if (field === 'published' || field === 'accessed') return isoDateOf(text);
  if (field === 'url') return /^https?:\/\//i.test(text) ? text : undefined;
  return text;
}

/** A scalar, or a list of scalars or of things with a name, as one line of at most 500 characters. */
function plainText(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).replace(/\s+/g, ' ').trim().slice(0, 500) || undefined;
  if (Array.isArray(value)) {
    const parts = value.slice(0, 20).map((part) => (Array.isArray(part) ? undefined : plainText(part)));
    return parts.filter(Boolean).join(', ') || undefined;
  }
  if (value && typeof value === 'object' && Object.hasOwn(value, 'name'))
    return plainScalar((value as Record<string, unknown>)['name']);
  return undefined;
}

function plainScalar(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 500) || undefined : undefined;
}

/** Fields of the later readings win over those of the earlier. */
export function mergeMetadata(...readings: readonly (SourceMetadata | undefined)[]): SourceMetadata {
  return Object.assign({}, ...readings);
}
