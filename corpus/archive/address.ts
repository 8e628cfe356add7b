/** Where an archive is: the nodes of a search cluster, and the index in it. */
export interface ArchiveAddress {
  /** Addresses of the nodes, such as `https://archive.example:9200`. Any of them answers for all. */
  readonly nodes: readonly string[];
  readonly index: string;
  /** As a person reads it in a message. */
  readonly shown: string;
}

/** Characters of an address, which is a setting. */
const LONGEST = 2000;

/** What OpenSearch takes as the name of an index: lower case, no sign that has a meaning in a path or a query. */
const INDEX = /^[a-z0-9][a-z0-9._-]{0,199}$/;

/**
 * Reads the address of an archive, `https://host:9200/index`; several nodes stand before the index, with commas between.
 * What goes over a network is encrypted: without TLS, only this computer itself is asked.
 *
 * @returns one plain sentence where it is none
 */
export function archiveAddress(text: string): ArchiveAddress | string {
  const parts = /^(https?):\/\/([^/?#]+)\/([^/?#]+)\/?$/i.exec(text.trim().slice(0, LONGEST));
  if (!parts)
    return `The address of an archive is like https://archive.example:9200/vouch, not “${text.trim().slice(0, 100)}”.`;
  const [, scheme = '', hosts = '', index = ''] = parts;
  if (hosts.includes('@'))
    return 'The address of an archive names no user: name and password are kept apart from it, where nobody reads them.';
  if (!INDEX.test(index)) return `The index of an archive has a name in small letters such as “vouch”, not “${index}”.`;
  const nodes = hosts.split(',').map((host) => nodeAt(scheme.toLowerCase(), host.trim()));
  const wrong = nodes.indexOf(undefined);
  if (wrong >= 0) return `“${hosts.split(',')[wrong]}” in the address of the archive is no name of a computer.`;
  const open = nodes.find((node) => node!.protocol === 'http:' && !isThisComputer(node!.hostname));
  if (open) return `The archive at ${open.host} is on another computer, so its address must begin with https.`;
  const shown = `${scheme.toLowerCase()}://${nodes.map((node) => node!.host).join(',')}/${index}`;
  return { nodes: nodes.map((node) => node!.origin), index, shown };
}

function nodeAt(scheme: string, host: string): URL | undefined {
  const address = `${scheme}://${host}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** Whether a name in an address is this computer's own by definition (RFC 6761, RFC 1122, RFC 4291). */
function isThisComputer(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
