// Loaded before a program, it makes every way into the network throw, as on a computer without one.
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const refuse = (name) => () => {
  process.stderr.write(`NETWORK: ${name}\n`);
  throw new Error(`There is no network: ${name}.`);
};
for (const [module, names] of [
  [net, ['connect', 'createConnection', 'createServer']],
  [tls, ['connect']],
  [dgram, ['createSocket']],
  [dns, ['lookup', 'resolve']],
  [http, ['request', 'get', 'createServer']],
  [https, ['request', 'get']],
]) {
  for (const name of names) module[name] = refuse(name);
}
net.Socket.prototype.connect = refuse('Socket.connect');
globalThis.fetch = refuse('fetch');
globalThis.WebSocket = refuse('WebSocket');
syncBuiltinESMExports();
