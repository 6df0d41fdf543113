import { type AppError, isAppError } from 'inlay/sdk';
import type { HostAssets } from '../../../host/node/assets.ts';
import { renderBlockedPage } from '../../../host/node/frame-page.ts';
import { createSecret } from '../../kernel/crypto/index.ts';
import { type Context, createRouter, describe, rateLimit } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readAddress } from '../address.ts';
import { noteRefusal } from '../connections/index.ts';
import { createLaunchIssuer } from '../launches/index.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import { answerWithFrame, setFrameHeaders } from '../pages/index.ts';
import { pickLocale } from '../pick-locale.ts';
import { TicketRefusal } from './errors.ts';
import { openTicket } from './service.ts';
import { ticketTexts } from './texts.ts';

/** `/launch/:ticket`: the page in the ATS's frame. It needs no cookie. */
export function launchPageRoutes(kernel: Kernel, modules: ModuleDirectory, { frame }: HostAssets) {
  const { db, cache, metrics, log } = kernel;
  const routes = createRouter('/launch');
  const issuer = createLaunchIssuer(kernel);

  const limit = rateLimit({ cache, name: 'launch-page', limit: 600, windowSeconds: 60, key: readAddress });
  const hidden = describe({ summary: 'Opens a launch.', hidden: true });

  routes.get('/:ticket', hidden, refuseWithPage, limit, async (ctx) => {
    // Whoever only looks whether there is something, or loads ahead, must not use the ticket up.
    if (ctx.method === 'HEAD' || ctx.get('sec-purpose').startsWith('prefetch')) {
      ctx.status = 204;
      return;
    }
    const { ticket } = ctx.params as { ticket: string };
    const locale = pickLocale(readLanguage(ctx));
    const opened = await openTicket(db, modules, ticket, {
      origin: readEmbeddingOrigin(ctx),
      isTop: ctx.get('sec-fetch-dest') === 'document',
      locale,
    });
    const { launch, active, widget, origins, member } = opened;
    const open = await issuer.present(opened, member);
    log.info({ launchId: launch.id, connectionId: launch.connectionId }, 'An OAuth launch was opened.');
    answerWithFrame(ctx, {
      assets: frame,
      module: active.module,
      widget,
      locale,
      origins,
      siteKey: null,
      positionKey: null,
      launch: open,
    });
  });

  async function refuseWithPage(ctx: Context, next: () => Promise<unknown>): Promise<void> {
    try {
      await next();
    } catch (error) {
      if (isTooMany(error)) ctx.set('Retry-After', String(error.retryAfter));
      await answerRefusal(ctx, explain(error));
    }
  }

  async function answerRefusal(ctx: Context, { reason, status, from }: TicketRefusal): Promise<void> {
    const lang = pickLocale(readLanguage(ctx));
    const code = reason === 'tooMany' ? 'request.too_many' : `launches.ticket_${reason}`;
    const { requestId } = ctx.state as { requestId: string };
    metrics.countLaunch('oauth', code);
    log.info({ code, connectionId: from?.connectionId }, 'A launch was refused.');
    if (from) {
      const { tenantId, connectionId } = from;
      const found = readEmbeddingOrigin(ctx);
      const why = { code, reason: ticketTexts.en![reason], found, requestId };
      await noteRefusal(kernel, { tenantId, connectionId, door: 'oauth', ...why });
    }
    const texts = ticketTexts[lang] ?? ticketTexts.en!;
    const nonce = createSecret().slice(0, 22);
    // Whoever stands around a refusal may know of it: the page's loader shows it.
    setFrameHeaders(ctx, `default-src 'none'; script-src 'nonce-${nonce}'; base-uri 'none'`, '');
    ctx.status = status;
    ctx.body = renderBlockedPage({
      nonce,
      lang,
      reason: texts[reason],
      code,
      requestId,
      ...(from?.returnUrl && { back: { href: from.returnUrl, label: texts.back } }),
    });
  }

  return routes;
}

/** What the module or its widget cannot do any more is, for a visitor, not available. */
function explain(error: unknown): TicketRefusal {
  if (error instanceof TicketRefusal) return error;
  if (isTooMany(error)) return new TicketRefusal('tooMany', 429);
  if (isAppError(error) && error.status < 500) return new TicketRefusal('unavailable', error.status);
  throw error;
}

const isTooMany = (error: unknown): error is AppError =>
  isAppError(error) && error.code === 'request.too_many';

/** Undefined where a browser keeps it back: then `frame-ancestors` alone decides. */
function readEmbeddingOrigin(ctx: Context): string | undefined {
  const referrer = ctx.get('referer');
  return URL.canParse(referrer) ? new URL(referrer).origin : undefined;
}

function readLanguage(ctx: Context): string {
  const { lang } = ctx.query;
  return (Array.isArray(lang) ? lang[0] : lang) || ctx.get('accept-language');
}
