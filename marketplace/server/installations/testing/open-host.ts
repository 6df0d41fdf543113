import type { CallHost } from '../../../../server/domains/calls/index.ts';
import { createLtiServices } from '../../../../server/domains/lti/index.ts';
import { createModuleLogs } from '../../../../server/domains/module-logs/index.ts';
import { initRecords } from '../../../../server/domains/records.ts';
import { createSigningKeys } from '../../../../server/domains/signing-keys/index.ts';
import { readConfig } from '../../../../server/kernel/config/index.ts';
import type { Database } from '../../../../server/kernel/db/index.ts';
import { assembleKernel } from '../../../../server/kernel/kernel.ts';
import { createLog } from '../../../../server/kernel/log/index.ts';
import { initInstallation } from '../index.ts';

/** All that a process needs for the life of installations, on stores that are there. */
export async function openHost(db: Database, dataDir: string): Promise<CallHost> {
  const log = createLog({ level: process.env.TEST_LOG ?? 'silent' });
  const config = readConfig({
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    DATABASE_URL: db.url,
    PUBLIC_URL: 'http://127.0.0.1:1',
    INLAY_SECRET: 'a secret for tests, thirty-two and more',
    INLAY_DEMO: '0',
  });
  initRecords(db.sequelize);
  initInstallation(db.sequelize);
  const kernel = await assembleKernel(config, log, db);
  const lti = createLtiServices(kernel, createSigningKeys(kernel));
  return { ...kernel, lti, moduleLogs: createModuleLogs(kernel) };
}
