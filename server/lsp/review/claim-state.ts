import type { SourceDocument } from '../../../corpus/document.ts';
import type { Finding, Verdict } from '../../engine/finding.ts';
import { sameWords, selectorOf } from './selector.ts';
import type { Mark } from './sidecar.ts';

/** Where a claim stands, in the words of fact-checkers. */
export type ClaimState = 'confirmed' | 'contradicted' | 'disputed' | 'not-found' | 'on-author' | 'ignored';

/** A finding with the person's word on it, where there is one. */
export interface ReviewedFinding {
  readonly finding: Finding;
  readonly state: ClaimState;
  readonly mark?: Mark;
}

const BY_VERDICT: Record<Verdict, ClaimState> = {
  supported: 'confirmed',
  refuted: 'contradicted',
  conflicting: 'disputed',
  'not-enough-evidence': 'not-found',
};

const BY_MARK: Record<Mark['kind'], ClaimState> = {
  checked: 'confirmed',
  'on-author': 'on-author',
  ignored: 'ignored',
  'wrong-match': 'ignored',
};

/** What marks are asked against. */
export interface ReviewContext {
  readonly document: SourceDocument;
  /** The draft's path relative to the sidecar, as marks write it. */
  readonly path: string;
  /** Hashes of all sources there are. */
  readonly hashes: ReadonlySet<string>;
  /** Whether a draft with this path (relative to the sidecar) is still there; marks of one that has gone follow their words. */
  exists(path: string): boolean;
}

/** Gives each finding its state. The last mark that applies wins. */
export function review(
  findings: readonly Finding[],
  marks: readonly Mark[],
  context: ReviewContext,
): ReviewedFinding[] {
  const usable = marks.filter((mark) => concernsDraft(mark, context) && sourcesUnchanged(mark, context));
  return findings.map((finding) => {
    const mark = usable.length > 0 ? usable.findLast((candidate) => applies(candidate, finding, context)) : undefined;
    return mark ? { finding, state: BY_MARK[mark.kind], mark } : { finding, state: BY_VERDICT[finding.verdict] };
  });
}

function concernsDraft(mark: Mark, { path, exists }: ReviewContext): boolean {
  return mark.scope === 'everywhere' || mark.document === path || !exists(mark.document);
}

/** A mark rests on what the sources said when it was made: when one of them changes or goes, so does the mark. */
function sourcesUnchanged(mark: Mark, { hashes }: ReviewContext): boolean {
  return mark.sources.every((hash) => hashes.has(hash));
}

function applies(mark: Mark, finding: Finding, { document }: ReviewContext): boolean {
  if (mark.rule !== finding.code) return false;
  const isNewlyRefuted = finding.evidence.some(
    ({ stance, source }) => stance === 'refutes' && !mark.sources.includes(source.hash),
  );
  if (isNewlyRefuted) return false;
  // Compared first because it is cheap: most marks are about other words.
  if (mark.selector.exact.replace(/\s+/g, '') !== finding.claim.text.replace(/\s+/g, '')) return false;
  return mark.scope !== 'here' || sameWords(mark.selector, selectorOf(document, finding.claim.span));
}
