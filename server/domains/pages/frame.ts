import { isAppError } from 'inlay/sdk';
import type { HostAssets } from '../../../host/node/assets.ts';
import { renderBlockedPage } from '../../../host/node/frame-page.ts';
import { type Context, createRouter, describe } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { noteSiteRefusal } from '../connections/index.ts';
import { checkSite, createEntries, createNonce, pickLocale, widgetNotFound } from '../launches/index.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import { answerWithFrame, setFrameHeaders } from './answer-frame.ts';

/**
 * The page inside the loader's iframe, `/frame/:module/:widget?site-key=…&position=…&lang=…`, and the one that the
 * console shows in place of a stranger's widget, `/frame/:module/:version/:widget?lang=…`.
 */
export function frameRoutes(kernel: Kernel, modules: ModuleDirectory, { frame }: HostAssets) {
  const { db, metrics, log } = kernel;
  const routes = createRouter('/frame');
  const entries = createEntries(kernel.config);

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
        entry: active.module.thirdParty
          ? await entries.write({ siteKey, module: moduleId, origin: origin ?? null })
          : null,
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

  // It holds nothing of anybody's: the console hands the launch over once the page asks for it.
  routes.get(
    '/:module/:version/:widget',
    describe({ summary: 'A frame in the console.', hidden: true }),
    (ctx) => {
      const {
        module: id,
        version,
        widget: name,
      } = ctx.params as Record<'module' | 'version' | 'widget', string>;
      const module = modules.list().find((each) => each.id === id && each.version === version);
      const widget = module?.manifest.widgets.find((each) => each.name === name);
      if (!module?.thirdParty || !widget) throw widgetNotFound(name);
      answerWithFrame(ctx, {
        assets: frame,
        module,
        widget,
        locale: pickLocale(readParameter(ctx, 'lang') || ctx.get('accept-language')),
        origins: [],
        siteKey: null,
        positionKey: null,
        inConsole: true,
        launch: null,
      });
    },
  );

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
