import type { MarkRequest } from '../commands/names.ts';
import type { ReviewedFinding } from '../review/claim-state.ts';
import { quoted } from './change.ts';

/** A word that a person may put on a claim. */
export interface MarkChoice extends Pick<MarkRequest, 'kind' | 'scope'> {
  readonly title: string;
}

/** The marks that a claim can be given; none for one that has a mark, or that a source confirms. */
export function marksFor({ finding, mark, state }: ReviewedFinding): readonly MarkChoice[] {
  if (mark || state === 'confirmed') return [];
  const words = quoted(finding.claim.text);
  if (finding.code) {
    return [
      { title: 'Not the same thing (wrong match)…', kind: 'wrong-match', scope: 'here' },
      { title: `Ignore ${words} here…`, kind: 'ignored', scope: 'here' },
      { title: `Ignore ${words} in this document…`, kind: 'ignored', scope: 'document' },
      { title: `Ignore ${words} everywhere…`, kind: 'ignored', scope: 'everywhere' },
    ];
  }
  return [
    { title: `Mark ${words} as checked by hand…`, kind: 'checked', scope: 'here' },
    { title: `Mark ${words} as on author…`, kind: 'on-author', scope: 'here' },
  ];
}
