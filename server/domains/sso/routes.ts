import { Type } from 'inlay/sdk';
import type { Outlet } from '../../kernel/fetch/index.ts';
import { body, createRouter, describe, type Middleware, rateLimit } from '../../kernel/http/index.ts';
import { allow, memberOf, signedIn, tenantOf } from '../caller.ts';
import { endPasswordSessions } from '../end-password-sessions.ts';
import { pickLocale } from '../pick-locale.ts';
import { findTenant } from '../tenants/index.ts';
import { transaction } from '../transaction.ts';
import { type CheckBody, checkBody, type SsoBody, ssoBody } from './body.ts';
import { issuerRefused, ssoNotFound } from './errors.ts';
import { canManageSso } from './policy.ts';
import { presets } from './presets.ts';
import { findProvider, openClient, removeProvider, type SsoProvider, saveProvider } from './provider.ts';
import { readDomains, readIssuer } from './settings.ts';
import type { SsoDoor } from './sign-in/routes.ts';
import { findTrial, TrialView } from './sign-in/trial.ts';
import { writeRedirectUri } from './sign-in/write-redirect-uri.ts';
import { CheckStepView, listPresets, presentProvider, SetupView, SsoView } from './view.ts';

const tags = ['sso'];
const answers = Type.Object({ data: SsoView });

const onlyAdmins: Middleware = (ctx, next) => {
  allow(canManageSso(memberOf(ctx).role));
  return next();
};

/** How an admin sets single sign-on up. */
export function ssoSettingsRoutes({ kernel, oidc, sealer, outlet }: SsoDoor & { outlet: Outlet }) {
  const { db, cache, config, log } = kernel;
  const routes = createRouter('/api/v1/sso');

  routes.get(
    '/',
    describe({
      summary: 'Shows single sign-on, and what is needed to set it up.',
      tags,
      answers: Type.Object({ data: Type.Union([SsoView, Type.Null()]), setup: SetupView }),
    }),
    signedIn(),
    onlyAdmins,
    transaction(db),
    async (ctx) => {
      const provider = await findProvider(db);
      const { slug } = (await findTenant(db, tenantOf(ctx)))!;
      const signInUrl = `${config.publicUrl}/api/v1/auth/sso/${slug}/start`;
      ctx.body = {
        data: provider ? presentProvider(provider) : null,
        setup: { redirectUri: writeRedirectUri(config), signInUrl, presets: listPresets() },
      };
    },
  );

  routes.put(
    '/',
    describe({ summary: 'Sets single sign-on up.', tags, answers }),
    signedIn(),
    onlyAdmins,
    body(ssoBody),
    async (ctx) => {
      const settings: SsoBody = ctx.state.body;
      const checked = { issuer: readIssuer(settings), domains: readDomains(settings) };
      if (!outlet.allows(checked.issuer)) throw issuerRefused();
      const { tenantId, memberId } = memberOf(ctx);
      const provider = await db.inTenant(tenantId, () => saveProvider(db, sealer, settings, checked));
      await endPasswordSessions(kernel, { tenantId });
      log.info({ tenantId, memberId, issuer: provider.issuer }, 'Single sign-on was set up.');
      ctx.body = { data: presentProvider(provider) };
    },
  );

  routes.delete(
    '/',
    describe({ summary: 'Takes single sign-on away; members stay.', tags, status: 204 }),
    signedIn(),
    onlyAdmins,
    transaction(db),
    async (ctx) => {
      if ((await removeProvider(db)).length === 0) throw ssoNotFound();
      ctx.status = 204;
    },
  );

  routes.post(
    '/check',
    describe({
      summary: 'Tries a provider out: discovery, addresses, keys, algorithms, client.',
      tags,
      answers: Type.Object({ data: Type.Array(CheckStepView) }),
    }),
    signedIn(),
    onlyAdmins,
    rateLimit({ cache, name: 'sso-check', limit: 30, windowSeconds: 300, key: tenantOf }),
    body(checkBody),
    async (ctx) => {
      const asked: CheckBody = ctx.state.body;
      const issuer = readIssuer(asked);
      const { scopes } = presets[asked.preset];
      const stored = await db.inTenant(tenantOf(ctx), () => findProvider(db));
      const client = { issuer, credentials: pickCredentials(asked, issuer, stored) };
      ctx.body = { data: await oidc.check(client, { redirectUri: writeRedirectUri(config), scopes }) };
    },
  );

  /** The stored secret goes only to whom it was entered for. Undefined where there is not enough to try. */
  function pickCredentials(
    { clientId, clientSecret }: CheckBody,
    issuer: string,
    stored: SsoProvider | undefined,
  ): { clientId: string; clientSecret: string | null } | undefined {
    if (clientId === undefined) return undefined;
    if (clientSecret !== undefined) return { clientId, clientSecret };
    return stored?.issuer === issuer && stored.clientId === clientId ? openClient(sealer, stored) : undefined;
  }

  routes.get(
    '/test',
    describe({
      summary: 'Shows what the last test sign-in of this admin came to, for ten minutes.',
      tags,
      answers: Type.Object({ data: Type.Union([TrialView, Type.Null()]) }),
    }),
    signedIn(),
    onlyAdmins,
    transaction(db),
    async (ctx) => {
      const lang = pickLocale(ctx.get('accept-language'));
      ctx.body = { data: (await findTrial(db, { memberId: memberOf(ctx).memberId, lang })) ?? null };
    },
  );

  return routes;
}
