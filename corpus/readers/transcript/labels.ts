import type { Block, SourceDocument } from '../../document.ts';

/**
 * A label that opens what somebody says: `MS. LOPEZ:`, `Q.`, `Ada Moss (Ostrava Bay) (Lab):`, `Ada Moss:`. Its name is
 * the first group.
 */
const LABELS: readonly RegExp[] = [
  /^((?:THE\s)?(?:\p{Lu}{2,4}\.\s)?\p{Lu}[\p{Lu}.'’-]{1,30}(?:\s\p{Lu}[\p{Lu}.'’-]{0,30}){0,4})\s{0,4}:\s{1,5}(?=\S)/u,
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|The|Rt Hon)\.?\s){0,2}\p{Lu}[\p{L}.'’-]{0,30}(?:\s(?:(?:de|van|von|of|for|the|and)\s){0,2}\p{Lu}[\p{L}.'’-]{0,30}){0,4})(?:,\s\p{Lu}[\p{L}.]{1,8}){0,2}(?:\s\([^()\n]{1,60}\)){0,3}\s{0,4}:\s{1,5}(?=\S)/u,
  /^([QA])[.:]?\s{1,8}(?=["“‘]?\p{Lu})/u,
];
const FEWEST = 4;
const LEAST_SHARE = 0.3;
const LEAST_EACH = 2;

/**
 * Gives the paragraphs of an interview, a hearing or a debate their speakers. It is one where a good share of its
 * paragraphs open with a label, and labels come again; a label like that in an article stays a part of its text.
 */
export function withSpeakers(document: SourceDocument): SourceDocument {
  const said = document.blocks.filter(isSaid);
  if (said.some(({ speaker }) => speaker !== undefined)) return document;
  const labels = document.blocks.map((block) =>
    isSaid(block) ? labelOf(document.text.slice(block.start, block.end)) : undefined,
  );
  const found = labels.filter((label) => label !== undefined);
  const names = new Set(found.map(({ name }) => name));
  if (found.length < FEWEST || found.length < said.length * LEAST_SHARE) return document;
  if (found.length < names.size * LEAST_EACH) return document;
  let speaker: string | undefined;
  const blocks = document.blocks.map((block, index): Block => {
    const label = labels[index];
    if (label) speaker = /^[QA]$/.test(label.name) ? undefined : label.name;
    if (!isSaid(block) || (!label && (block.role === 'heading' || block.role === 'title'))) return block;
    // A short question looks like a heading.
    const role = label && block.role === 'heading' ? 'paragraph' : block.role;
    return { ...block, role, start: block.start + (label?.length ?? 0), ...(speaker !== undefined && { speaker }) };
  });
  return { ...document, blocks };
}

const isSaid = ({ role }: Block): boolean => !UNSAID.has(role);
const UNSAID = new Set(['furniture', 'comment', 'caption', 'table-cell']);

function labelOf(text: string): { readonly name: string; readonly length: number } | undefined {
  for (const pattern of LABELS) {
    const match = pattern.exec(text);
    if (match?.[1] && match[0].length < text.length) return { name: match[1].trim(), length: match[0].length };
  }
  return undefined;
}
