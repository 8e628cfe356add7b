import { asciidoc } from './asciidoc.ts';
import { bibtex } from './bibtex.ts';
import { csl } from './csl.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { latex } from './latex.ts';
import { mail } from './mail.ts';
import { markdown } from './markdown.ts';
import { mhtml } from './mhtml.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';
import { plain } from './plain.ts';
import { restructuredtext } from './restructuredtext.ts';
import { rtf } from './rtf.ts';
import { subtitles } from './subtitles.ts';
import { transcript } from './transcript.ts';
import { xlsx } from './xlsx.ts';

/** Every format that can be read, one file each. A new format is one file and one line here. */
export const FORMATS: readonly Format[] = [
  markdown,
  plain,
  html,
  latex,
  asciidoc,
  restructuredtext,
  mhtml,
  pdf,
  docx,
  odt,
  xlsx,
  rtf,
  csv,
  mail,
  subtitles,
  transcript,
  csl,
  bibtex,
];

/** The format that a name of `FORMATS`, a media type, a language identifier or the ending of a file name means. */
export function formatFor(name: string): Format | undefined {
  const lower = name.toLowerCase();
  const named = FORMATS.find((format) => format.name === lower || format.media.includes(lower));
  if (named) return named;
  const extension = /\.([^./\\]{1,20})$/.exec(lower)?.[1];
  return extension ? FORMATS.find((format) => format.extensions.includes(extension)) : undefined;
}

/**
 * The format of a file: what its name promises, unless its first bytes (given as Latin-1) are those of another.
 * Undefined where neither is known.
 */
export function formatOf(name: string, head: string): Format | undefined {
  const promised = formatFor(name);
  if (promised?.sniff?.(head)) return promised;
  const found = FORMATS.find((format) => format.sniff?.(head));
  const open = promised === undefined || promised === plain;
  return found && (open || found.kind === 'binary' || promised.sniff) ? found : promised;
}
