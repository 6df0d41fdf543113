import { setTimeout as delay } from 'node:timers/promises';
import { Type } from 'inlay/sdk';
import { body, type Context, createRouter, describe, rateLimit } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readAddress } from '../address.ts';
import { memberOf, signedIn } from '../caller.ts';
import { pickLocale } from '../pick-locale.ts';
import { createSessionAnswers, SessionView } from '../sessions/index.ts';
import { newPasswordBody, passwordChange, resetBody, signUpBody, tokenBody } from './body.ts';
import { signUpClosed } from './errors.ts';
import { hashMailAddress } from './mail-address.ts';
import { changePassword, confirmReset, requestReset } from './passwords.ts';
import { confirmSignUp, readSignUp, requestSignUp } from './sign-up.ts';

const tags = ['accounts'];
const byMail = (ctx: Context) => hashMailAddress(ctx.state.body.email);
const hour = 3600;

/** What somebody is told who asked for a mail: the same for every address. */
const MailAsked = Type.Object({
  data: Type.Object({
    outbox: Type.Union([Type.String(), Type.Null()], {
      description: 'Where mails can be read on a machine that sends none, for whoever tries it out.',
    }),
  }),
});

/** Accounts: sign-up, a forgotten password, another password. */
export function accountRoutes(kernel: Kernel) {
  const { db, config, cache, mail } = kernel;
  const routes = createRouter('/api/v1/auth');
  const answers = createSessionAnswers(kernel);
  const limit = (name: string, limit: number, windowSeconds: number, key = readAddress) =>
    rateLimit({ cache, name, limit, windowSeconds, key });
  const answerAsked = (ctx: Context) => {
    ctx.body = { data: { outbox: mail.outbox ? `${config.publicUrl}/outbox` : null } };
    ctx.status = 202;
  };

  routes.get(
    '/sign-up',
    describe({
      summary: 'Says whether anybody may sign up here.',
      tags,
      answers: Type.Object({ data: Type.Object({ open: Type.Boolean() }) }),
    }),
    (ctx) => {
      ctx.body = { data: { open: config.signUp } };
    },
  );

  routes.post(
    '/sign-up',
    describe({
      summary:
        'Signs an organisation up. A mail with a link finishes it; the answer is the same for every address.',
      tags,
      answers: MailAsked,
      status: 202,
    }),
    limit('sign-up', 30, hour),
    body(signUpBody),
    limit('sign-up-mail', 5, hour, byMail),
    async (ctx) => {
      if (!config.signUp) throw signUpClosed();
      mail.checkReady();
      await inAnyCase(requestSignUp(kernel, { ...ctx.state.body, locale: readLocale(ctx) }));
      answerAsked(ctx);
    },
  );

  routes.post(
    '/sign-up/read',
    describe({
      summary: 'Says whose sign-up the link of a mail finishes; it stays good.',
      tags,
      answers: Type.Object({ data: Type.Object({ organisation: Type.String(), email: Type.String() }) }),
    }),
    limit('sign-up-read', 60, 300),
    body(tokenBody),
    async (ctx) => {
      if (!config.signUp) throw signUpClosed();
      ctx.body = { data: await readSignUp(db, ctx.state.body.token) };
    },
  );

  routes.post(
    '/sign-up/confirm',
    describe({
      summary: 'Finishes a sign-up by the link of the mail with a password, and signs in.',
      tags,
      answers: Type.Object({ data: SessionView }),
    }),
    limit('confirm', 30, 300),
    body(newPasswordBody),
    async (ctx) => {
      if (!config.signUp) throw signUpClosed();
      const made = await confirmSignUp(db, ctx.state.body);
      await answers.admit(ctx, { ...made, via: 'sign-up' });
    },
  );

  routes.post(
    '/password/reset',
    describe({
      summary: 'Mails a link for a new password. The answer is the same for every address.',
      tags,
      answers: MailAsked,
      status: 202,
    }),
    limit('reset', 30, hour),
    body(resetBody),
    limit('reset-mail', 5, hour, byMail),
    async (ctx) => {
      mail.checkReady();
      await inAnyCase(requestReset(kernel, { email: ctx.state.body.email, locale: readLocale(ctx) }));
      answerAsked(ctx);
    },
  );

  routes.post(
    '/password/confirm',
    describe({
      summary: 'Sets a new password by the link of the mail. Ends all sessions.',
      tags,
      status: 204,
    }),
    limit('confirm', 30, 300),
    body(newPasswordBody),
    async (ctx) => {
      await confirmReset(kernel, { ...ctx.state.body, locale: readLocale(ctx) });
      ctx.status = 204;
    },
  );

  routes.patch(
    '/password',
    describe({ summary: 'Changes the own password. Ends the other sessions.', tags, status: 204 }),
    signedIn(),
    limit('password', 30, 300),
    body(passwordChange),
    async (ctx) => {
      await changePassword(kernel, memberOf(ctx), { ...ctx.state.body, locale: readLocale(ctx) });
      ctx.status = 204;
    },
  );

  return routes;
}

/**
 * A row more or less takes a third of a millisecond, which patient people can measure: no answer comes sooner than the
 * work takes at its slowest on an idle server.
 */
const inAnyCase = (work: Promise<void>) => Promise.all([work, delay(250)]);

/** The language that a page asks for, else the browser's. */
export const readLocale = (ctx: Context): string =>
  pickLocale((ctx.state.body as { locale?: string }).locale ?? ctx.get('accept-language'));
