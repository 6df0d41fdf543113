import { Type } from 'inlay/sdk';
import { body, createRouter, describe, rateLimit } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { tokenBody } from '../accounts/index.ts';
import { readAddress } from '../address.ts';
import type { RequestCaller } from '../caller.ts';
import { ChallengeView, createSessionAnswers, SessionView } from '../sessions/index.ts';
import { acceptInvitation, readOffer } from './accept.ts';
import { acceptance } from './body.ts';
import { OfferView } from './view.ts';

const tags = ['invitations'];

/** Invitations as whoever was invited sees them: by the link of the mail. */
export function acceptanceRoutes(kernel: Kernel) {
  const { db, cache } = kernel;
  const routes = createRouter('/api/v1/auth/invitations');
  const answers = createSessionAnswers(kernel);
  const limit = rateLimit({ cache, name: 'invitation', limit: 60, windowSeconds: 300, key: readAddress });

  routes.post(
    '/read',
    describe({
      summary: 'Says what the link of an invitation offers, and to whom.',
      tags,
      answers: Type.Object({ data: OfferView }),
    }),
    limit,
    body(tokenBody),
    async (ctx) => {
      const offer = await readOffer(db, ctx.state.body.token, ctx.state.caller as RequestCaller | undefined);
      const { tenantName, email, role, userId, signedIn } = offer;
      ctx.body = { data: { tenant: { name: tenantName }, email, role, known: userId !== null, signedIn } };
    },
  );

  routes.post(
    '/accept',
    describe({
      summary:
        'Accepts an invitation and signs in. Somebody new gives a name and a password; a known person gives theirs, or is signed in.',
      tags,
      answers: Type.Object({ data: Type.Union([SessionView, ChallengeView]) }),
    }),
    limit,
    body(acceptance),
    async (ctx) => {
      const caller = ctx.state.caller as RequestCaller | undefined;
      const { userId, tenantId, signedIn } = await acceptInvitation(kernel, ctx.state.body, caller);
      const entering = { userId, tenantId, via: 'invitation' } as const;
      // Who is signed in has given a second factor before, if they have one.
      if (signedIn) await answers.admit(ctx, entering);
      else await answers.enter(ctx, entering);
    },
  );

  return routes;
}
