import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Memory of each node's heap. Three of them run beside the tests. */
const HEAP = '512m';
/** Seconds for a cluster to be ready, on a busy computer. */
const STARTING = 180;

interface Node {
  readonly name: string;
  readonly http: number;
  readonly transport: number;
  process?: ChildProcess;
}

/** A cluster of OpenSearch nodes on this computer, each a process of its own, from Maven's artefacts. */
export class Cluster {
  readonly #folder: string;
  readonly #libraries: string;
  readonly #nodes: readonly Node[];

  private constructor(folder: string, libraries: string, nodes: readonly Node[]) {
    this.#folder = folder;
    this.#libraries = libraries;
    this.#nodes = nodes;
  }

  /** Starts so many nodes and waits until all are there. */
  static async start(count = 3): Promise<Cluster> {
    const libraries = fetchedLibraries();
    const ports = await freePorts(count * 2);
    const nodes = Array.from({ length: count }, (_, at) => ({
      name: `node-${at + 1}`,
      http: ports[2 * at]!,
      transport: ports[2 * at + 1]!,
    }));
    const cluster = new Cluster(mkdtempSync(path.join(tmpdir(), 'vouch-cluster-')), libraries, nodes);
    for (const node of nodes) cluster.#run(node);
    await cluster.isReady();
    return cluster;
  }

  /** The address of an index, by way of all nodes. */
  url(index: string): string {
    return `http://${this.#nodes.map(({ http }) => `127.0.0.1:${http}`).join(',')}/${index}`;
  }

  /** Asks one of the nodes directly, apart from what is being tested. */
  async ask(method: string, asked: string, body?: object): Promise<Record<string, unknown>> {
    const running = this.#nodes.find((node) => node.process)!;
    const answer = await fetch(`http://127.0.0.1:${running.http}${asked}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as Record<string, unknown>;
  }

  /** Resolves when all nodes that run are in the cluster and every shard has a node. */
  async isReady(): Promise<void> {
    const running = this.#nodes.filter((node) => node.process).length;
    const query = `wait_for_nodes=${running}&wait_for_status=yellow&timeout=5s`;
    for (let waited = 0; waited < STARTING; waited += 1) {
      const health = await this.ask('GET', `/_cluster/health?${query}`).catch(() => undefined);
      if (health?.['timed_out'] === false) return;
      const stopped = this.#nodes.find(({ process: child }) => child && child.exitCode !== null);
      if (stopped) throw new Error(`${stopped.name} did not start:\n${this.#lastWords(stopped)}`);
      await pause(1000);
    }
    throw new Error(`The cluster was not ready in ${STARTING} s:\n${this.#lastWords(this.#nodes[0]!)}`);
  }

  /** Ends a node without a warning, as a computer that loses its power does. Without a place, ends all. */
  async kill(place?: number): Promise<void> {
    const nodes = place === undefined ? this.#nodes : [this.#nodes[place]!];
    await Promise.all(nodes.map((node) => this.#end(node)));
  }

  /** Stops all nodes where they are, or lets them go on: a cluster that is there and does not answer. */
  freeze(isFrozen: boolean): void {
    for (const { process: child } of this.#nodes) child?.kill(isFrozen ? 'SIGSTOP' : 'SIGCONT');
  }

  /** Starts what was ended. */
  async restart(): Promise<void> {
    for (const node of this.#nodes) if (!node.process) this.#run(node);
    await this.isReady();
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #run(node: Node): void {
    const home = path.join(this.#folder, node.name);
    mkdirSync(home, { recursive: true });
    const settings = {
      'path.home': home,
      'node.name': node.name,
      'cluster.name': 'vouch-tests',
      'network.host': '127.0.0.1',
      'http.port': node.http,
      'transport.port': node.transport,
      'discovery.seed_hosts': this.#nodes.map(({ transport }) => `127.0.0.1:${transport}`).join(','),
      'cluster.initial_cluster_manager_nodes': this.#nodes.map(({ name }) => name).join(','),
      // The disk of whoever runs the tests may be as full as it likes.
      'cluster.routing.allocation.disk.threshold_enabled': false,
    };
    const words = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    const program = path.join(import.meta.dirname, 'ArchiveNode.java');
    const child = spawn(
      'java',
      [`-Xms${HEAP}`, `-Xmx${HEAP}`, '-cp', path.join(this.#libraries, '*'), program, ...words],
      { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const log = createWriteStream(this.#log(node), { flags: 'a' });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.on('exit', () => log.end());
    node.process = child;
  }

  async #end(node: Node): Promise<void> {
    const { process: child } = node;
    delete node.process;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  #log({ name }: Node): string {
    return path.join(this.#folder, `${name}.log`);
  }

  #lastWords(node: Node): string {
    return existsSync(this.#log(node)) ? readFileSync(this.#log(node), 'utf8').slice(-2000) : 'It said nothing.';
  }
}

/** The folder of OpenSearch's libraries, which Maven fetches the first time. */
function fetchedLibraries(): string {
  const cache = path.resolve(import.meta.dirname, '../../../node_modules/.cache');
  const libraries = path.join(cache, 'opensearch-2.19.6');
  if (existsSync(libraries)) return libraries;
  const partial = `${libraries}.${process.pid}`;
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${partial}`];
  if (spawnSync('javac', ['-version']).error || spawnSync('mvn', ['-version']).error)
    throw new Error('Three nodes need Java 17 (the JDK) and Maven, and one of them is not on the path.');
  execFileSync('mvn', ['-q', '-B', '-f', path.join(import.meta.dirname, 'pom.xml'), ...goal], { stdio: 'inherit' });
  renameSync(partial, libraries);
  return libraries;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => net.createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => resolve((server.address() as net.AddressInfo).port));
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
