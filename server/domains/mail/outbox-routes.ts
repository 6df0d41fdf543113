import { AppError } from 'inlay/sdk';
import { isLocal } from '../../kernel/config/index.ts';
import { createSecret } from '../../kernel/crypto/index.ts';
import { type Context, createRouter, describe, type Middleware } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { htmlPolicy, renderKeptMail, renderOutbox, writeOutboxPolicy } from './outbox-page.ts';

const mailNotFound = () => new AppError('mail.not_found', 404, 'There is no such mail in the outbox.');

/** `/outbox`: what this machine would have sent. No route at all where mail is sent, or nothing is kept. */
export function outboxRoutes({ mail: { outbox } }: Pick<Kernel, 'mail'>) {
  const routes = createRouter('/outbox');
  if (!outbox) return routes;
  const hidden = describe({ summary: 'Shows mails that were kept instead of sent.', hidden: true });

  const find = async (ctx: Context) => {
    const mail = await outbox.read((ctx.params as { id: string }).id);
    if (!mail) throw mailNotFound();
    return mail;
  };
  const show = (ctx: Context, render: (nonce: string) => string) => {
    const nonce = createSecret().slice(0, 22);
    ctx.type = 'html';
    ctx.set('Content-Security-Policy', writeOutboxPolicy(nonce));
    ctx.body = render(nonce);
  };

  routes.get('/', hidden, onlyFromHere, async (ctx) => {
    const mails = await outbox.list();
    show(ctx, (nonce) => renderOutbox({ nonce, mails }));
  });
  routes.get('/:id', hidden, onlyFromHere, async (ctx) => {
    const mail = await find(ctx);
    show(ctx, (nonce) => renderKeptMail({ nonce, mail }));
  });
  routes.get('/:id/html', hidden, onlyFromHere, async (ctx) => {
    const { html } = await find(ctx);
    ctx.type = 'html';
    ctx.set('Content-Security-Policy', htmlPolicy);
    ctx.body = html;
  });
  return routes;
}

/** What proxies and tunnels add: whoever they bring does not sit at this machine. */
const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'x-real-ip', 'via'];

/**
 * The links in there open accounts. Whoever reads them sits at this machine and asked for it by a name of this
 * machine: a page of a stranger can point a name of its own at 127.0.0.1 and read along (DNS rebinding).
 */
const onlyFromHere: Middleware = (ctx, next) => {
  const peer = (ctx.req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const fromHere = peer === '::1' || peer.startsWith('127.');
  const isPassedOn = passedOn.some((name) => ctx.get(name) !== '');
  if (!fromHere || isPassedOn || !isLocal(ctx.hostname)) throw mailNotFound();
  return next();
};
