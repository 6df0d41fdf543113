import { readHostAssets } from '../host/node/assets.ts';
import { listNewest, type Registry } from '../host/node/registry.ts';
import { catalogueRoutes } from '../marketplace/server/catalogue/index.ts';
import {
  createLife,
  createModuleDirectory,
  ensureCollections,
  expireCollections,
  initInstallation,
  installationRoutes,
  type Life,
} from '../marketplace/server/installations/index.ts';
import {
  devRoutes,
  openPackages,
  type Packages,
  servePackages,
} from '../marketplace/server/packages/index.ts';
import {
  createChecker,
  marketplaceKeyRoutes,
  publisherRoutes,
  reviewRoutes,
  submissionRoutes,
} from '../marketplace/server/publishing/index.ts';
import { accountRoutes } from './domains/accounts/index.ts';
import { aiRoutes, createGateway, type Gateway, recoverCalls } from './domains/ai/index.ts';
import { apiKeyRoutes } from './domains/api-keys/index.ts';
import { admitsFrames } from './domains/caller.ts';
import {
  addModuleRoutes,
  type CallHost,
  createJobExecutor,
  createSchedules,
  deliverToModule,
  moduleRoutes,
} from './domains/calls/index.ts';
import {
  connectionRoutes,
  noteRefusal,
  oauthConnectionRoutes,
  removedPeopleRoutes,
} from './domains/connections/index.ts';
import { documentRoutes } from './domains/documents/index.ts';
import { createDispatcher, type Dispatcher } from './domains/events/index.ts';
import { explainGone } from './domains/explain-gone.ts';
import { acceptanceRoutes, invitationRoutes } from './domains/invitations/index.ts';
import { defineJobWorker, jobRoutes } from './domains/jobs/index.ts';
import { launchRoutes, pickLocale } from './domains/launches/index.ts';
import {
  createLtiServices,
  explainRefusal,
  type LtiServices,
  ltiConnectionRoutes,
  ltiRegistrationRoutes,
  ltiRoutes,
  ltiScoreRoutes,
} from './domains/lti/index.ts';
import { deliverMails, outboxRoutes } from './domains/mail/index.ts';
import { memberRoutes } from './domains/members/index.ts';
import { createModuleLogs, type ModuleLogs } from './domains/module-logs/index.ts';
import { isAsleep } from './domains/modules/index.ts';
import { authorizeRoutes, createOAuthServer, oauthRoutes } from './domains/oauth/index.ts';
import { pageRoutes } from './domains/pages/index.ts';
import { positionRoutes } from './domains/positions/index.ts';
import { createPrompts, type Prompts, promptRoutes, testSetRoutes } from './domains/prompts/index.ts';
import { initRecords } from './domains/records.ts';
import { createFindEmbedders, createSearch, type Search, searchRoutes } from './domains/search/index.ts';
import { countAlerts, createSentinel, type Sentinel, sentinelRoutes } from './domains/sentinel/index.ts';
import { ownSessionRoutes, readCaller, sessionRoutes } from './domains/sessions/index.ts';
import { createSigningKeys } from './domains/signing-keys/index.ts';
import { siteLimitRoutes } from './domains/site-limits/index.ts';
import { createSso } from './domains/sso/index.ts';
import { subjectRoutes } from './domains/subjects/index.ts';
import {
  explainTicketRefusal,
  launchPageRoutes,
  testLaunchRoutes,
  ticketRoutes,
} from './domains/tickets/index.ts';
import { totpRoutes } from './domains/totp/index.ts';
import { createWebhooks, type Webhooks, webhookConsumer, webhookRoutes } from './domains/webhooks/index.ts';
import { isLocal } from './kernel/config/index.ts';
import {
  answerOpaqueOrigins,
  createHttp,
  createRouter,
  describe,
  describeApi,
  type Http,
  type OpenApiDocument,
} from './kernel/http/index.ts';
import type { Kernel } from './kernel/kernel.ts';
import { type Repeat, startRepeat } from './repeat.ts';
import { hourly, minutely } from './sweeps.ts';
import { addWorkGauges } from './work-gauges.ts';

export interface App {
  readonly http: Http;
  readonly openApi: OpenApiDocument;
  readonly dispatcher: Dispatcher;
  readonly lti: LtiServices;
  /** What admins do with modules. */
  readonly life: Life;
  readonly moduleLogs: ModuleLogs;
  /** The one way to AI models. */
  readonly gateway: Gateway;
  /** The texts by which modules ask them. */
  readonly prompts: Prompts;
  /** Looks at what models answer. */
  readonly sentinel: Sentinel;
  /** Documents, found by what they say. */
  readonly search: Search;
  /** Tenants’ own systems, told of events. */
  readonly webhooks: Webhooks;
  /** Modules that came as packages. */
  readonly packages: Packages;
  /** Begins to work on jobs, events and clean-up. `alone`: no other process uses these stores. */
  startWork(options?: { alone?: boolean }): Promise<void>;
  stopWork(): Promise<void>;
  /** Takes up jobs that nobody works on any more. */
  recover(): Promise<void>;
}

const recoverEveryMs = 3_000;
const sweepEveryMs = 60_000;
const judgeEveryMs = 20_000;
const mailEveryMs = 1_000;
const expireEveryMs = 3_600_000;
const scheduleEveryMs = 15_000;

/** Wires the whole: every domain's routes, the modules, and the work in the background. */
export async function createApp(kernel: Kernel, registry: Registry, distDir: string): Promise<App> {
  const { config, log, metrics, db } = kernel;
  initRecords(db.sequelize);
  initInstallation(db.sequelize);
  await ensureCollections(db, registry.modules);
  const packages = openPackages(kernel, registry, (module) => ensureCollections(db, [module]));
  // A developer's own machine takes code that nobody signed; nobody else can reach it.
  const isOwnMachine = config.env === 'development' && isLocal(new URL(config.publicUrl).hostname);
  if (isOwnMachine) await packages.dev.restore();
  await packages.store.sync();
  const checker = createChecker(kernel, packages);
  const modules = createModuleDirectory(kernel, registry);
  addWorkGauges(kernel);
  const signingKeys = createSigningKeys(kernel);
  const lti = createLtiServices(kernel, signingKeys);
  const moduleLogs = createModuleLogs(kernel);
  const gateway = createGateway(kernel);
  const search = createSearch(kernel, { findEmbedders: createFindEmbedders(gateway) });
  const prompts = createPrompts(kernel, gateway, modules);
  const sentinel = createSentinel(kernel, { prompts, modules });
  const host: CallHost = { ...kernel, lti, moduleLogs, prompts, search };
  const worker = defineJobWorker(kernel, createJobExecutor(host, modules));
  const life = createLife(host, registry, { offers: packages.offers });
  const webhooks = createWebhooks(kernel);
  const dispatcher = createDispatcher({
    db,
    log,
    consumers: {
      find: async (tenantId, type) => {
        const found = await modules.findConsumers(tenantId, type);
        return (await webhooks.wants(tenantId, type)) ? [...found, webhookConsumer] : found;
      },
      deliver: async (moduleId, tenantId, event) => {
        if (moduleId === webhookConsumer) return webhooks.take(tenantId, event);
        const active = await modules.findActive(tenantId, moduleId);
        if (active) return deliverToModule(host, active, tenantId, event);
        const reason = await modules.explain(tenantId, moduleId);
        if (isAsleep(reason)) throw reason;
      },
    },
  });

  const oauth = createOAuthServer(kernel, signingKeys, (failure) =>
    noteRefusal(kernel, { door: 'oauth', ...failure }),
  );
  const sso = createSso(kernel);
  const api = [
    sessionRoutes(kernel),
    ownSessionRoutes(kernel),
    totpRoutes(kernel),
    apiKeyRoutes(kernel),
    accountRoutes(kernel),
    sso.pages,
    sso.settings,
    memberRoutes(kernel),
    invitationRoutes(kernel),
    acceptanceRoutes(kernel),
    connectionRoutes(kernel, (language, code) => {
      const lang = pickLocale(language);
      return explainTicketRefusal(lang, code) ?? explainRefusal(lang, code)?.join(' ');
    }),
    oauthConnectionRoutes(kernel),
    removedPeopleRoutes(kernel),
    siteLimitRoutes(kernel),
    ltiConnectionRoutes(kernel),
    ltiRegistrationRoutes(kernel),
    ltiScoreRoutes(kernel, lti),
    positionRoutes(kernel),
    subjectRoutes(kernel),
    documentRoutes(kernel),
    jobRoutes(kernel),
    ...aiRoutes(kernel, gateway),
    promptRoutes(kernel, { prompts, modules, countAlerts }),
    ...testSetRoutes(kernel, modules),
    sentinelRoutes(kernel, sentinel),
    searchRoutes(search),
    launchRoutes(kernel, modules),
    ticketRoutes(kernel, modules, oauth),
    testLaunchRoutes(kernel, modules),
    catalogueRoutes(kernel, { registry, ...packages }),
    publisherRoutes(kernel, registry),
    submissionRoutes(kernel, registry, checker.start),
    reviewRoutes(kernel, packages.store.sync),
    installationRoutes(kernel, registry, life),
    moduleRoutes(host, modules),
    ...webhookRoutes(kernel, webhooks),
  ];
  const ownApi = describeApi({
    routers: api,
    info: { title: 'Inlay', version: '1' },
    servers: [{ url: config.publicUrl }],
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: 'inlay_access' },
      launch: { type: 'http', scheme: 'bearer' },
      apiKey: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'ik_…',
        description: 'For a tenant’s own servers; made in the console.',
      },
      oauth: {
        type: 'oauth2',
        flows: {
          clientCredentials: {
            tokenUrl: `${config.publicUrl}/oauth/token`,
            scopes: { 'launch:create': 'Ask for launch URLs.' },
          },
        },
      },
    },
  });
  // Modules come and go.
  let openApi: OpenApiDocument | undefined;
  registry.onChange(() => {
    openApi = undefined;
  });
  const readOpenApi = () => {
    openApi ??= addModuleRoutes(ownApi, listNewest(registry));
    return openApi;
  };
  const documents = createRouter('/api/v1');
  documents.get('/openapi.json', describe({ summary: 'This document.', hidden: true }), (ctx) => {
    ctx.body = readOpenApi();
  });

  const http = createHttp({ config, log, metrics });
  http.use(kernel.health.routes(), metrics.routes(), outboxRoutes(kernel));
  const assets = await readHostAssets(distDir);
  http.use(ltiRoutes(kernel, { modules, assets, signingKeys }));
  http.use(oauthRoutes(oauth), launchPageRoutes(kernel, modules, assets));
  http.use(answerOpaqueOrigins({ routers: http.routers, prefix: '/api/', admits: admitsFrames }));
  http.use(readCaller(kernel), explainGone(), authorizeRoutes(oauth), documents, ...api);
  if (isOwnMachine) http.use(devRoutes(packages.dev));
  http.use(marketplaceKeyRoutes(kernel), servePackages(registry, packages.store));
  http.use(...pageRoutes(kernel, modules, assets, distDir));

  const repeats: Repeat[] = [];
  let deaf = async () => {};
  let unfollow = async () => {};
  const repeat = (everyMs: number, work: () => Promise<void>) => {
    repeats.push(startRepeat({ everyMs, log, work }));
  };
  return {
    http,
    get openApi() {
      return readOpenApi();
    },
    dispatcher,
    lti,
    life,
    moduleLogs,
    gateway,
    prompts,
    sentinel,
    search,
    webhooks,
    recover: () => worker.recover(),
    packages,
    async startWork({ alone = false } = {}) {
      if (alone) await kernel.jobs.releaseAbandoned();
      await kernel.jobs.start();
      await worker.recover({ abandoned: alone });
      await recoverCalls(kernel, { abandoned: alone });
      dispatcher.start();
      lti.courier.start();
      webhooks.courier.start();
      deaf = await packages.store.listen();
      unfollow = await search.follow();
      repeat(sweepEveryMs, () => packages.store.sync());
      await life.start();
      await life.recover({ abandoned: alone });
      repeat(recoverEveryMs, () => worker.recover());
      repeat(recoverEveryMs, () => life.recover());
      repeat(sweepEveryMs, () => life.sweep());
      repeat(mailEveryMs, () => deliverMails(kernel));
      for (const sweep of minutely) repeat(sweepEveryMs, () => sweep(kernel));
      for (const sweep of hourly) repeat(expireEveryMs, () => sweep(kernel));
      repeat(recoverEveryMs, () => prompts.tests.recover());
      repeat(judgeEveryMs, () => sentinel.evaluate());
      repeat(sweepEveryMs, () => sentinel.startCanaries());
      repeat(expireEveryMs, () => sentinel.compareScores());
      repeat(sweepEveryMs, () => checker.recover());
      // News of a model may be lost, and an operator’s choice comes with a start.
      repeat(expireEveryMs, async () => void (await search.reindexBehind()));
      repeat(expireEveryMs, () => search.sweep());
      const startDueJobs = createSchedules(kernel, modules);
      repeat(scheduleEveryMs, () => startDueJobs());
      repeat(expireEveryMs, () => signingKeys.rotateWhenDue());
      repeat(expireEveryMs, () => expireCollections(kernel, registry.modules));
    },
    async stopWork() {
      await deaf();
      await unfollow();
      await Promise.all(repeats.map(({ stop }) => stop()));
      await prompts.tests.stop();
      await sentinel.settle();
      await life.stop();
      await dispatcher.stop();
      await lti.courier.stop();
      await webhooks.courier.stop();
      await kernel.jobs.stop();
      await moduleLogs.flush();
    },
  };
}
