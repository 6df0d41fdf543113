import { after } from 'node:test';
import type { Config } from '../../../kernel/config/index.ts';
import { createId, type Database } from '../../../kernel/db/index.ts';
import { createJobs, type Jobs } from '../../../kernel/jobs/index.ts';
import { createLog } from '../../../kernel/log/index.ts';
import { createReader } from '../../../kernel/reader/index.ts';
import { testDatabase } from '../../../testing/test-database.ts';
import { testBus } from '../../../testing/test-stores.ts';
import { findOrCreateTenant } from '../../tenants/index.ts';
import { createSearch, type Search, type SearchOptions } from '../index.ts';

export interface TestSearch {
  readonly db: Database;
  readonly jobs: Jobs;
  open(options?: SearchOptions): Search;
  /** The id of a new tenant. */
  makeTenant(): Promise<string>;
}

/** A database, a reader and a queue for one test file; they end with it. Await it at the top of the file. */
export async function startSearch(): Promise<TestSearch> {
  const log = createLog({ level: process.env.TEST_LOG ?? 'silent' });
  const closers: (() => Promise<unknown>)[] = [];
  after(async () => {
    for (const close of closers) await close();
  });
  const db = await testDatabase();
  const reader = createReader();
  const jobs = await createJobs({ url: db.url, log, pollMs: 100 });
  const bus = await testBus();
  closers.push(
    () => jobs.stop(),
    () => reader.close(),
  );
  const config = { env: 'test', publicUrl: 'http://localhost:4000' } as Config;
  return {
    db,
    jobs,
    open: (options) => createSearch({ db, log, jobs, bus, reader, config }, options),
    makeTenant: async () =>
      (await findOrCreateTenant(db, { slug: `t-${createId().toLowerCase()}`, name: 'Test Ltd' })).id,
  };
}
