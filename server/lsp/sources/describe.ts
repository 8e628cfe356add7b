import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, parseDocument } from 'yaml';
import { isoDateOf } from '../../../corpus/readers/dates.ts';
import { LIMITS } from '../../../corpus/readers/limits.ts';

/** What a person says of a source. What is absent stays as it is; what is empty is taken away. */
export interface SourceDescription {
  readonly title?: string;
  readonly publisher?: string;
  /** A date in any of the ways in which sources write theirs. */
  readonly published?: string;
}

/** Longest text kept for a field. */
const LONGEST_FIELD = 500;

/**
 * Writes what a person says of a source into the file beside it (`report.pdf.yml`), which readers believe over the source
 * itself. What else stands there stays.
 *
 * @returns why nothing was written, in one sentence; undefined where all went well
 */
export function describeSource(file: string, description: SourceDescription): string | undefined {
  const fields = fieldsOf(description);
  if (fields === undefined) {
    return `“${description.published}” is not understood as a date: write it as in 2025-05-03, or 2025-05, or 2025.`;
  }
  const target = [`${file}.yaml`, `${file}.yml`].find((candidate) => existsSync(candidate)) ?? `${file}.yml`;
  const name = path.basename(target);
  try {
    const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
    const yaml = before.trim() === '' ? new Document({}) : parseDocument(before.slice(0, LIMITS.metadataLength + 1));
    const isMapping = before.length <= LIMITS.metadataLength && yaml.errors.length === 0 && isRecord(yaml.toJS());
    if (!isMapping) return `${name} is there already, and is not the YAML that was expected: nothing was written.`;
    for (const [field, value] of fields) {
      if (value === '') yaml.delete(field);
      else yaml.set(field, value);
    }
    replaceFile(target, yaml.toString());
    return undefined;
  } catch (error) {
    return `${name} could not be written (${(error as NodeJS.ErrnoException).code ?? error}).`;
  }
}

/** The fields to write, the date as ISO 8601; undefined where the date is none. */
function fieldsOf({ title, publisher, published }: SourceDescription): readonly [string, string][] | undefined {
  const date = published?.trim() ? isoDateOf(published) : published?.trim();
  if (published?.trim() && !date) return undefined;
  const all: readonly [string, string | undefined][] = [
    ['title', title],
    ['publisher', publisher],
    ['published', date],
  ];
  return all.flatMap(([field, value]): [string, string][] =>
    typeof value === 'string' ? [[field, value.replace(/\s+/g, ' ').trim().slice(0, LONGEST_FIELD)]] : [],
  );
}

function replaceFile(file: string, text: string): void {
  const partial = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
