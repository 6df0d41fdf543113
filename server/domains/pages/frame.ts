import { isAppError } from 'inlay/sdk';
import type { HostAssets } from '../../../host/node/assets.ts';
import { renderBlockedPage } from '../../../host/node/frame-page.ts';
import { type Context, createRouter, describe } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { noteSiteRefusal } from '../connections/index.ts';
import { checkSite, createNonce, pickLocale } from '../launches/index.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import { answerWithFrame, setFrameHeaders } from './answer-frame.ts';

/** The page inside the loader's iframe: `/frame/:module/:widget?site-key=…&position=…&lang=…`. */
export function frameRoutes(kernel: Kernel, modules: ModuleDirectory, { frame }: HostAssets) {
  const { db, metrics, log } = kernel;
  const routes = createRouter('/frame');

  routes.get('/:module/:widget', describe({ summary: 'A widget’s frame.', hidden: true }), async (ctx) => {
    const { module: moduleId, widget: widgetName } = ctx.params as { module: string; widget: string };
    const locale = pickLocale(readParameter(ctx, 'lang') || ctx.get('accept-language'));
    const nonce = createNonce();
    const siteKey = readParameter(ctx, 'site-key');
    try {
      const origin = readEmbeddingOrigin(ctx);
      const { site, active, widget } = await checkSite(db, modules, {
        siteKey,
        module: moduleId,
        widget: widgetName,
        ...(origin !== undefined && { origin }),
      });
      answerWithFrame(ctx, {
        assets: frame,
        module: active.module,
        widget,
        locale,
        origins: site.origins,
        siteKey,
        positionKey: readParameter(ctx, 'position') || null,
        launch: null,
      });
    } catch (error) {
      if (!isAppError(error)) throw error;
      metrics.countLaunch('site', error.code);
      log.info({ code: error.code, module: moduleId }, 'A frame was refused.');
      const { requestId } = ctx.state as { requestId: string };
      const { code, message: reason } = error;
      await noteSiteRefusal(kernel, siteKey, { code, reason, found: readEmbeddingOrigin(ctx), requestId });
      // Whoever stands around a refusal may know of it: the page's loader shows it.
      setFrameHeaders(ctx, `default-src 'none'; script-src 'nonce-${nonce}'; base-uri 'none'`, '');
      ctx.status = error.status;
      ctx.body = renderBlockedPage({
        nonce,
        lang: locale,
        reason: error.message,
        code: error.code,
        requestId,
      });
    }
  });

  return routes;
}

/** The loader asks for the page's origin to be sent; undefined where a browser keeps it back. */
function readEmbeddingOrigin(ctx: Context): string | undefined {
  const referrer = ctx.get('referer');
  return URL.canParse(referrer) ? new URL(referrer).origin : undefined;
}

function readParameter(ctx: Context, name: string): string {
  const value = ctx.query[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
