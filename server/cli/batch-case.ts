import type { SourceMetadata } from '../../corpus/document.ts';

/** One source of a batch case, as it stands on the line. */
export interface CaseSource {
  readonly id: string;
  readonly text: string;
  readonly metadata: SourceMetadata;
}

export interface BatchCase {
  readonly id: string | number;
  readonly sources: readonly CaseSource[];
  readonly draft: { readonly text: string; readonly date?: string };
}

/** Why a line of a batch is no case. `id` is the line's own where it could be read, else null. */
export interface BadCase {
  readonly id: string | number | null;
  readonly error: string;
}

type Fields = Record<string, unknown>;

const METADATA = ['title', 'publisher', 'author', 'published', 'url'] as const;

/** ISO 8601 calendar date, alone or before a time of day. */
const DATE = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/;

class CaseError extends Error {}

/** Reads line `number` (from 1) of a batch: a case, or one plain sentence that says what is wrong with it. */
export function parseCase(line: string, number: number): BatchCase | BadCase {
  let id: string | number | null = null;
  try {
    const fields = asObject(parseJson(line), 'a case');
    if (typeof fields['id'] !== 'string' && typeof fields['id'] !== 'number') {
      throw new CaseError('"id" must be a string');
    }
    id = fields['id'];
    const sources = asSources(fields['sources']);
    return { id, sources, draft: asDraft(fields['draft']) };
  } catch (error) {
    if (error instanceof CaseError) return { id, error: `Line ${number}: ${error.message}.` };
    throw error;
  }
}

function parseJson(line: string): unknown {
  if (!line.trim()) throw new CaseError('the line is empty');
  try {
    return JSON.parse(line);
  } catch {
    throw new CaseError('the line is not valid JSON');
  }
}

function asObject(value: unknown, what: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new CaseError(`${what} must be a JSON object`);
}

function asSources(value: unknown): CaseSource[] {
  if (!Array.isArray(value)) throw new CaseError('"sources" must be a list');
  const seen = new Set<string>();
  return value.map((entry, index) => {
    const where = `sources[${index}]`;
    const fields = asObject(entry, `"${where}"`);
    const id = asText(fields['id'], `${where}.id`);
    if (seen.has(id)) throw new CaseError(`"${where}.id" repeats "${id}"`);
    seen.add(id);
    return { id, text: asText(fields['text'], `${where}.text`), metadata: asMetadata(fields, where) };
  });
}

function asMetadata(fields: Fields, where: string): SourceMetadata {
  const entries = METADATA.flatMap((name) => {
    const value = fields[name];
    if (value === undefined || value === null) return [];
    const text = name === 'published' ? asDate(value, `${where}.published`) : asText(value, `${where}.${name}`);
    return [[name, text] as const];
  });
  return Object.fromEntries(entries);
}

function asDraft(value: unknown): BatchCase['draft'] {
  const fields = asObject(value, '"draft"');
  const text = asText(fields['text'], 'draft.text');
  const date = fields['date'];
  return date === undefined || date === null ? { text } : { text, date: asDate(date, 'draft.date') };
}

function asText(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw new CaseError(`"${name}" must be a string`);
}

function asDate(value: unknown, name: string): string {
  const date = DATE.exec(asText(value, name))?.[1];
  if (date && isCalendarDate(date)) return date;
  throw new CaseError(`"${name}" must be a date like 2024-05-16`);
}

/** Whether an ISO date names a day that the calendar has. */
export function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
