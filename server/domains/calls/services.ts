import type { Caller, JobFacts, Json, LaunchFacts } from 'inlay/sdk';
import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import { createModuleTranslator } from '../../../host/node/translate.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { createStore } from '../collections/index.ts';
import { presentDocument, removeDocument } from '../documents/index.ts';
import { emitEvent } from '../events/index.ts';
import { storeFile } from '../files/index.ts';
import { findJob, startJob } from '../jobs/index.ts';
import type { LtiServices } from '../lti/index.ts';
import type { ActiveModule } from '../modules/index.ts';
import { findPosition, presentPositionToModule } from '../positions/index.ts';
import {
  describeSubject,
  eraseSubject,
  findOrCreateLaunchSubject,
  findSubject,
  presentSubject,
} from '../subjects/index.ts';
import { createLmsCalls } from './lms-calls.ts';
import { createReach } from './reach.ts';
import { withhold } from './withhold.ts';

/** On whose behalf a module is called. */
export interface CallScope {
  readonly tenantId: string;
  readonly caller: Caller;
  readonly launch: LaunchFacts | null;
  readonly locale: string;
}

/** What services are made of. */
export interface CallHost extends Kernel {
  readonly lti: LtiServices;
}

/**
 * The services of one call: bound to a tenant, to a person where a person calls, and to what was granted.
 * Each opens its own short transaction; none is held while a module thinks.
 */
export function createServices(host: CallHost, active: ActiveModule, scope: CallScope): ModuleServices {
  const { db, storage, reader, pdf, log } = host;
  const { module, settings } = active;
  const { tenantId, caller, launch, locale } = scope;
  const inTenant = <T>(fn: () => Promise<T>) => db.inTenant(tenantId, fn);
  const launchId = launch?.id ?? null;

  const isSubject = caller.kind === 'subject';
  const reach = createReach(db, { isSubject, launchId });
  const orUndefined = <T>(find: () => Promise<T>) =>
    inTenant(find).catch((error: { status?: number }) => {
      if (error.status === 404) return undefined;
      throw error;
    });
  const facts = { module: module.id, version: module.version, tenantId };
  const moduleLog = log.child(facts);

  const services: ModuleServices = {
    caller,
    launch,
    locale,
    settings: settings as Json,
    collections: Object.fromEntries(
      Object.entries(module.manifest.built.describes.collections).map(([name, collection]) => [
        name,
        createStore({
          db,
          moduleId: module.id,
          name,
          collection,
          inTenant,
          ...(isSubject && { subjectId: reach.currentSubjectId }),
        }),
      ]),
    ) as ModuleServices['collections'],
    subjects: {
      get: (id) =>
        orUndefined(async () => {
          await reach.check(id);
          return presentSubject(await findSubject(id));
        }),
      current: () =>
        inTenant(async () => presentSubject(await findOrCreateLaunchSubject(db, launchId ?? ''))),
      describe: (id, what) =>
        inTenant(async () => {
          await reach.check(id);
          await describeSubject(id, what);
        }),
      erase: (id) =>
        inTenant(async () => {
          await reach.check(id);
          await eraseSubject(db, id);
        }),
    },
    positions: {
      get: (id) =>
        orUndefined(async () => {
          const position = await findPosition(id);
          reach.checkPosition(position, launch?.positionId ?? null);
          return presentPositionToModule(position);
        }),
    },
    documents: {
      get: (id) => orUndefined(async () => presentDocument(await reach.findDocument(id))),
      layout: async (id) => {
        const { storageKey, name } = await inTenant(() => reach.findDocument(id));
        return reader.read(await storage.bytes(storageKey), { name });
      },
      delete: (id) => inTenant(async () => removeDocument((await reach.findDocument(id)).id)),
    },
    pdf: {
      render: async (definition, { subjectId }) => {
        await inTenant(() => reach.check(subjectId));
        const bytes = await pdf.render(definition);
        const type = 'application/pdf';
        return { fileId: await storeFile(host, { tenantId, module: module.id, subjectId, type, bytes }) };
      },
    },
    events: {
      emit: (type, { subjectId, data }) =>
        inTenant(async () => {
          await reach.check(subjectId);
          await emitEvent(db, { type, subjectId, data, source: module.id });
        }),
    },
    jobs: {
      start: (name, input, { key, subjectId } = {}) =>
        inTenant(async () => {
          await reach.check(subjectId ?? null);
          return startJob(host, { module: module.id, name, input, key, subjectId, launchId, locale });
        }),
      get: (id) =>
        orUndefined(
          async (): Promise<JobFacts> =>
            findJob(host, id, {
              module: module.id,
              ...(isSubject && { subjectId: await reach.currentSubjectId() }),
            }),
        ),
    },
    ...createLmsCalls(host, { tenantId, launchId, moduleId: module.id, isSubject, reach }),
    log: {
      info: (message, data) => moduleLog.info(data ?? {}, message),
      warn: (message, data) => moduleLog.warn(data ?? {}, message),
      error: (message, data) => moduleLog.error(data ?? {}, message),
    },
    clock: { now: () => new Date() },
    i18n: {
      t: (key, params, other = locale) => createModuleTranslator(module, other)(key, params),
    },
  };
  return withhold(services, module.id, active.permissions);
}
