import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** A document of the index, as far as a search looks at it. */
interface Stored {
  readonly kind: string;
  readonly source_id: string;
  readonly version: string;
  readonly folder?: string;
  readonly ordinal?: number;
  readonly terms?: readonly string[];
}

/** One request as it came. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

type Answer = readonly [status: number, body: unknown];

/** The queries that an archive is asked. */
interface Query {
  readonly bool?: {
    readonly filter?: readonly Query[];
    readonly must_not?: readonly Query[];
    readonly should?: readonly { constant_score: { filter: { term: { terms: string } }; boost: number } }[];
  };
  readonly term?: Readonly<Record<string, string>>;
  readonly terms?: Readonly<Record<string, readonly string[]>>;
  readonly range?: { readonly ordinal: { readonly gte: number; readonly lt: number } };
}

interface Search {
  readonly size: number;
  readonly query: Query;
  readonly search_after?: readonly [string];
}

/** What a request may hold. */
type Parsed = Search & {
  readonly mappings: unknown;
  readonly ids: readonly string[];
  readonly docs: readonly { readonly doc: Stored }[];
};
type BulkLine = { readonly index?: { readonly _id: string }; readonly delete?: { readonly _id: string } };

/**
 * As much of a search cluster as an archive asks of one, in memory, over real HTTP on this computer: so that every way in
 * which a cluster fails can be tried without one. That a real cluster answers the same, `npm run test:archive` shows.
 */
export class FakeCluster {
  readonly documents = new Map<string, Stored>();
  readonly heard: Heard[] = [];
  /** What answers instead, for requests that it wants to answer; `'silence'` answers nothing at all. */
  fault: (heard: Heard) => Answer | 'silence' | 'hang up' | undefined = () => undefined;
  /** What it waits for before it answers. */
  wait: () => Promise<void> = async () => {};
  #mapping: unknown;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(context: TestContext): Promise<FakeCluster> {
    const server = createServer((request, response) => void cluster.#serve(request, response));
    const cluster = new FakeCluster(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    context.after(() => cluster.stop());
    return cluster;
  }

  get node(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `${this.node}/vouch`;
  }

  /** The requests heard whose path ends so. */
  heardAt(ending: string): readonly Heard[] {
    return this.heard.filter(({ path }) => path.endsWith(ending));
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = '', url = '', headers } = request;
    const [path = ''] = url.split('?');
    const heard = { method, path, authorization: headers.authorization, body };
    this.heard.push(heard);
    await this.wait();
    const answer = this.fault(heard) ?? this.#answer(method, path, body);
    if (answer === 'silence') return;
    if (answer === 'hang up') {
      response.destroy();
      return;
    }
    response.writeHead(answer[0], { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer[1]));
  }

  #answer(method: string, path: string, body: string): Answer {
    const operation = path.split('/')[2] ?? '';
    const isLines = operation === '_bulk' || operation === '_msearch';
    const parsed = (isLines || body === '' ? {} : JSON.parse(body)) as Parsed;
    if (method === 'PUT' && operation === '') {
      this.#mapping = parsed.mappings;
      return [200, { acknowledged: true }];
    }
    if (this.#mapping === undefined) return [404, { error: { type: 'index_not_found_exception' } }];
    const operations: Record<string, () => unknown> = {
      _mapping: () => ({ vouch: { mappings: this.#mapping } }),
      _refresh: () => ({ _shards: SHARDS }),
      _bulk: () => this.#bulk(linesOf(body) as (BulkLine & Stored)[]),
      _search: () => this.#search(parsed),
      _msearch: () => ({ responses: everySecond(linesOf(body)).map((line) => this.#search(line as Search)) }),
      _mget: () => ({ docs: parsed.ids.map((id: string) => this.#got(id)) }),
      _count: () => ({ count: this.#found(parsed.query).length, _shards: SHARDS }),
      _search_shards: () => ({ shards: [[{ shard: 0 }]] }),
      _mtermvectors: () => ({ docs: parsed.docs.map(({ doc }) => this.#statistics(doc.terms ?? [])) }),
    };
    const run = operations[operation];
    return run ? [200, run()] : [400, { error: `no handler found for ${path}` }];
  }

  #bulk(lines: readonly (BulkLine & Stored)[]): unknown {
    const items: unknown[] = [];
    for (let at = 0; at < lines.length; at += 1) {
      const { index, delete: removed } = lines[at]!;
      if (index) {
        at += 1;
        this.documents.set(index._id, lines[at]!);
        items.push({ index: { status: 201 } });
      } else if (removed) {
        items.push({ delete: { status: this.documents.delete(removed._id) ? 200 : 404 } });
      }
    }
    return { errors: false, items };
  }

  #got(id: string): unknown {
    const found = this.documents.get(id);
    return found ? { _id: id, found: true, _source: found } : { _id: id, found: false };
  }

  #search({ size, query, search_after: after }: Search): unknown {
    const should = query.bool?.should;
    const scored = this.#found(query).map(([id, document]) => ({
      _id: id,
      _score: (should ?? []).reduce(
        (sum, { constant_score: { filter, boost } }) =>
          sum + (document.terms?.includes(filter.term.terms) ? Math.fround(boost) : 0),
        0,
      ),
      _source: document,
      sort: [document.source_id],
    }));
    const found = should ? scored.filter(({ _score }) => _score > 0) : scored;
    const place = ({ _source: { source_id: id, ordinal = 0 } }: (typeof scored)[number]) =>
      `${id} ${String(ordinal).padStart(9, '0')}`;
    found.sort((a, b) => b._score - a._score || (place(a) < place(b) ? -1 : 1));
    const from = after ? found.filter(({ sort: [id] }) => id! > after[0]!) : found;
    return { status: 200, timed_out: false, _shards: SHARDS, hits: { hits: from.slice(0, size) } };
  }

  #found(query: Query): [string, Stored][] {
    return [...this.documents].filter(([, document]) => holds(query, document));
  }

  #statistics(terms: readonly string[]): unknown {
    const all = [...this.documents.values()];
    const known = terms.flatMap((term) => {
      const doc_freq = all.filter((document) => document.terms?.includes(term)).length;
      return [[term, { term_freq: 1, ...(doc_freq > 0 && { doc_freq }) }]];
    });
    return { found: true, term_vectors: { terms: { terms: Object.fromEntries(known) } } };
  }
}

const SHARDS = { total: 1, successful: 1, failed: 0 };

function linesOf(body: string): unknown[] {
  return body
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function everySecond(lines: readonly unknown[]): unknown[] {
  return lines.filter((_, at) => at % 2 === 1);
}

function holds({ bool, term, terms, range }: Query, document: Stored): boolean {
  const value = (field: string) => document[field as keyof Stored] as string;
  if (bool) {
    const { filter = [], must_not: not = [] } = bool;
    return filter.every((each) => holds(each, document)) && !not.some((each) => holds(each, document));
  }
  const { ordinal = -1 } = document;
  if (range) return ordinal >= range.ordinal.gte && ordinal < range.ordinal.lt;
  if (terms) return Object.entries(terms).every(([field, values]) => values.includes(value(field)));
  return Object.entries(term ?? {}).every(([field, wanted]) => value(field) === wanted);
}
