import type { Caller, JobFacts, Json, LaunchFacts } from 'inlay/sdk';
import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import { bindTenant } from '../../../host/node/runner/tenant-of.ts';
import { createModuleTranslator } from '../../../host/node/translate.ts';
import { listSecretSettings } from '../../../plugins/sdk/read-manifest.ts';
import { findById } from '../../kernel/db/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { createStore } from '../collections/index.ts';
import { concealDocument, presentDocument, readLayout, removeDocument } from '../documents/index.ts';
import { emitEvent } from '../events/index.ts';
import { tellGone } from '../explain-gone.ts';
import { checkRoom, storeFile } from '../files/index.ts';
import { findJob, jobUnknown, startJob } from '../jobs/index.ts';
import type { LtiServices } from '../lti/index.ts';
import { Member } from '../members/index.ts';
import { cutData, cutText, type LogLevel, type ModuleLogs } from '../module-logs/index.ts';
import type { ActiveModule } from '../modules/index.ts';
import { findPosition, presentPositionToModule } from '../positions/index.ts';
import type { Prompts } from '../prompts/index.ts';
import type { Search } from '../search/index.ts';
import {
  describeSubject,
  eraseSubject,
  findOrCreateLaunchSubject,
  findSubject,
  presentSubject,
} from '../subjects/index.ts';
import { createAiCalls } from './ai-calls.ts';
import { eventNotDeclared } from './errors.ts';
import { createFileCalls } from './file-calls.ts';
import { createHttpCalls } from './http-calls.ts';
import { createLmsCalls } from './lms-calls.ts';
import { createMailCalls } from './mail-calls.ts';
import { createReach } from './reach.ts';
import { createSearchCalls } from './search-calls.ts';
import { createSecretCalls } from './secret-calls.ts';
import { withhold } from './withhold.ts';

/** On whose behalf a module is called. */
export interface CallScope {
  readonly tenantId: string;
  readonly caller: Caller;
  readonly launch: LaunchFacts | null;
  readonly locale: string;
  /** Set for a lifecycle hook: its records are kept as they were before, under this generation of the installation. */
  readonly keep?: { readonly generation: number };
  /** Aborted when nobody waits for the call any more. */
  readonly signal?: AbortSignal;
}

/** What services are made of. */
export interface CallHost extends Kernel {
  readonly lti: LtiServices;
  readonly moduleLogs: ModuleLogs;
  readonly prompts: Prompts;
  readonly search: Search;
}

/**
 * The services of one call: bound to a tenant, to a person where a person calls, and to what was granted.
 * Each opens its own short transaction; none is held while a module thinks.
 */
export function createServices(host: CallHost, active: ActiveModule, scope: CallScope): ModuleServices {
  const { db, pdf, log } = host;
  const { module, settings } = active;
  const { tenantId, caller, launch, locale } = scope;
  // Here already: what a module fails at is the module's fault, and this is nobody's.
  const inTenant = <T>(fn: () => Promise<T>) => db.inTenant(tenantId, fn).catch(tellGone);
  const launchId = launch?.id ?? null;

  const isSubject = caller.kind === 'subject';
  const reach = createReach(db, { isSubject, launchId });
  const orUndefined = <T>(find: () => Promise<T>) =>
    inTenant(find).catch((error: { status?: number }) => {
      if (error.status === 404) return undefined;
      throw error;
    });
  const facts = { module: module.id, version: module.version, tenantId };
  const processLog = log.child(facts);
  // What is too much for the tenant's log is too much for the process's, where a module's facts stay apart from ours.
  const write = (level: LogLevel) => (message: string, data?: Record<string, Json>) => {
    if (host.moduleLogs.write({ ...facts, level, message, data }))
      processLog[level]({ data: cutData(data) }, cutText(message));
  };

  const services: ModuleServices = {
    caller,
    launch,
    locale,
    settings: withoutSecrets(module, settings),
    collections: Object.fromEntries(
      Object.entries(module.manifest.built.describes.collections).map(([name, collection]) => [
        name,
        createStore({
          db,
          moduleId: module.id,
          version: module.version,
          installationId: active.installationId,
          name,
          collection,
          // A store has a sentence of its own for that.
          inTenant: (fn) => db.inTenant(tenantId, fn),
          ...(scope.keep && { keep: scope.keep }),
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
    members: {
      // Who works for the tenant is no business of a candidate's.
      get: async (id) => {
        const member = isSubject ? null : await inTenant(() => findById(Member, id));
        return member ? { id: member.id, name: member.name } : undefined;
      },
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
      layout: async (id) => readLayout(host, await inTenant(() => reach.findDocument(id)), tenantId),
      conceal: (id, concealed) =>
        inTenant(async () => concealDocument(await reach.findDocument(id), concealed)),
      delete: (id) => inTenant(async () => removeDocument((await reach.findDocument(id)).id)),
    },
    pdf: {
      render: async (definition, { subjectId }) => {
        await inTenant(async () => {
          await reach.check(subjectId);
          await checkRoom(db, module.id, 1);
        });
        const bytes = await pdf.render(definition, { tenantId });
        const type = 'application/pdf';
        return { fileId: await storeFile(host, { tenantId, module: module.id, subjectId, type, bytes }) };
      },
    },
    events: {
      emit: (type, { subjectId, data }) =>
        inTenant(async () => {
          if (!module.manifest.events.emits.includes(type)) throw eventNotDeclared(module.id, type);
          await reach.check(subjectId);
          await emitEvent(db, { type, subjectId, data, source: module.id });
        }),
    },
    jobs: {
      start: (name, input, { key, subjectId } = {}) =>
        inTenant(async () => {
          if (!Object.hasOwn(module.manifest.built.describes.jobs, name)) throw jobUnknown(name);
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
    ...createFileCalls(host, { tenantId, module, reach }),
    ...createSearchCalls(host, { tenantId, module, isSubject, reach }),
    ...createSecretCalls(active),
    ...createAiCalls(host, { tenantId, active, isSubject, reach, signal: scope.signal }),
    ...createHttpCalls(host, { tenantId, active }),
    ...createMailCalls(host, { tenantId, module, locale, reach }),
    ...createLmsCalls(host, { tenantId, launchId, moduleId: module.id, isSubject, reach }),
    log: {
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
    },
    clock: { now: () => new Date() },
    i18n: {
      t: (key, params, other = locale) => createModuleTranslator(module, other)(key, params),
    },
  };
  return bindTenant(withhold(services, module.id, active.permissions), tenantId);
}

/** A secret is handed out by `secrets.get` alone, and only where it was granted. */
function withoutSecrets({ manifest }: ActiveModule['module'], settings: ActiveModule['settings']): Json {
  const secret = listSecretSettings(manifest);
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !secret.includes(name)));
}
