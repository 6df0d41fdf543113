import { Type } from 'inlay/sdk';
import type { Sealer } from '../../../kernel/crypto/index.ts';
import { type Context, createRouter, describe, params, rateLimit } from '../../../kernel/http/index.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import type { Oidc } from '../../../kernel/oidc/index.ts';
import { readAddress } from '../../address.ts';
import { findProviderOf } from '../provider.ts';
import { answerRefusals } from './answer-refusals.ts';
import { begin } from './begin.ts';
import { finish } from './finish.ts';

/** What the steps of a sign-in work with. */
export interface SsoDoor {
  readonly kernel: Kernel;
  readonly oidc: Oidc;
  readonly sealer: Sealer;
}

const slug = params(Type.Object({ tenantSlug: Type.String({ minLength: 1, maxLength: 63 }) }));
const Availability = Type.Object({
  data: Type.Object({
    available: Type.Boolean(),
    label: Type.Union([Type.String(), Type.Null()], {
      description: 'For the button; null where there is none.',
    }),
  }),
});

/** Pages that browsers open on the way to the provider and back. */
export function ssoRoutes(door: SsoDoor) {
  const { db, cache } = door.kernel;
  const routes = createRouter();
  // A whole company may come from one address, and at nine o'clock all of it.
  const limit = (name: string) => rateLimit({ cache, name, limit: 600, windowSeconds: 60, key: readAddress });
  const page = (name: string, work: (door: SsoDoor, ctx: Context) => Promise<void>) =>
    [
      describe({ summary: 'Single sign-on.', hidden: true }),
      answerRefusals(door),
      limit(name),
      (ctx: Context) => work(door, ctx),
    ] as const;

  routes.get('/api/v1/auth/sso/:tenantSlug/start', ...page('sso-start', begin));
  routes.get('/auth/sso/callback', ...page('sso-callback', finish));

  routes.get(
    '/api/v1/auth/sso/:tenantSlug',
    describe({
      summary: 'Says whether an organisation has single sign-on; an unknown one has none.',
      tags: ['sso'],
      answers: Availability,
    }),
    limit('sso-available'),
    slug,
    async (ctx) => {
      const provider = await db.inSystem(() => findProviderOf(db, { slug: ctx.state.params.tenantSlug }));
      const available = provider?.enabled ?? false;
      ctx.body = { data: { available, label: available ? provider!.label : null } };
    },
  );

  return routes;
}
