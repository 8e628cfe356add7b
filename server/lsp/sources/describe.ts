import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, parseDocument } from 'yaml';
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
  const problem = dateProblem(description);
  if (problem !== undefined) return problem;
  const target = [`${file}.yml`, `${file}.yaml`].find((candidate) => existsSync(candidate)) ?? `${file}.yml`;
  const name = path.basename(target);
  try {
    const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
    const yaml = parseDocument(before.slice(0, LIMITS.metadataLength + 1));
    const isMapping = yaml.errors.length === 0 && (yaml.contents === null || isMap(yaml.contents));
    if (!isMapping || before.length > LIMITS.metadataLength)
      return `${name} is there already, and is not the YAML that was expected: nothing was written.`;
    for (const [field, value] of fieldsOf(description)) {
      if (value === '') yaml.delete(field);
      else yaml.set(field, value);
    }
    // Long lines stay long, and ends of lines stay those of the file: it is kept under version control, and read there.
    const after = yaml.toString({ lineWidth: 0 });
    replaceFile(target, before.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after);
    return undefined;
  } catch (error) {
    return `${name} could not be written (${(error as NodeJS.ErrnoException).code ?? error}).`;
  }
}

/** Why what a person says of a source's date cannot be kept; undefined where it can. */
export function dateProblem({ published }: SourceDescription): string | undefined {
  const isDate = !published?.trim() || isoDateOf(published) !== undefined;
  return isDate
    ? undefined
    : `“${published}” is not understood as a date: write it as in 2025-05-03, or 2025-05, or 2025.`;
}

/** The fields to write, the date as ISO 8601. */
function fieldsOf({ title, publisher, published }: SourceDescription): readonly [string, string][] {
  const all: readonly [string, string | undefined][] = [
    ['title', title],
    ['publisher', publisher],
    ['published', published?.trim() ? isoDateOf(published) : published],
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
