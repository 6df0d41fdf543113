import type { Caller, JobFacts, Json, LaunchFacts, Services } from 'inlay/sdk';
import { createModuleTranslator } from '../../../host/node/translate.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { createStore } from '../collections/index.ts';
import { findDocument, presentDocument, removeDocument } from '../documents/index.ts';
import { emitEvent } from '../events/index.ts';
import { storeFile } from '../files/index.ts';
import { findJob, startJob } from '../jobs/index.ts';
import type { ActiveModule } from '../modules/index.ts';
import { findPosition, presentPositionToModule } from '../positions/index.ts';
import {
  describeSubject,
  eraseSubject,
  findOrCreateLaunchSubject,
  findSubject,
  presentSubject,
} from '../subjects/index.ts';
import { serviceNotGranted } from './errors.ts';

/** On whose behalf a module is called. */
export interface CallScope {
  readonly tenantId: string;
  readonly caller: Caller;
  readonly launch: LaunchFacts | null;
  readonly locale: string;
}

/** All services a module could have; what it was not granted is taken away afterwards. */
type AnyServices = Services<Record<never, never>, Json>;

/**
 * The services of one call: bound to a tenant, to a person where a person calls, and to what was granted.
 * Each opens its own short transaction; none is held while a module thinks.
 */
export function createServices(kernel: Kernel, active: ActiveModule, scope: CallScope): AnyServices {
  const { db, storage, reader, pdf, log } = kernel;
  const { module, settings } = active;
  const { tenantId, caller, launch, locale } = scope;
  const inTenant = <T>(fn: () => Promise<T>) => db.inTenant(tenantId, fn);
  const launchId = launch?.id ?? null;

  // The launch's person may be made in the middle of a call, so it is asked for each time.
  const currentSubjectId = async () =>
    (await db.one<{ subject_id: string | null }>('SELECT subject_id FROM launches WHERE id = $1', [launchId]))
      ?.subject_id ?? null;
  const isSubject = caller.kind === 'subject';
  /** A candidate may reach what is theirs; to anybody else's they get the answer as if it were not there. */
  const mayReach = async (subjectId: string | null) =>
    !isSubject || (subjectId !== null && subjectId === (await currentSubjectId()));
  const orUndefined = <T>(find: () => Promise<T>) =>
    inTenant(find).catch((error: { status?: number }) => {
      if (error.status === 404) return undefined;
      throw error;
    });
  const facts = { module: module.id, version: module.version, tenantId };
  const moduleLog = log.child(facts);

  const services: AnyServices = {
    caller,
    launch,
    locale,
    settings: settings as Json,
    collections: Object.fromEntries(
      Object.entries(module.definition.collections).map(([name, collection]) => [
        name,
        createStore({
          db,
          moduleId: module.id,
          name,
          collection,
          inTenant,
          ...(isSubject && { subjectId: currentSubjectId }),
        }),
      ]),
    ) as AnyServices['collections'],
    subjects: {
      get: (id) =>
        orUndefined(async () => {
          const subject = await findSubject(id);
          return (await mayReach(id)) ? presentSubject(subject) : undefined;
        }),
      current: () =>
        inTenant(async () => presentSubject(await findOrCreateLaunchSubject(db, launchId ?? ''))),
      describe: (id, what) => inTenant(() => describeSubject(id, what)),
      erase: (id) => inTenant(() => eraseSubject(db, id)),
    },
    positions: { get: (id) => orUndefined(async () => presentPositionToModule(await findPosition(id))) },
    documents: {
      get: (id) =>
        orUndefined(async () => {
          const document = await findDocument(id);
          return (await mayReach(document.subjectId)) ? presentDocument(document) : undefined;
        }),
      layout: async (id) => {
        const { storageKey, name } = await inTenant(() => findDocument(id));
        return reader.read(await storage.bytes(storageKey), { name });
      },
      delete: (id) => inTenant(() => removeDocument(id)),
    },
    pdf: {
      render: async (definition, { subjectId }) => {
        const bytes = await pdf.render(definition);
        const type = 'application/pdf';
        return { fileId: await storeFile(kernel, { tenantId, module: module.id, subjectId, type, bytes }) };
      },
    },
    events: {
      emit: (type, { subjectId, data }) =>
        inTenant(() => emitEvent(db, { type, subjectId, data, source: module.id })),
    },
    jobs: {
      start: (name, input, { key, subjectId } = {}) =>
        inTenant(() =>
          startJob(kernel, { module: module.id, name, input, key, subjectId, launchId, locale }),
        ),
      get: (id) =>
        orUndefined(
          async (): Promise<JobFacts> =>
            findJob(kernel, id, {
              module: module.id,
              ...(isSubject && { subjectId: await currentSubjectId() }),
            }),
        ),
    },
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

/** Which permission opens which service or call. */
const needs: Readonly<Record<string, Readonly<Record<string, string>> | string>> = {
  collections: 'collections',
  subjects: {
    get: 'subjects:read',
    current: 'subjects:write',
    describe: 'subjects:write',
    erase: 'subjects:write',
  },
  positions: 'positions:read',
  documents: { get: 'documents:read', layout: 'documents:read', delete: 'documents:write' },
  pdf: 'pdf',
  events: 'events:emit',
  jobs: 'jobs',
};

/** Replaces what was not granted by a clear refusal at the time of the call. */
function withhold(services: AnyServices, moduleId: string, granted: readonly string[]): AnyServices {
  const closed = (permission: string) => () => Promise.reject(serviceNotGranted(moduleId, permission));
  const guarded: Record<string, unknown> = { ...services };
  for (const [name, need] of Object.entries(needs)) {
    const service = guarded[name] as Record<string, unknown>;
    if (name === 'collections') {
      if (!granted.includes('collections')) guarded[name] = refuseAll(service, closed('collections'));
      continue;
    }
    guarded[name] = Object.fromEntries(
      Object.entries(service).map(([call, run]) => {
        const permission = typeof need === 'string' ? need : need[call]!;
        return [call, granted.includes(permission) ? run : closed(permission)];
      }),
    );
  }
  return guarded as unknown as AnyServices;
}

const refuseAll = (stores: Record<string, unknown>, refuse: () => Promise<never>) =>
  Object.fromEntries(
    Object.entries(stores).map(([name, store]) => [
      name,
      Object.fromEntries(Object.keys(store as object).map((call) => [call, refuse])),
    ]),
  );
