import type { S3Client } from '@aws-sdk/client-s3';
import { BlobGone, type BlobStore } from './blob-store';

/** A bucket of a server that speaks S3. */
export interface Bucket {
  readonly endpoint: string;
  readonly region: string;
  readonly name: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

const isGone = (fault: unknown): boolean =>
  fault instanceof Error && (fault as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404;

/** Files in an S3 bucket, so that several processes on several machines share them. */
export class BucketStore implements BlobStore {
  private client: Promise<S3Client> | undefined;

  constructor(private readonly bucket: Bucket) {}

  async has(name: string, size: number): Promise<boolean> {
    const { HeadObjectCommand } = await sdk();
    try {
      const { ContentLength } = await (await this.connected()).send(new HeadObjectCommand(this.named(name)));
      return ContentLength === size;
    } catch (fault) {
      if (isGone(fault)) return false;
      throw fault;
    }
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    const { PutObjectCommand } = await sdk();
    await (await this.connected()).send(new PutObjectCommand({ ...this.named(name), Body: bytes, ContentLength: bytes.length }));
  }

  async get(name: string): Promise<Buffer> {
    const { GetObjectCommand } = await sdk();
    try {
      const { Body } = await (await this.connected()).send(new GetObjectCommand(this.named(name)));
      return Buffer.from(await Body!.transformToByteArray());
    } catch (fault) {
      if (isGone(fault)) throw new BlobGone(name);
      throw fault;
    }
  }

  private named(name: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.bucket.name, Key: `${name.slice(0, 2)}/${name.slice(2)}` };
  }

  private connected(): Promise<S3Client> {
    return (this.client ??= connect(this.bucket));
  }
}

// The library is large, and only whoever keeps files in a bucket loads it.
const sdk = () => import('@aws-sdk/client-s3');

async function connect({ endpoint, region, accessKey, secretKey }: Bucket): Promise<S3Client> {
  const { S3Client: Client } = await sdk();
  return new Client({
    endpoint,
    region,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    // Servers other than Amazon's know neither buckets as host names nor the newer checksums.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000 },
  });
}
