import type { Client } from '@opensearch-project/opensearch';
import type { ArchiveAddress } from './address.ts';
import type { ArchiveCredentials } from './credentials.ts';
import { type ArchiveTrouble, troubleOf } from './trouble.ts';

/** One request to the cluster. */
export interface ArchiveRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Lines of a bulk or a search with many parts. */
  readonly lines?: readonly object[];
  /** Milliseconds after which it is given up, where it takes longer than a question may. */
  readonly patience?: number;
}

/** An open way to a cluster. */
export interface ArchiveConnection {
  readonly address: ArchiveAddress;
  /** The answer's body. Another node is tried where one does not answer. @throws ArchiveTrouble */
  request(request: ArchiveRequest, signal?: AbortSignal): Promise<unknown>;
  close(): Promise<void>;
}

/** Milliseconds that a question waits: longer than a slow cluster takes, shorter than a person's patience. */
const PATIENCE = 10_000;
/** Milliseconds for what writes, or goes through all of an index. */
export const LONG_PATIENCE = 120_000;
const RETRIES = 2;

/**
 * Opens a way to an archive, by the official client of OpenSearch, which is loaded here and nowhere else, when an archive
 * was named. Nothing is sent yet. Redirections are not followed and no proxy is asked.
 *
 * @param patience milliseconds that a question waits
 */
export async function connect(
  address: ArchiveAddress,
  credentials: ArchiveCredentials,
  patience: number = PATIENCE,
): Promise<ArchiveConnection> {
  const { Client } = await import('@opensearch-project/opensearch');
  const client = new Client({
    nodes: [...address.nodes],
    maxRetries: RETRIES,
    requestTimeout: patience,
    // Node's certificate check stays as it is: a certificate of the house is named in NODE_EXTRA_CA_CERTS.
    ...(credentials && 'apiKey' in credentials && { headers: { authorization: `ApiKey ${credentials.apiKey}` } }),
    ...(credentials &&
      'user' in credentials && { auth: { username: credentials.user, password: credentials.password } }),
  });
  return {
    address,
    request: (request, signal) => send(client, address, { patience, ...request }, signal),
    close: () => client.close(),
  };
}

async function send(
  client: Client,
  address: ArchiveAddress,
  { method, path, query, body, lines, patience }: ArchiveRequest,
  signal?: AbortSignal,
): Promise<unknown> {
  signal?.throwIfAborted();
  const content = lines ? { bulkBody: lines as Record<string, unknown>[] } : body ? { body } : {};
  const sent = client.transport.request(
    { method, path, ...(query && { querystring: query }), ...content },
    { ...(patience !== undefined && { requestTimeout: patience }), maxRetries: RETRIES },
  );
  const giveUp = () => sent.abort();
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    return (await sent).body;
  } catch (error) {
    signal?.throwIfAborted();
    throw troubleOf(error, address) satisfies ArchiveTrouble;
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}
