import type { SourceMetadata } from '../../document.ts';
import type { MutableMetadata } from '../metadata.ts';
import { readXml } from '../xml.ts';

const FIELDS: ReadonlyMap<string, 'title' | 'author' | 'publisher'> = new Map([
  ['dc:title', 'title'],
  ['dc:creator', 'author'],
  ['dc:publisher', 'publisher'],
  ['meta:initial-creator', 'author'],
]);
const PLACEHOLDER =
  /^(?:untitled|document\d*|user|admin(?:istrator)?|microsoft office user|python-docx|unknown|word document)$/i;

/**
 * Title and author from the properties of an office file (Dublin Core). Its dates are those of saving, not of
 * publication, and are not taken.
 */
export function propertiesOf(xml: Uint8Array | undefined): SourceMetadata {
  const metadata: MutableMetadata = {};
  if (!xml) return metadata;
  let field: 'title' | 'author' | 'publisher' | undefined;
  let text = '';
  readXml(xml, {
    open: (name) => {
      field = FIELDS.get(name);
      text = '';
    },
    text: (part) => {
      if (field && text.length < 500) text += part;
    },
    close: (name) => {
      const value = text.replace(/\s+/g, ' ').trim();
      if (field && FIELDS.get(name) === field && value && !PLACEHOLDER.test(value))
        metadata[field] ??= value.slice(0, 500);
      field = undefined;
    },
  });
  return metadata;
}
