import { readArchive } from '../archive.ts';
import { readXml } from '../xml.ts';

/** A relationship of a part of a package to another (ECMA-376 part 2, 9.3). */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `footnotes`, `worksheet`. */
  readonly type: string;
  /** Name of the part that is meant. */
  readonly target: string;
}

/** The parts of an office file, found by how they refer to each other and not by their names. */
export interface OfficePackage {
  /** The name of the main part; undefined where there is none. */
  readonly main: string | undefined;
  part(name: string | undefined): Uint8Array | undefined;
  /** What a part refers to, in order; `''` is the package itself. */
  related(from: string): readonly Relationship[];
}

const RELATIONSHIPS = /(?:^|\/)_rels\/[^/]{0,200}\.rels$/i;

/**
 * Opens an office file. `main` matches the name of the main part where no relationship tells it, `wanted` the types of
 * relationships that are followed from it; `names` are parts that are read whether they are referred to or not.
 * @throws ReadingFailure as `readArchive` does.
 */
export function openPackage(
  bytes: Uint8Array,
  title: string,
  {
    main: usual,
    wanted,
    names,
  }: { readonly main: RegExp; readonly wanted: ReadonlySet<string>; readonly names: RegExp },
): OfficePackage {
  const present = new Map<string, string>();
  const relations = readArchive(
    bytes,
    (name) => {
      present.set(nameOf(name), name);
      return RELATIONSHIPS.test(nameOf(name));
    },
    title,
  );
  const relatedBy = new Map<string, readonly Relationship[]>();
  for (const [name, xml] of relations) relatedBy.set(ownerOf(nameOf(name)), relationshipsOf(xml, nameOf(name)));
  const related = (from: string): readonly Relationship[] => relatedBy.get(nameOf(from)) ?? [];
  const stated = related('').find(
    ({ type, target }) => type === 'officedocument' && present.has(nameOf(target)),
  )?.target;
  const main = stated ?? [...present.keys()].find((name) => usual.test(name));
  const parts = new Set<string>();
  for (const { type, target } of [...related(''), ...related(main ?? '')])
    if (wanted.has(type)) parts.add(nameOf(target));
  if (main !== undefined) parts.add(nameOf(main));
  const files = new Map<string, Uint8Array>();
  const read = readArchive(bytes, (name) => parts.has(nameOf(name)) || names.test(nameOf(name)), title);
  for (const [name, data] of read) files.set(nameOf(name), data);
  return { main, related, part: (name) => (name === undefined ? undefined : files.get(nameOf(name))) };
}

/** Names of parts do not differ by case, and some programs write them with backslashes. */
function nameOf(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

/** The part whose relationships a file holds: `word/_rels/document.xml.rels` is of `word/document.xml`. */
function ownerOf(name: string): string {
  return name.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

function relationshipsOf(xml: Uint8Array, name: string): Relationship[] {
  const folder = ownerOf(name).replace(/[^/]*$/, '');
  const found: Relationship[] = [];
  readXml(xml, {
    open: (element, attributes) => {
      if (element !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const type = (attributes['Type'] ?? '').replace(/^.*\//, '').toLowerCase();
      found.push({ id: attributes['Id'] ?? '', type, target: resolved(attributes['Target'] ?? '', folder) });
    },
  });
  return found;
}

/** A target, which is relative to the part that refers to it unless it begins with a slash. */
function resolved(target: string, folder: string): string {
  const path = target.replace(/\\/g, '/');
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
