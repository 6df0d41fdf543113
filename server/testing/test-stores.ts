import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { type Bus, createBus } from '../kernel/bus/index.ts';
import { type Cache, createCache } from '../kernel/cache/index.ts';
import { createId } from '../kernel/db/id.ts';
import { createLog } from '../kernel/log/index.ts';
import { createStorage, type Storage } from '../kernel/storage/index.ts';
import { readTestBucket } from './test-bucket.ts';

const log = createLog({ level: process.env.TEST_LOG ?? 'error' });

// Files that run at the same time must not see each other's counts and news.
const space = createId();

/** The URL of REDIS_URL with a part of the server that is this test file's own; undefined without it. */
export function testRedisUrl(): string | undefined {
  const { REDIS_URL } = process.env;
  return REDIS_URL && `${REDIS_URL}#${space}`;
}

/** A cache for one test file: Redis with REDIS_URL, else memory. */
export async function testCache(): Promise<Cache> {
  const cache = await createCache({ redisUrl: testRedisUrl(), log });
  after(() => cache.close());
  return cache;
}

/** A bus for one test file: Redis with REDIS_URL, else memory. */
export async function testBus(): Promise<Bus> {
  const bus = await createBus({ redisUrl: testRedisUrl(), log });
  after(() => bus.close());
  return bus;
}

/** Storage for one test file: a bucket with S3_*, else a folder of its own. */
export async function testStorage(): Promise<Storage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'inlay-storage-'));
  after(() => rm(dataDir, { recursive: true, force: true }));
  return createStorage({ dataDir, s3: readTestBucket(), secret: 'a secret for tests, thirty-two and more' });
}
