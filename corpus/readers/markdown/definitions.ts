/** The head of a definition of a link or footnote. */
const DEFINITION = /^ {0,3}(?:> ?)?\[([^\]\n]{1,200})\]:/gm;
const REFERENCE = /\[([^[\]\n]{1,200})\]/g;
const MOST = 5000;

/** The labels that a file defines. */
export function labelsOf(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  if (text.includes(']:'))
    for (const match of text.matchAll(DEFINITION)) if (labels.size < MOST) labels.add(match[1] ?? '');
  return labels;
}

/** Definitions, whatever their targets, of the labels that a section refers to: without them a reference is mere text. */
export function definitionsFor(section: string, labels: ReadonlySet<string>): string {
  if (labels.size === 0 || !section.includes('[')) return '';
  const used = new Set<string>();
  for (const match of section.matchAll(REFERENCE)) if (labels.has(match[1] ?? '')) used.add(match[1] ?? '');
  return used.size === 0 ? '' : [...used].map((label) => `[${label}]: x\n\n`).join('');
}
