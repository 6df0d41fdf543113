import type { Config } from '../config/config.ts';
import { createDiskStorage } from './disk-storage.ts';
import type { Storage } from './storage.ts';

export interface StorageOptions {
  readonly dataDir: string;
  readonly s3?: Config['s3'] | undefined;
  /** Signs the links of the disk variant. */
  readonly secret: string;
}

/** S3 where there is one, else a folder under the data folder. */
export async function createStorage({ dataDir, s3, secret }: StorageOptions): Promise<Storage> {
  if (!s3) return createDiskStorage(dataDir, secret);
  const { createS3Storage } = await import('./s3-storage.ts');
  return createS3Storage(s3);
}
