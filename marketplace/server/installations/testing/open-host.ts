import { createRegistry } from '../../../../host/node/registry.ts';
import { createGateway } from '../../../../server/domains/ai/index.ts';
import type { CallHost } from '../../../../server/domains/calls/index.ts';
import { createLtiServices } from '../../../../server/domains/lti/index.ts';
import { createModuleLogs } from '../../../../server/domains/module-logs/index.ts';
import { createPrompts } from '../../../../server/domains/prompts/index.ts';
import { initRecords } from '../../../../server/domains/records.ts';
import { createFindEmbedders, createSearch } from '../../../../server/domains/search/index.ts';
import { createSigningKeys } from '../../../../server/domains/signing-keys/index.ts';
import { readConfig } from '../../../../server/kernel/config/index.ts';
import type { Database } from '../../../../server/kernel/db/index.ts';
import { assembleKernel } from '../../../../server/kernel/kernel.ts';
import { createLog } from '../../../../server/kernel/log/index.ts';
import { createModuleDirectory, initInstallation } from '../index.ts';

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
  const gateway = createGateway(kernel);
  const modules = createModuleDirectory(kernel, createRegistry());
  const prompts = createPrompts(kernel, gateway, modules);
  const search = createSearch(kernel, { findEmbedders: createFindEmbedders(gateway) });
  return { ...kernel, lti, moduleLogs: createModuleLogs(kernel), prompts, search };
}
