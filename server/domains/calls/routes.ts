import { type Caller, type FileAnswer, type LaunchFacts, type TSchema, Type } from 'inlay/sdk';
import { findById } from '../../kernel/db/index.ts';
import type { Context } from '../../kernel/http/index.ts';
import {
  answerJson,
  checkStrings,
  createRouter,
  describe,
  rateLimit,
  readJson,
  sendFile,
} from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { closeSchema, invalidRequest, listSchemaFaults } from '../../kernel/schema/index.ts';
import { admit, type PersonCaller, personOf, roleOf } from '../caller.ts';
import { findFile } from '../files/index.ts';
import { Launch, pickLocale, presentLaunchFacts } from '../launches/index.ts';
import { type ActiveModule, type ModuleDirectory, whenAwake } from '../modules/index.ts';
import { checkAccess } from './check-access.ts';
import { duringCall } from './during-call.ts';
import { routeNotFound, serviceNotGranted, wrongModule } from './errors.ts';
import { noteFailure } from './note-failure.ts';
import { createReach } from './reach.ts';
import { type MatchedRoute, matchRoute } from './routing.ts';
import type { CallHost, CallScope } from './services.ts';

const prefix = '/api/v1/modules';
const nothing = Type.Object({});

/** The door to every module's own routes. */
export function moduleRoutes(host: CallHost, modules: ModuleDirectory) {
  const routes = createRouter(prefix);

  routes.all(
    '/:module/*path',
    describe({ summary: 'Calls a route of a module.', hidden: true }),
    admit('member', 'launch'),
    // Each visitor of a site: a member is somebody whom their organisation knows.
    rateLimit({
      cache: host.cache,
      name: 'module-call',
      limit: 600,
      windowSeconds: 60,
      key: (ctx) => nameVisit(personOf(ctx)),
    }),
    async (ctx) => {
      const { module: moduleId, path } = ctx.params as { module: string; path: string };
      const caller = personOf(ctx);
      if (caller.kind === 'launch' && caller.module !== moduleId) throw wrongModule();
      // One short transaction for all that must be known before the module is called.
      const { active, scope } = await whenAwake(() =>
        host.db.inTenant(caller.tenantId, async () => ({
          active: await modules.findActive(caller.tenantId, moduleId),
          scope: await openScope(ctx, caller),
        })),
      );
      if (!active) throw await modules.explain(caller.tenantId, moduleId);
      const route = matchRoute(active.module, ctx.method, `/${path}`);
      if (!route) throw routeNotFound();
      checkAccess(accessOf(active, route), caller);
      ctx.state.route = `${prefix}/${moduleId}${route.name.slice(route.name.indexOf(' ') + 1)}`;
      const input = await readInput(ctx, active, route);
      const output = await noteFailure(host, active, { tenantId: caller.tenantId, call: route.name }, () =>
        duringCall(host, active, scope, (services) =>
          active.module.runner.callRoute(route.name, input, services),
        ),
      );
      await answer(ctx, host, active, route, output);
    },
  );

  return routes;
}

const nameVisit = (caller: PersonCaller) =>
  caller.kind === 'launch' && !caller.member ? caller.launchId : undefined;

const accessOf = ({ module }: ActiveModule, { name }: MatchedRoute) =>
  module.manifest.routes.find(({ route }) => route === name)?.access ?? [];

/** One flat object out of query or body and the path, checked against the route's schema. */
async function readInput(
  ctx: Context,
  { module }: ActiveModule,
  { name, params }: MatchedRoute,
): Promise<unknown> {
  const schema = (module.manifest.built.describes.api[name]?.input ?? nothing) as TSchema;
  const inBody = !['GET', 'HEAD', 'DELETE'].includes(ctx.method);
  const given =
    inBody && ctx.length !== 0 ? await readJson(ctx, 1024 * 1024) : inBody ? {} : { ...ctx.query };
  // A body was checked as it came.
  checkStrings([params, ctx.query]);
  const isFlat = typeof given === 'object' && given !== null && !Array.isArray(given);
  const input = isFlat ? { ...given, ...params } : given;
  const faults = listSchemaFaults(closeSchema(schema), input, inBody ? 'exact' : 'text');
  if (faults.length > 0) throw invalidRequest(faults);
  return input;
}

async function openScope(ctx: Context, caller: PersonCaller): Promise<CallScope> {
  const { tenantId } = caller;
  if (caller.kind === 'member') {
    const { memberId, role } = caller;
    const locale = pickLocale(ctx.get('accept-language'));
    return { tenantId, caller: { kind: 'member', memberId, role }, launch: null, locale };
  }
  const launch = await findLaunchFacts(caller.launchId);
  const by: Caller = caller.member
    ? { kind: 'member', memberId: caller.member.id, role: caller.member.role }
    : { kind: 'subject', launchId: caller.launchId, subjectId: launch?.subjectId ?? null };
  return { tenantId, caller: by, launch, locale: launch?.locale ?? 'en' };
}

async function findLaunchFacts(id: string): Promise<LaunchFacts | null> {
  const launch = await findById(Launch, id);
  return launch ? presentLaunchFacts(launch) : null;
}

async function answer(
  ctx: Context,
  kernel: Kernel,
  active: ActiveModule,
  { name }: MatchedRoute,
  output: unknown,
): Promise<void> {
  if (isFileAnswer(output)) return answerWithFile(ctx, kernel, active, output);
  const { module } = active;
  ctx.status = module.manifest.built.describes.api[name]!.status;
  if (ctx.status === 204) return;
  await answerJson(ctx, isPage(output) ? output : { data: output ?? null });
}

/** Streams a file that the module made, or a document that somebody gave. */
async function answerWithFile(
  ctx: Context,
  { db, storage }: Kernel,
  { module, permissions }: ActiveModule,
  { inlayFile }: FileAnswer,
): Promise<void> {
  const caller = personOf(ctx);
  const launchId = caller.kind === 'launch' ? caller.launchId : null;
  const reach = createReach(db, { isSubject: roleOf(caller) === undefined, launchId });
  const isDocument = 'documentId' in inlayFile;
  if (isDocument && !permissions.includes('documents:read'))
    throw serviceNotGranted(module.id, 'documents:read');
  const file = await db.inTenant(caller.tenantId, async () => {
    if (isDocument) return reach.findDocument(inlayFile.documentId);
    const found = await findFile(db, module.id, inlayFile.fileId);
    await reach.check(found.subjectId);
    return found;
  });
  const { stream } = await storage.get(file.storageKey);
  const { name, inline } = inlayFile;
  sendFile(ctx, stream, { name, type: file.type, size: Number(file.size), inline });
}

const isFileAnswer = (output: unknown): output is FileAnswer =>
  typeof output === 'object' && output !== null && 'inlayFile' in output;
const isPage = (output: unknown): boolean =>
  typeof output === 'object' && output !== null && 'data' in output && 'page' in output;
