import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { REPORT_FORMATS } from './formats.ts';
import type { FactCheckReport } from './report.ts';

/** The files of a report that were written, or why it was not, in one plain sentence. */
export type WrittenReport = { readonly files: readonly string[] } | { readonly problem: string };

/**
 * The folder for a report that nobody has named one for: beside the draft, with the day in its name, and never one that
 * is there already, because somebody may have written into what lies in it.
 */
export function newReportFolder(draft: string, made: string): string {
  const { dir, name } = path.parse(draft);
  const folder = path.join(dir, `${name}-report-${made.slice(0, 10)}`);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? folder : `${folder}-${number}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/**
 * Writes a report into a folder, in the formats named. All is rendered and written under other names first, and each
 * file then takes its place in one step: none is ever half written, and where there is no room, what was there stays.
 */
export async function writeReport(
  report: FactCheckReport,
  folder: string,
  formats: readonly string[],
): Promise<WrittenReport> {
  const base = path.parse(report.name).name || 'draft';
  const partials: { partial: string; file: string }[] = [];
  try {
    const chosen = REPORT_FORMATS.filter(({ name }) => formats.includes(name));
    const rendered = await Promise.all(
      chosen.map(async ({ suffix, render }) => ({
        file: path.join(folder, `${base}${suffix}`),
        content: await render(report),
      })),
    );
    await mkdir(folder, { recursive: true });
    for (const { file, content } of rendered) {
      const partial = `${file}.${process.pid}.partial`;
      partials.push({ partial, file });
      await writeFile(partial, content);
    }
    for (const { partial, file } of partials) await rename(partial, file);
    return { files: rendered.map(({ file }) => file) };
  } catch (error) {
    for (const { partial } of partials) await rm(partial, { force: true }).catch(() => {});
    return { problem: `The report could not be written into ${folder}: ${reasonOf(error as NodeJS.ErrnoException)}` };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'The folder cannot be written to.',
  EPERM: 'The folder cannot be written to.',
  EROFS: 'The folder cannot be written to.',
  ENOSPC: 'There is no room left on the disk.',
  ENOTDIR: 'There is a file where the folder should be.',
  EEXIST: 'There is a file where the folder should be.',
  EISDIR: 'There is a folder where a file should be.',
  ENAMETOOLONG: 'The name of the draft is too long.',
};

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return REASONS[code ?? ''] ?? `${message}.`;
}
