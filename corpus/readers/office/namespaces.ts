/**
 * The prefixes under which the readers know the namespaces of office files. A file may choose its own: what counts is
 * the address. The first of each line is that of ECMA-376 or ODF 1.2, the others those of its strict or older forms.
 */
const ADDRESSES: readonly (readonly [prefix: string, ...addresses: string[]])[] = [
  [
    'w',
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  ['', 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [
    'r',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  ['', 'http://schemas.openxmlformats.org/package/2006/relationships'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  ['cp', 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'http://openoffice.org/2000/office'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'http://openoffice.org/2000/text'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'http://openoffice.org/2000/table'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'http://openoffice.org/2000/style'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'http://openoffice.org/2000/meta'],
  ['manifest', 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'http://openoffice.org/2001/manifest'],
];

const PREFIXES: ReadonlyMap<string, string> = new Map(
  ADDRESSES.flatMap(([prefix, ...addresses]) => addresses.map((address) => [address, prefix] as const)),
);

type Attributes = Readonly<Record<string, string>>;
/** What each prefix of a file stands for here. */
type Scope = ReadonlyMap<string, string>;

/** Gives the names of a file's elements and attributes the prefixes that the readers know. */
export class Namespaces {
  private readonly scopes: Scope[] = [new Map()];

  /** The names of an element that opens; `close` must follow. */
  open(name: string, attributes: Attributes): { readonly name: string; readonly attributes: Attributes } {
    const scope = declared(attributes, this.scope);
    this.scopes.push(scope);
    if (scope.size === 0) return { name, attributes };
    return { name: renamed(name, scope, true), attributes: renamedAttributes(attributes, scope) };
  }

  /** The name of the element that closes. */
  close(name: string): string {
    const scope = this.scope;
    if (this.scopes.length > 1) this.scopes.pop();
    return scope.size === 0 ? name : renamed(name, scope, true);
  }

  private get scope(): Scope {
    return this.scopes.at(-1) as Scope;
  }
}

/** The scope of an element: that of its parent, with what its own attributes declare. */
function declared(attributes: Attributes, parent: Scope): Scope {
  let scope: Map<string, string> | undefined;
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue;
    const prefix = key === 'xmlns' ? '' : key.slice(6);
    const known = PREFIXES.get((attributes[key] ?? '').trim());
    const before = parent.get(prefix);
    // A prefix that means what the readers mean by it needs no change.
    if (known === undefined ? before === undefined : (before ?? prefix) === known) continue;
    scope ??= new Map(parent);
    if (known === undefined || known === prefix) scope.delete(prefix);
    else scope.set(prefix, known);
  }
  return scope ?? parent;
}

function renamed(name: string, scope: Scope, element: boolean): string {
  const colon = name.indexOf(':');
  // Attributes without a prefix are in no namespace.
  if (colon < 0 && !element) return name;
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const known = scope.get(prefix);
  if (known === undefined) return name;
  const local = colon < 0 ? name : name.slice(colon + 1);
  return known ? `${known}:${local}` : local;
}

function renamedAttributes(attributes: Attributes, scope: Scope): Attributes {
  const named: Record<string, string> = Object.create(null);
  for (const key in attributes) named[renamed(key, scope, false)] = attributes[key] ?? '';
  return named;
}
