import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bucket } from '../bucket-store';

const PARTS = ['account', 'container', 'object'] as const;
const PATIENCE = 60_000;
const ACCESS_KEY = 'test:tester';
const SECRET_KEY = 'testing';

export interface Swift {
  readonly bucket: Bucket;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const common = (folder: string, port: number): string =>
  `[DEFAULT]\nbind_ip = 127.0.0.1\nbind_port = ${port}\nuser = root\nswift_dir = ${folder}\ndevices = ${folder}/devices\nmount_check = false\nworkers = 0\n`;

const partOf = (part: string): string => `[pipeline:main]\npipeline = ${part}-server\n[app:${part}-server]\nuse = egg:swift#${part}\n`;

const PROXY = `[pipeline:main]
pipeline = catch_errors cache s3api tempauth proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = ${SECRET_KEY} .admin
`;

const RINGS = `import sys
from swift.common.ring import RingBuilder
for part, port in zip(sys.argv[1::2], sys.argv[2::2]):
    ring = RingBuilder(1, 1, 0)
    ring.add_dev({'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': int(port), 'device': 'd1', 'weight': 1})
    ring.rebalance()
    ring.get_ring().save(part + '.ring.gz')
`;

/** Which device keeps what: the only one keeps all. By the library behind `swift-ring-builder`, in one start of it instead of nine. */
const makeRings = (folder: string, ports: ReadonlyMap<string, number>): void =>
  void execFileSync('/usr/bin/python3', ['-c', RINGS, ...[...ports].flatMap(([part, port]) => [part, String(port)])], { cwd: folder });

function start(folder: string, part: string, port: number, rest: string): ChildProcess {
  writeFileSync(join(folder, `${part}-server.conf`), common(folder, port) + rest);
  return spawn(`swift-${part}-server`, [join(folder, `${part}-server.conf`)], { stdio: 'ignore' });
}

async function answering(url: string): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE; await pause(100)) if (await fetch(url).catch(() => null)) return;
  throw new Error('Swift does not answer');
}

/** OpenStack's object store with its S3 interface, on one device: a real server that checks signatures. */
export async function startSwift(name: string): Promise<Swift> {
  const folder = mkdtempSync(join(tmpdir(), 'vizavi-swift-'));
  mkdirSync(join(folder, 'devices', 'd1'), { recursive: true });
  const running: ChildProcess[] = [];
  const ports = new Map<string, number>();
  for (const part of PARTS) ports.set(part, await freePort());
  makeRings(folder, ports);
  for (const [part, port] of ports) running.push(start(folder, part, port, partOf(part)));
  const port = await freePort();
  running.push(start(folder, 'proxy', port, PROXY));
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint);
  return {
    bucket: { endpoint, region: 'us-east-1', name, accessKey: ACCESS_KEY, secretKey: SECRET_KEY },
    stop: async () => {
      const ended = running.map((one) => once(one, 'exit'));
      for (const one of running) one.kill('SIGKILL');
      await Promise.all(ended);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
