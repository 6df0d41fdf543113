import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { type Bus, createBus } from '../kernel/bus/index.ts';
import { type Cache, createCache } from '../kernel/cache/index.ts';
import { createLog } from '../kernel/log/index.ts';
import { createStorage, type Storage } from '../kernel/storage/index.ts';
import { readTestBucket } from './test-bucket.ts';

const log = createLog({ level: process.env.TEST_LOG ?? 'error' });

/** A cache for one test file: Redis with REDIS_URL, else memory. */
export async function testCache(): Promise<Cache> {
  const cache = await createCache({ redisUrl: process.env.REDIS_URL, log });
  after(() => cache.close());
  return cache;
}

/** A bus for one test file: Redis with REDIS_URL, else memory. */
export async function testBus(): Promise<Bus> {
  const bus = await createBus({ redisUrl: process.env.REDIS_URL, log });
  after(() => bus.close());
  return bus;
}

/** Storage for one test file: a bucket with S3_*, else a folder of its own. */
export async function testStorage(): Promise<Storage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'inlay-storage-'));
  after(() => rm(dataDir, { recursive: true, force: true }));
  return createStorage({ dataDir, s3: readTestBucket(), secret: 'a secret for tests, thirty-two and more' });
}
