import { annotatedMarkdown } from './annotated-markdown.ts';
import { checkingCopy } from './checking-copy.ts';
import { checkLog } from './log.ts';
import type { FactCheckReport } from './report.ts';

/** One form in which a report is handed on. */
export interface ReportFormat {
  /** What it is called on the command line. */
  readonly name: string;
  /** What a person calls it. */
  readonly title: string;
  /** What follows the draft's name in that of the file. */
  readonly suffix: string;
  render(report: FactCheckReport): Promise<string | Uint8Array>;
}

/** Every form of a report. A new one is one file and one line here. */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  {
    name: 'html',
    title: 'Checking copy to read and print',
    suffix: '.checking-copy.html',
    render: async (report) => checkingCopy(report),
  },
  {
    name: 'docx',
    title: 'Annotated draft for Word, a comment on each claim',
    suffix: '.annotated.docx',
    // The library is large, and loaded only for this.
    render: async (report) => (await import('./annotated-docx.ts')).annotatedDocx(report),
  },
  {
    name: 'markdown',
    title: 'Annotated draft in Markdown, a footnote on each claim',
    suffix: '.annotated.md',
    render: async (report) => annotatedMarkdown(report),
  },
  {
    name: 'csv',
    title: 'Log for a spreadsheet, a row for each claim',
    suffix: '.log.csv',
    render: async (report) => checkLog(report),
  },
];
