import { Id, isAppError, PageOf, PageQuery, Type } from 'inlay/sdk';
import { findPage } from '../../kernel/db/index.ts';
import {
  body,
  type Context,
  createRouter,
  describe,
  isOpaque,
  query,
  rateLimit,
} from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readAddress } from '../address.ts';
import { admit, allow, callerOf, memberOf, roleOf, signedIn } from '../caller.ts';
import { canSeeConnections, noteSiteRefusal } from '../connections/index.ts';
import { describeMount, type ModuleDirectory, MountView } from '../modules/index.ts';
import { createSiteFence } from '../site-limits/index.ts';
import { transaction } from '../transaction.ts';
import { consoleLaunch, siteLaunch } from './body.ts';
import { createEntries } from './entry.ts';
import { launchOver, wrongEntry } from './errors.ts';
import { createLaunchIssuer } from './issue.ts';
import { Launch } from './model.ts';
import { findLivingLaunch, openConsoleLaunch, openSiteLaunch } from './service.ts';
import { createLaunchSigner, launchSeconds } from './tokens.ts';
import { LaunchView, OpenedLaunchView, presentLaunch, TokenView } from './view.ts';

const tags = ['launches'];
const launchQuery = Type.Object({ ...PageQuery.properties, connectionId: Type.Optional(Id) });

export function launchRoutes(kernel: Kernel, modules: ModuleDirectory) {
  const { db, config, cache, metrics } = kernel;
  const routes = createRouter('/api/v1/launches');
  const signer = createLaunchSigner(config);
  const fence = createSiteFence(kernel);
  const entries = createEntries(config);

  const { issueToken, present } = createLaunchIssuer({ config, metrics });

  const noteRefused = async (ctx: Context, error: unknown): Promise<never> => {
    // To be asked for a proof is no refusal yet.
    if (isAppError(error) && error.code !== 'launches.proof_needed') {
      const { siteKey, origin } = ctx.state.body;
      const { requestId } = ctx.state as { requestId: string };
      const { code, message: reason } = error;
      await noteSiteRefusal(kernel, siteKey, { code, reason, found: origin, requestId });
    }
    throw error;
  };

  routes.post(
    '/site',
    describe({
      summary: 'Enters a widget from a public site.',
      tags,
      opaque: true,
      answers: Type.Object({ data: OpenedLaunchView }),
      status: 201,
    }),
    rateLimit({ cache, name: 'site-launch', limit: 120, windowSeconds: 60, key: readAddress }),
    body(siteLaunch),
    // A crowd of addresses cannot fill one tenant's tables, either.
    rateLimit({ cache, name: 'site', limit: 3000, windowSeconds: 60, key: (ctx) => ctx.state.body.siteKey }),
    async (ctx) => {
      if (isOpaque(ctx)) await entries.check(ctx.state.body);
      const opened = await openSiteLaunch(db, modules, ctx.state.body, {
        fence,
        address: readAddress(ctx),
      }).catch((error) => noteRefused(ctx, error));
      ctx.body = { data: await present(opened, null) };
      ctx.status = 201;
    },
  );

  routes.post(
    '/console',
    describe({
      summary: 'Enters a widget inside the console.',
      tags,
      answers: Type.Object({
        data: Type.Object({ ...OpenedLaunchView.properties, mount: MountView }),
      }),
      status: 201,
    }),
    signedIn(),
    body(consoleLaunch),
    async (ctx) => {
      const member = memberOf(ctx);
      const opened = await openConsoleLaunch(
        db,
        modules,
        member,
        ctx.state.body,
        new URL(config.publicUrl).origin,
      );
      const { launch, active } = opened;
      const mount = describeMount(active.module, launch.widget, launch.locale);
      const { memberId: id, role, sessionId } = member;
      ctx.body = { data: { ...(await present(opened, { id, role, sessionId })), mount } };
      ctx.status = 201;
    },
  );

  routes.post(
    '/renew',
    describe({
      summary: 'Gives a living launch a new token.',
      tags,
      security: [{ launch: [] }],
      answers: Type.Object({ data: TokenView }),
    }),
    rateLimit({ cache, name: 'renew', limit: 600, windowSeconds: 60, key: readAddress }),
    async (ctx) => {
      // A laptop that slept comes back with a token that ran out; its launch may still live.
      const token = ctx.get('authorization').replace(/^Bearer /, '');
      const claims = await signer.verify(token, { graceSeconds: launchSeconds });
      if (!claims) throw launchOver();
      const { sandboxed } = claims;
      if (isOpaque(ctx) && !sandboxed) throw wrongEntry();
      const { launch, member } = await findLivingLaunch(db, claims);
      ctx.body = { data: await issueToken(launch, { member, ...(sandboxed && { sandboxed }) }) };
    },
  );

  routes.get(
    '/',
    describe({ summary: 'Lists the latest launches.', tags, answers: PageOf(LaunchView) }),
    admit('member', { key: 'launches:read' }),
    query(launchQuery),
    transaction(db),
    async (ctx) => {
      allow(canSeeConnections(roleOf(callerOf(ctx))));
      const { connectionId, ...request } = ctx.state.query;
      const { data, page } = await findPage(Launch, request, connectionId ? { connectionId } : {});
      ctx.body = { data: data.map(presentLaunch), page };
    },
  );

  return routes;
}
