import { Type } from 'inlay/sdk';
import { body, type Context, createRouter, describe, rateLimit } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { memberOf, signedIn } from '../caller.ts';
import { provePassword } from '../tries/index.ts';
import { confirmBody, proveBody, proveTwiceBody } from './body.ts';
import {
  checkSecondFactor,
  confirmTotp,
  describeTotp,
  renewRecoveryCodes,
  startTotp,
  turnOffTotp,
} from './service.ts';

const tags = ['totp'];
const codes = Type.Object({
  data: Type.Object({
    recoveryCodes: Type.Array(Type.String(), { description: 'Ten, each good once; never shown again.' }),
  }),
});

/** A second factor at sign-in: a person sets it up for themselves, whatever tenant they are in. */
export function totpRoutes(kernel: Kernel) {
  const { db, cache } = kernel;
  const routes = createRouter('/api/v1/auth/totp');
  const limited = rateLimit({
    cache,
    name: 'totp',
    limit: 30,
    windowSeconds: 300,
    key: (ctx) => memberOf(ctx).userId,
  });
  /** A session left open at a desk, or a stolen one, must not be enough to take the second factor away. */
  const proveTwice = async (ctx: Context): Promise<string> => {
    const { userId } = memberOf(ctx);
    await provePassword(db, userId, ctx.state.body.password);
    await checkSecondFactor(kernel, userId, ctx.state.body.code);
    return userId;
  };

  routes.get(
    '/',
    describe({
      summary: 'Says whether one’s second factor is on.',
      tags,
      answers: Type.Object({
        data: Type.Object({ enabled: Type.Boolean(), recoveryCodesLeft: Type.Integer() }),
      }),
    }),
    signedIn(),
    async (ctx) => {
      ctx.body = { data: await describeTotp(db, memberOf(ctx).userId) };
    },
  );

  routes.post(
    '/start',
    describe({
      summary: 'Shows a new secret for an authenticator app; nothing changes before it is confirmed.',
      tags,
      answers: Type.Object({ data: Type.Object({ secret: Type.String(), uri: Type.String() }) }),
    }),
    signedIn(),
    limited,
    body(proveBody),
    async (ctx) => {
      const { userId } = memberOf(ctx);
      await provePassword(db, userId, ctx.state.body.password);
      ctx.body = { data: await startTotp(kernel, userId) };
    },
  );

  routes.post(
    '/confirm',
    describe({ summary: 'Turns the second factor on by a first code.', tags, answers: codes }),
    signedIn(),
    limited,
    body(confirmBody),
    async (ctx) => {
      const recoveryCodes = await confirmTotp(kernel, memberOf(ctx).userId, ctx.state.body.code);
      ctx.body = { data: { recoveryCodes } };
    },
  );

  routes.post(
    '/recovery-codes',
    describe({ summary: 'Makes new recovery codes; the old ones stop working.', tags, answers: codes }),
    signedIn(),
    limited,
    body(proveTwiceBody),
    async (ctx) => {
      ctx.body = { data: { recoveryCodes: await renewRecoveryCodes(db, await proveTwice(ctx)) } };
    },
  );

  routes.delete(
    '/',
    describe({ summary: 'Turns the second factor off.', tags, status: 204 }),
    signedIn(),
    limited,
    body(proveTwiceBody),
    async (ctx) => {
      await turnOffTotp(db, await proveTwice(ctx));
      ctx.status = 204;
    },
  );

  return routes;
}
