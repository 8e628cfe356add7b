import type { Span } from '../../../corpus/document.ts';
import type { Evidence } from '../../engine/finding.ts';
import type { CheckedDraft } from '../drafts/checked-draft.ts';
import { sentenceAround } from '../drafts/sentences.ts';
import { valueText } from '../evidence/glance.ts';
import { citeLine } from '../sources/reference.ts';
import { visible } from '../text/visible.ts';
import { placesToCome } from './counts.ts';
import type { ClaimItem } from './protocol.ts';

/** Characters of a sentence shown before and behind a claim: few before it, so that it is seen in a narrow view. */
const MOST_BEFORE = 18;
const MOST_BEHIND = 80;

/** The claims of a draft and the places still to be filled in, in the order of the text. */
export function claimItems(draft: CheckedDraft): ClaimItem[] {
  const claims = draft.claims.map(({ finding: { claim, message, evidence }, state, mark }): ClaimItem => {
    const sources = new Map(evidence.map(({ source }) => [source.id, citeLine(source.metadata, source.path)]));
    return {
      kind: claim.kind,
      state,
      text: visible(claim.text),
      message,
      brief: briefly(evidence),
      ...placeOf(draft, claim.span),
      sources: [...sources].map(([id, name]) => ({ id, name })),
      ...(mark && { mark: visible([mark.by, mark.reason].filter(Boolean).join(': ')) }),
    };
  });
  const toCome = placesToCome(draft.document.prose).map((start): ClaimItem => {
    const nothing = { message: 'Still to come.', brief: '', sources: [] };
    return { kind: 'to-come', state: 'to-come', text: 'TK', ...nothing, ...placeOf(draft, { start, end: start + 2 }) };
  });
  return [...claims, ...toCome].sort((a, b) => a.span.start - b.span.start);
}

function placeOf(
  { text, document }: CheckedDraft,
  span: Span,
): Pick<ClaimItem, 'range' | 'span' | 'sentence' | 'inSentence'> {
  const around = sentenceAround(document, span);
  const from = startOfWord(document.prose, Math.max(around.start, span.start - MOST_BEFORE), span.start);
  const to = Math.min(around.end, span.end + MOST_BEHIND);
  const lead = `${from > around.start ? '…' : ''}${visible(document.prose.slice(from, span.start)).trimStart()}`;
  const words = visible(document.prose.slice(span.start, span.end));
  const tail = `${visible(document.prose.slice(span.end, to)).trimEnd()}${to < around.end ? '…' : ''}`;
  return {
    range: { start: text.positionAt(span.start), end: text.positionAt(span.end) },
    span,
    sentence: `${lead}${words}${tail}`,
    inSentence: { start: lead.length, end: lead.length + words.length },
  };
}

/** The start of the first word at or after an offset, unless that would be `limit` or beyond. */
function startOfWord(text: string, offset: number, limit: number): number {
  if (offset === 0 || /\s/.test(text[offset - 1]!)) return offset;
  const blank = text.slice(offset, limit).search(/\s/);
  return blank < 0 ? offset : offset + blank + 1;
}

/** What the first source has to say, in a few words: its value where it contradicts, and its name. */
function briefly(evidence: readonly Evidence[]): string {
  const first = evidence.find(({ stance }) => stance === 'refutes') ?? evidence[0];
  if (!first) return '';
  const value = first.stance === 'refutes' ? valueText(first) : '';
  return `${value && `${value} · `}${citeLine(first.source.metadata, first.source.path)}`;
}
