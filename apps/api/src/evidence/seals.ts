import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { keyOfSeal, makeSeal, readPkcs12, type SigningKey, type Timestamp, timestampServer } from '@vizavi/signing';
import { Settings } from '../platform/config/settings';

const FILE = 'seal.json';

interface KeptSeal {
  readonly key: string;
  /** DER, base64. */
  readonly certificate: string;
}

/** The seals that documents get here: the product's own key, made once and kept beside the others, and the supplier's company seal where one is set. */
@Injectable()
export class Seals {
  private ownSeal: Promise<SigningKey> | null = null;
  private companySeal: Promise<SigningKey> | null = null;

  constructor(private readonly settings: Settings) {}

  /** Seals what somebody signed simply: the product vouches for their sign-in. */
  own(): Promise<SigningKey> {
    this.ownSeal ??= this.made();
    return this.ownSeal;
  }

  /** The supplier's; the product's own where none is set. */
  company(): Promise<SigningKey> {
    const { SEAL_FILE, SEAL_PASSWORD } = this.settings;
    this.companySeal ??= SEAL_FILE ? readFile(SEAL_FILE).then((file) => readPkcs12(file, SEAL_PASSWORD)) : this.own();
    return this.companySeal;
  }

  get timestamp(): Timestamp | undefined {
    return this.settings.TIMESTAMP_URL ? timestampServer(this.settings.TIMESTAMP_URL) : undefined;
  }

  /** SHA-256 of the certificates by which documents are ours. */
  async fingerprints(): Promise<readonly string[]> {
    const keys = await Promise.all([this.own(), this.company()]);
    return keys.map(({ certificate }) => createHash('sha256').update(certificate).digest('hex'));
  }

  private async made(): Promise<SigningKey> {
    const { DATA_DIR, publicUrl } = this.settings;
    const path = join(DATA_DIR, FILE);
    const kept = keptAt(path);
    if (kept) return kept;
    const begin = new Date(Date.UTC(new Date().getUTCFullYear() - 1, 0, 1));
    const { key, certificate } = await makeSeal(`Vizavi · ${new URL(publicUrl).host}`, begin);
    const made: KeptSeal = { key, certificate: Buffer.from(certificate).toString('base64') };
    mkdirSync(DATA_DIR, { recursive: true });
    try {
      writeFileSync(path, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return keptAt(path)!;
  }
}

function keptAt(path: string): SigningKey | null {
  try {
    const { key, certificate } = JSON.parse(readFileSync(path, 'utf8')) as KeptSeal;
    return keyOfSeal({ key, certificate: Buffer.from(certificate, 'base64') });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
