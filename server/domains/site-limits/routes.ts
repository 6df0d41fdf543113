import { Id, type Static, Type } from 'inlay/sdk';
import { createSealer } from '../../kernel/crypto/index.ts';
import { createOutlet } from '../../kernel/fetch/index.ts';
import { body, createRouter, describe, params } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { allow, memberOf, signedIn } from '../caller.ts';
import { canConnect, canSeeConnections, connectionNotFound, findConnection } from '../connections/index.ts';
import { transaction } from '../transaction.ts';
import { captchaAddressRefused, captchaIncomplete } from './errors.ts';
import { aboutCaptchaSecret, findLimits, type SiteLimits, saveLimits } from './limits.ts';
import { listUsage } from './usage.ts';

const tags = ['connections'];
const byId = params(Type.Object({ id: Id }));
const proof = Type.Enum(['none', 'work', 'captcha'], {
  description: '`work`: the browser solves a puzzle; `captcha`: a provider of yours vouches for the visitor.',
});

const common = {
  perVisitorHour: Type.Integer({
    minimum: 1,
    maximum: 100_000,
    description: 'Launches from one address in an hour.',
  }),
  perDay: Type.Integer({
    minimum: 1,
    maximum: 10_000_000,
    description: 'Launches of the site in a day of UTC.',
  }),
  proof,
};

const LimitsView = Type.Object({
  ...common,
  captchaUrl: Type.Union([Type.String(), Type.Null()]),
  hasCaptchaSecret: Type.Boolean(),
  usage: Type.Array(Type.Object({ day: Type.String({ format: 'date' }), launches: Type.Integer() }), {
    description: 'The last 30 days; days without a launch are left out.',
  }),
});

const limitsChange = Type.Partial(
  Type.Object({
    ...common,
    captchaUrl: Type.String({ maxLength: 500, description: 'The provider’s `siteverify` address.' }),
    captchaSecret: Type.String({
      minLength: 1,
      maxLength: 500,
      description: 'Sealed, and never shown again; left out, it stays.',
    }),
  }),
  { additionalProperties: false },
);

const answers = Type.Object({ data: LimitsView });

/** What only connections of the kind `site` have: limits. */
export function siteLimitRoutes({ db, config }: Kernel) {
  const routes = createRouter('/api/v1/connections');
  const outlet = createOutlet(config);
  const sealer = createSealer(config.secret, config.previousSecrets);
  const show = async (id: string) => {
    const { captchaSecretSealed, ...limits } = await findLimits(db, id);
    const hasCaptchaSecret = captchaSecretSealed !== null;
    return { data: { ...limits, hasCaptchaSecret, usage: await listUsage(db, id) } };
  };

  /**
   * A captcha that a site no longer wants goes with its secret; so does one at another address, or whoever may change
   * the address could have the secret sent to a server of their own.
   */
  const merge = (id: string, kept: SiteLimits, change: Static<typeof limitsChange>): SiteLimits => {
    const { captchaSecret, ...rest } = change;
    const merged = { ...kept, ...rest };
    if (merged.proof !== 'captcha') return { ...merged, captchaUrl: null, captchaSecretSealed: null };
    const keptSecret = merged.captchaUrl === kept.captchaUrl ? kept.captchaSecretSealed : null;
    const captchaSecretSealed = captchaSecret
      ? sealer.seal(captchaSecret, aboutCaptchaSecret(id))
      : keptSecret;
    if (!merged.captchaUrl || !captchaSecretSealed) throw captchaIncomplete();
    if (!outlet.allows(merged.captchaUrl)) throw captchaAddressRefused();
    return { ...merged, captchaSecretSealed };
  };

  routes.get(
    '/:id/limits',
    describe({ summary: 'Shows the limits of a site, and how much it was used.', tags, answers }),
    signedIn(),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canSeeConnections(memberOf(ctx).role));
      const { id } = await findSite(ctx.state.params.id);
      ctx.body = await show(id);
    },
  );

  routes.patch(
    '/:id/limits',
    describe({ summary: 'Changes the limits of a site.', tags, answers }),
    signedIn(),
    byId,
    body(limitsChange),
    transaction(db),
    async (ctx) => {
      const { role, tenantId } = memberOf(ctx);
      allow(canConnect(role));
      const { id } = await findSite(ctx.state.params.id);
      await saveLimits(db, { id, tenantId }, merge(id, await findLimits(db, id), ctx.state.body));
      ctx.body = await show(id);
    },
  );

  return routes;
}

async function findSite(id: string) {
  const connection = await findConnection(id);
  if (connection.kind !== 'site') throw connectionNotFound();
  return connection;
}
