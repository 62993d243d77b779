import { join } from 'node:path';
import { SettingsFault, type Settings } from '../config/settings';
import type { BlobStore } from './blob-store';
import { BucketStore } from './bucket-store';
import { FolderStore } from './folder-store';

/** The store that the settings name: a bucket when there is one, else the data folder. Throws SettingsFault when a bucket is only half named. */
export function openStore(settings: Settings): BlobStore {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: name, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey, S3_REGION: region } = settings;
  const given = [endpoint, name, accessKey, secretKey].filter((one) => one !== undefined);
  if (given.length === 0) return new FolderStore(join(settings.DATA_DIR, 'files'));
  if (!endpoint || !name || !accessKey || !secretKey)
    throw new SettingsFault('S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY are set together or not at all');
  return new BucketStore({ endpoint, region, name, accessKey, secretKey });
}
