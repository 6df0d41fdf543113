import type { ManifestWidget } from 'inlay/sdk';
import { addressModuleFile, type PageAssets } from '../../../host/node/assets.ts';
import { type FramePage, renderFramePage, writeFramePolicy } from '../../../host/node/frame-page.ts';
import { answerCompressed, type Context } from '../../kernel/http/index.ts';
import { createNonce } from '../launches/index.ts';
import { describeMount, type LoadedModule } from '../modules/index.ts';

/** What a frame's page shows and who may stand around it. */
export interface FrameAnswer
  extends Pick<FramePage['boot'], 'origins' | 'siteKey' | 'positionKey' | 'locale' | 'launch'> {
  readonly assets: PageAssets;
  readonly module: LoadedModule;
  readonly widget: ManifestWidget;
}

/** Answers with the page that shows a widget; `launch` where a door has opened one already. */
export async function answerWithFrame(ctx: Context, answer: FrameAnswer): Promise<void> {
  const { assets, module, widget, locale, origins, siteKey, positionKey, launch } = answer;
  const nonce = createNonce();
  const mount = describeMount(module, widget.name, locale);
  const allow = (widget.needs ?? []).join('; ');
  setFrameHeaders(ctx, writeFramePolicy({ nonce, origins }), allow);
  const html = renderFramePage({
    nonce,
    lang: locale,
    title: mount.title,
    assets,
    remotePreloads: [mount.remoteEntry, ...mount.preloads],
    integrity: listIntegrity(module),
    boot: { ...mount, origins, siteKey, positionKey, locale, allow, launch },
  });
  await answerCompressed(ctx, html);
}

/** Headers of a page that stands inside another. */
export function setFrameHeaders(ctx: Context, policy: string, allow: string): void {
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

const listIntegrity = (module: LoadedModule) =>
  Object.fromEntries(
    Object.entries(module.manifest.built.web?.files ?? {}).map(([file, hash]) => [
      addressModuleFile(module, file),
      hash,
    ]),
  );
