import type { Format } from './format.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { plain } from './plain.ts';

/** Every format that can be read, one file each. A new format is one file and one line here. */
export const FORMATS: readonly Format[] = [markdown, plain, html];

/** The format of that name, if there is one. */
export function formatNamed(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}

/** The format that a file's name or media type promises. */
export function formatFor(nameOrMedia: string): Format | undefined {
  const lower = nameOrMedia.toLowerCase();
  const byMedia = FORMATS.find((format) => format.media.includes(lower) || format.name === lower);
  if (byMedia) return byMedia;
  const extension = /\.([^./\\]{1,20})$/.exec(lower)?.[1];
  return extension ? FORMATS.find((format) => format.extensions.includes(extension)) : undefined;
}
