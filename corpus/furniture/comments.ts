import { findDate } from '../readers/dates.ts';
import type { PagePart } from './part.ts';
import { isFurnitureText } from './phrases.ts';

const SAID = /^(.{1,60}?) on (.{6,40}) said:?$/;
const SAYS = /^(.{1,60}?) (?:says|wrote|writes):$/;
const AGO = /^(.{1,60}?)\s{0,3}[•·|,–—-]\s{0,3}(?:\d{1,3}|an?) (?:minute|hour|day|week|month|year)s? ago$/;
const COMMENTS_HEADING =
  /^(?:\d{1,5} )?(?:(?:reader|readers['’]?) )?(?:comments?|responses?|replies)(?: \(\d{1,5}\))?$|^(?:leave|post|add|write) a (?:comment|reply)|^join the (?:conversation|discussion)|^(?:view|show)(?: all)? comments?/i;

/** Marks readers' comments, with who wrote them: from the line that names a reader to where the page goes on. */
export function markComments(parts: readonly PagePart[]): void {
  let inSection = false;
  let open: { speaker: string; indent: number } | undefined;
  parts.forEach((part, index) => {
    const speaker = commenter(part, parts[index + 1], inSection);
    if (speaker !== undefined) {
      open = { speaker, indent: part.indent };
      part.role = 'furniture';
    } else if (open && endsComment(part, open.indent)) {
      open = undefined;
    } else if (open) {
      part.role = 'comment';
      part.speaker = open.speaker;
    }
    if (COMMENTS_HEADING.test(part.text)) inSection = true;
  });
}

/** The reader whom a line names as the writer of what follows. */
function commenter(part: PagePart, next: PagePart | undefined, inSection: boolean): string | undefined {
  const said = SAID.exec(part.text);
  if (said && findDate(said[2] ?? '')) return said[1];
  const says = SAYS.exec(part.text);
  if (says && next && next.text.length <= 60 && findDate(next.text)) return says[1];
  return inSection ? AGO.exec(part.text)?.[1] : undefined;
}

/** A comment ends where the page's own words come, or where a line stands further left than the reader's name. */
function endsComment(part: PagePart, indent: number): boolean {
  return part.role === 'furniture' || part.indent < indent || isFurnitureText(part.text);
}
