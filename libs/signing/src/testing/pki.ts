import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyInMemory, type SigningKey } from '../keys/signing-key';

const CONFIG = `
oid_section = oids
[oids]
[req]
distinguished_name = dn
utf8 = yes
string_mask = utf8only
prompt = no
[dn]
CN = x
[ca]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
[person]
basicConstraints = CA:false
keyUsage = critical,digitalSignature,nonRepudiation
[tsa]
basicConstraints = CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsaconf]
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
certs = tsa.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
accuracy = secs:1
ordering = yes
tsa_name = no
[default_ca]
database = index.txt
crlnumber = crlnumber
default_md = sha256
default_crl_days = 30
`;

/** A certificate authority, people and a timestamp server of a test, all made by openssl. */
export class TestPki {
  readonly folder = mkdtempSync(join(tmpdir(), 'vizavi-pki-'));

  constructor() {
    this.write('openssl.cnf', CONFIG);
    this.write('serial', '01');
    this.write('index.txt', '');
    this.write('crlnumber', '01');
    this.make('ca', '/CN=Тестовый удостоверяющий центр', 'ca', null, 'ec');
    this.make('tsa', '/CN=Служба меток времени', 'tsa', 'ca', 'ec');
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  run(words: readonly string[], input?: Uint8Array): Buffer {
    return execFileSync('openssl', [...words], { cwd: this.folder, input, stdio: ['pipe', 'pipe', 'pipe'] });
  }

  /** A key and a certificate from the authority. */
  person(file: string, subject: string, kind: 'rsa' | 'ec' = 'ec'): SigningKey {
    this.make(file, subject, 'person', 'ca', kind);
    return keyInMemory(readFileSync(this.path(`${file}.key`), 'utf8'), this.der(file), [this.der('ca')]);
  }

  der(name: string): Uint8Array {
    return this.run(['x509', '-in', `${name}.pem`, '-outform', 'DER']);
  }

  revocationList(): Uint8Array {
    this.run([
      'ca',
      '-gencrl',
      '-config',
      'openssl.cnf',
      '-name',
      'default_ca',
      '-keyfile',
      'ca.key',
      '-cert',
      'ca.pem',
      '-out',
      'crl.pem',
    ]);
    return this.run(['crl', '-in', 'crl.pem', '-outform', 'DER']);
  }

  pkcs12(file: string, password: string): Uint8Array {
    const words = [
      'pkcs12',
      '-export',
      '-in',
      `${file}.pem`,
      '-inkey',
      `${file}.key`,
      '-certfile',
      'ca.pem',
      '-passout',
      `pass:${password}`,
    ];
    return this.run([...words, '-name', 'печать']);
  }

  /** A token over a SHA-256 digest, straight from openssl. */
  readonly timestamp = (digest: Uint8Array): Promise<Uint8Array> => {
    const query = this.run(['ts', '-query', '-digest', Buffer.from(digest).toString('hex'), '-sha256', '-cert']);
    this.write(`${hex(query)}.tsq`, query);
    this.reply(`${hex(query)}.tsq`, 'r.tsr');
    return Promise.resolve(this.run(['ts', '-reply', '-in', 'r.tsr', '-token_out']));
  };

  /** The timestamp server over HTTP. */
  serve(): Promise<Server> {
    const server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const query = Buffer.concat(pieces);
        this.write(`${hex(query)}.tsq`, query);
        this.reply(`${hex(query)}.tsq`, `${hex(query)}.tsr`);
        response
          .writeHead(200, { 'Content-Type': 'application/timestamp-reply', Connection: 'close' })
          .end(readFileSync(this.path(`${hex(query)}.tsr`)));
      });
    });
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(this.path(name), content);
  }

  private reply(query: string, reply: string): void {
    this.run(['ts', '-reply', '-config', 'openssl.cnf', '-section', 'tsaconf', '-queryfile', query, '-out', reply]);
  }

  private make(file: string, subject: string, extensions: string, by: string | null, kind: 'rsa' | 'ec'): void {
    const key = kind === 'ec' ? ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'] : ['-newkey', 'rsa:2048'];
    const above = by ? ['-CA', `${by}.pem`, '-CAkey', `${by}.key`] : [];
    this.run([
      'req',
      '-x509',
      '-config',
      'openssl.cnf',
      '-utf8',
      ...key,
      '-nodes',
      '-keyout',
      `${file}.key`,
      '-out',
      `${file}.pem`,
      '-subj',
      subject,
      '-days',
      '3650',
      '-extensions',
      extensions,
      ...above,
    ]);
  }
}

const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

export const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
