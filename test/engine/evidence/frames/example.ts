import { check } from '../../../support/checking.ts';

/** What a report says, what a draft makes of it, and the figure of the draft that is looked at. */
export type Example = readonly [source: string, draft: string, figure: string];

/** The verdict on a figure of a draft, held against one report. */
export function verdictOn([source, draft, figure]: Example): string | undefined {
  return check(draft, { Report: source }, { date: '2025-06-01' }).find(
    ({ claim }) => claim.text.includes(figure) && (claim.kind === 'number' || claim.kind === 'date'),
  )?.verdict;
}
