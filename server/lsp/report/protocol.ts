/** Client to server: write the fact-check report of a draft. */
export const REPORT = 'vouch/report';
export interface ReportParams {
  readonly uri: string;
  /** Names of `REPORT_FORMATS`; all of them where absent. */
  readonly formats?: readonly string[];
  /** Address of the folder for the files; a new one beside the draft where absent. */
  readonly folder?: string;
}
/** The addresses of what was written, or why nothing was: one plain sentence. */
export type ReportResult =
  | { readonly folder: string; readonly files: readonly string[] }
  | { readonly problem: string };
