import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { endGroup, ownGroup, temporaryFolder } from './cleanup.ts';
import { installedServer } from './install-server.ts';

/** User settings that keep the workbench quiet and its behaviour the same at every run. */
const quietSettings = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
};

export interface ServerOptions {
  /** Lets the page load an extension from a folder and run its tests; notifications then stay in their centre. */
  readonly driver?: boolean;
  /** A folder of installed extensions; an empty one where none is given. */
  readonly extensions?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders are not trusted: the editor is in Restricted Mode. */
  readonly restricted?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** What the page's address must carry, so that no other user of the machine gets in; anyone may where none is given. */
  readonly token?: string;
}

export interface Server {
  /** `127.0.0.1` and the port. */
  readonly host: string;
  readonly token: string | undefined;
  /** Resolves when the server ends, for whatever reason. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
}

/** User settings that leave every folder untrusted, without asking. */
const restrictedSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.emptyWindow': false,
};

function dataFolder({ settings, restricted }: ServerOptions): string {
  const data = temporaryFolder('vscode-data');
  mkdirSync(join(data, 'data/User'), { recursive: true });
  const all = { ...quietSettings, ...(restricted && restrictedSettings), ...settings };
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify(all, null, 2));
  return data;
}

function serverArguments(port: number, options: ServerOptions): string[] {
  const data = dataFolder(options);
  return [
    ...[installedServer(), '--host', '127.0.0.1', '--port', String(port)],
    ...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']),
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...(options.restricted ? [] : ['--disable-workspace-trust']),
    ...['--server-data-dir', data, '--extensions-dir', options.extensions ?? join(data, 'extensions')],
    '--force-disable-user-env',
    ...(options.driver ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** Resolves when the output says that the server listens; rejects with the output when it ends before. */
function listening(child: ReturnType<typeof spawn>): Promise<void> {
  const { promise, resolve: ready, reject } = Promise.withResolvers<void>();
  let output = '';
  const read = (chunk: Buffer) => {
    output += chunk;
    if (process.env['VERBOSE']) process.stderr.write(chunk);
    if (output.includes('Extension host agent listening on')) ready();
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  child.once('exit', (status) => reject(new Error(`VS Code's server ended with ${status}:\n${output}`)));
  setTimeout(() => reject(new Error(`VS Code's server did not start within a minute:\n${output}`)), 60_000).unref();
  return promise;
}

/** Starts VS Code's server on 127.0.0.1, with a profile of its own that goes when it stops. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, serverArguments(port, options), {
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // It leads a process group, to which its extension hosts and their language servers belong.
    detached: true,
  });
  const ended = once(child, 'exit');
  const leader = child.pid;
  if (leader === undefined) throw new Error("VS Code's server could not be started.");
  ownGroup(leader);
  await listening(child);
  return { host: `127.0.0.1:${port}`, token: options.token, ended, stop: () => endGroup(leader, ended) };
}

/** A path of this machine as the page names it. */
export function remotePath(server: Server, path: string): string {
  return `vscode-remote://${server.host}${resolve(path)}`;
}

/** The page's address: a folder to open, and instructions for the workbench, each a name and a value. */
export function workbenchAddress(
  server: Server,
  folder: string,
  instructions: readonly (readonly [string, string])[],
): string {
  const query = new URLSearchParams({ folder, payload: JSON.stringify(instructions) });
  if (server.token) query.set('tkn', server.token);
  return `http://${server.host}/?${query}`;
}
