import { type Bus, createBus } from './bus/index.ts';
import { type Cache, createCache } from './cache/index.ts';
import type { Config } from './config/index.ts';
import { type Database, openDatabase, startEmbedded } from './db/index.ts';
import { createHealth, type Health } from './health/index.ts';
import { createJobs, type Jobs } from './jobs/index.ts';
import type { Logger } from './log/index.ts';
import { createMail, type Mail } from './mail/index.ts';
import { createMetrics, type Metrics } from './metrics/index.ts';
import { createPdf, type Pdf } from './pdf/index.ts';
import { createReader, type DocumentReader } from './reader/index.ts';
import { createStorage, type Storage } from './storage/index.ts';

/** Every wrapped vendor of one process. Only what is in here knows whether a store is embedded or a service. */
export interface Kernel {
  readonly config: Config;
  readonly log: Logger;
  readonly db: Database;
  readonly cache: Cache;
  readonly bus: Bus;
  readonly storage: Storage;
  readonly jobs: Jobs;
  readonly reader: DocumentReader;
  readonly pdf: Pdf;
  readonly mail: Mail;
  readonly metrics: Metrics;
  readonly health: Health;
  /** Ends what was opened, last first. */
  close(): Promise<void>;
}

/** Opens all stores: services where the configuration names them, else the embedded ones. */
export async function openKernel(config: Config, log: Logger): Promise<Kernel> {
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir, log });
  try {
    const db = await openDatabase({ url: config.databaseUrl ?? embedded!.url, log });
    const kernel = await assembleKernel(config, log, db);
    const close = async () => {
      await kernel.close();
      await db.close();
      await embedded?.stop();
    };
    return { ...kernel, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Everything but the database, which stays its opener's to close. */
export async function assembleKernel(config: Config, log: Logger, db: Database): Promise<Kernel> {
  const cache = await createCache({ redisUrl: config.redisUrl, log });
  const bus = await createBus({ redisUrl: config.redisUrl, log });
  const storage = await createStorage({ dataDir: config.dataDir, s3: config.s3, secret: config.secret });
  const jobs = await createJobs({ url: db.url, log, bus });
  const reader = createReader({ ocrCommand: config.ocrCommand });
  const mail = createMail(config);
  const metrics = createMetrics();
  const health = createHealth();
  health.add('database', async () => {
    await db.inSystem(() => db.query('SELECT 1'));
    return db.dialectFacts.vector ? undefined : 'Exact search: this PostgreSQL has no vector extension.';
  });
  health.add('cache', () => cache.check().then(() => undefined));
  health.add('bus', () => bus.check().then(() => undefined));
  health.add('storage', () => storage.check().then(() => undefined));
  const noMail = sayIfNoMail(mail, log);
  health.add('mail', () => noMail);
  const pdf = createPdf();
  const close = async () => {
    for (const end of [
      () => jobs.stop(),
      () => pdf.close(),
      () => mail.close(),
      () => reader.close(),
      () => bus.close(),
      () => cache.close(),
    ])
      await Promise.resolve(end()).catch((error: unknown) =>
        log.warn({ err: error }, 'A store did not close.'),
      );
  };
  return { config, log, db, cache, bus, storage, jobs, reader, pdf, mail, metrics, health, close };
}

/** A server without mail serves all the same; whoever runs it should know. */
function sayIfNoMail(mail: Mail, log: Logger): string | undefined {
  try {
    mail.checkReady();
    return undefined;
  } catch (error) {
    log.warn((error as Error).message);
    return (error as Error).message;
  }
}
