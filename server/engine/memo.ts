import type { Finding } from './finding.ts';

/** Findings kept from one check of a draft to the next, by all that they depend on. */
export interface Memo {
  /**
   * The findings under `key`, made if they are not known. They are kept relative to `start`, the place of their
   * paragraph, so that text added before it moves them and nothing else.
   */
  recall(key: string, start: number, make: () => readonly Finding[]): readonly Finding[];
}

interface Kept {
  readonly start: number;
  readonly findings: readonly Finding[];
}

/** Enough for the claims of several long drafts. */
const MOST_KEPT = 5_000;

export function createMemo(): Memo {
  const kept = new Map<string, Kept>();
  return {
    recall: (key, start, make) => {
      const known = kept.get(key);
      if (known?.start === start) return known.findings;
      const findings = known ? known.findings.map((finding) => moved(finding, start - known.start)) : make();
      if (kept.size >= MOST_KEPT) {
        const oldest = kept.keys().next();
        if (!oldest.done) kept.delete(oldest.value);
      }
      kept.set(key, { start, findings });
      return findings;
    },
  };
}

/** A finding whose paragraph moved by some UTF-16 units. What it says of the sources stays. */
function moved(finding: Finding, by: number): Finding {
  const move = <S extends { readonly start: number; readonly end: number }>(span: S): S => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return {
    ...finding,
    claim: { ...finding.claim, span: move(finding.claim.span) },
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })),
  };
}
