import { isAppError } from 'inlay/sdk';
import { addressModuleFile, type HostAssets } from '../../../host/node/assets.ts';
import { renderBlockedPage, renderFramePage, writeFramePolicy } from '../../../host/node/frame-page.ts';
import { answerCompressed, type Context, createRouter, describe } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { checkSite, createNonce, pickLocale } from '../launches/index.ts';
import { describeMount, type LoadedModule, type ModuleDirectory } from '../modules/index.ts';

/** The page inside the loader's iframe: `/frame/:module/:widget?site-key=…&position=…&lang=…`. */
export function frameRoutes({ db, metrics, log }: Kernel, modules: ModuleDirectory, { frame }: HostAssets) {
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
      const { module } = active;
      const mount = describeMount(module, widget.name, locale);
      const allow = (widget.needs ?? []).join('; ');
      setHeaders(ctx, writeFramePolicy({ nonce, origins: site.origins }), allow);
      const html = renderFramePage({
        nonce,
        lang: locale,
        title: mount.title,
        assets: frame,
        remotePreloads: [mount.remoteEntry, ...mount.preloads],
        integrity: listIntegrity(module),
        boot: {
          ...mount,
          origins: site.origins,
          siteKey,
          positionKey: readParameter(ctx, 'position') || null,
          locale,
          allow,
          launch: null,
        },
      });
      await answerCompressed(ctx, html);
    } catch (error) {
      if (!isAppError(error)) throw error;
      metrics.countLaunch('site', error.code);
      log.info({ code: error.code, module: moduleId }, 'A frame was refused.');
      const { requestId } = ctx.state as { requestId: string };
      // Whoever stands around a refusal may know of it: the page's loader shows it.
      setHeaders(ctx, `default-src 'none'; script-src 'nonce-${nonce}'; base-uri 'none'`, '');
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

function setHeaders(ctx: Context, policy: string, allow: string): void {
  ctx.type = 'html';
  ctx.set('Content-Security-Policy', policy);
  ctx.set('Permissions-Policy', writePermissions(allow));
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
  ctx.set('Referrer-Policy', 'no-referrer');
}

/** Only what the widget said it needs; everything else that asks for a person's leave is off. */
const writePermissions = (allow: string) =>
  ['camera', 'microphone', 'geolocation', 'payment', 'usb']
    .map((feature) => `${feature}=${allow.includes(feature) ? '(self)' : '()'}`)
    .join(', ');

/** The loader asks for the page's origin to be sent; undefined where a browser keeps it back. */
function readEmbeddingOrigin(ctx: Context): string | undefined {
  const referrer = ctx.get('referer');
  return URL.canParse(referrer) ? new URL(referrer).origin : undefined;
}

function readParameter(ctx: Context, name: string): string {
  const value = ctx.query[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

const listIntegrity = (module: LoadedModule) =>
  Object.fromEntries(
    Object.entries(module.manifest.built.web?.files ?? {}).map(([file, hash]) => [
      addressModuleFile(module, file),
      hash,
    ]),
  );
