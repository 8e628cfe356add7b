import { claimJson } from '../claim-json.ts';
import type { Report } from './report.ts';

/** The JSON report of `vouch check`. */
export function jsonReport({ sources, unreadable, drafts }: Report): string {
  const report = {
    version: 1,
    corpus: { sources, unreadable: unreadable.map(({ path, reason }) => ({ path, reason })) },
    documents: drafts.map(({ path, findings, limits }) => ({
      path,
      claims: findings.map(claimJson),
      ...(limits.length > 0 && { limits }),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
