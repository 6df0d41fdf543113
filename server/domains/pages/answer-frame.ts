import type { ManifestWidget } from 'inlay/sdk';
import type { FrameAssets } from '../../../host/node/assets.ts';
import {
  type FramePage,
  type FrameTemplate,
  fillFramePage,
  integrityPolicy,
  prepareFramePage,
  writeFramePolicy,
} from '../../../host/node/frame-page.ts';
import { listIntegrity } from '../../../host/node/list-integrity.ts';
import { answerPrepared, type Context, type PreparedText, prepareText } from '../../kernel/http/index.ts';
import { createNonce } from '../launches/index.ts';
import { describeMount, type LoadedModule } from '../modules/index.ts';

/** What a frame's page shows and who may stand around it. */
export interface FrameAnswer
  extends Pick<FramePage['boot'], 'origins' | 'siteKey' | 'positionKey' | 'locale' | 'launch'>,
    Partial<Pick<FramePage['boot'], 'entry' | 'inConsole'>> {
  readonly assets: FrameAssets;
  readonly module: LoadedModule;
  readonly widget: ManifestWidget;
}

/** Answers with the page that shows a widget; `launch` where a door has opened one already. */
export function answerWithFrame(ctx: Context, answer: FrameAnswer): void {
  const { module, widget, origins, siteKey, positionKey, entry = null, inConsole = false, launch } = answer;
  const nonce = createNonce();
  const { template, text } = findPrepared(answer);
  const ancestors = inConsole ? ["'self'"] : origins;
  const policy = writeFramePolicy({ nonce, origins: ancestors, sandboxed: module.thirdParty });
  setFrameHeaders(ctx, policy, listNeeds(widget));
  ctx.set('Integrity-Policy', integrityPolicy);
  const facts = { nonce, origins, siteKey, positionKey, entry, inConsole, launch };
  answerPrepared(ctx, text, fillFramePage(template, facts));
}

interface Prepared {
  readonly assets: FrameAssets;
  readonly template: FrameTemplate;
  readonly text: PreparedText;
}

const prepared = new WeakMap<LoadedModule, Map<string, Prepared>>();

/** A module's texts weigh more than all else in the page: they are laid out once, not for each who comes. */
function findPrepared({ assets, module, widget, locale }: FrameAnswer): Prepared {
  const known = prepared.get(module) ?? new Map<string, Prepared>();
  prepared.set(module, known);
  const name = `${widget.name} ${locale}`;
  const found = known.get(name);
  if (found?.assets === assets) return found;
  const made = prepare(assets, module, widget, locale);
  known.set(name, made);
  return made;
}

function prepare(
  assets: FrameAssets,
  module: LoadedModule,
  widget: ManifestWidget,
  locale: string,
): Prepared {
  const mount = describeMount(module, widget.name, locale);
  const template = prepareFramePage(
    {
      lang: locale,
      title: mount.title,
      assets,
      remotePreloads: [mount.remoteEntry, ...mount.preloads],
      integrity: { ...assets.integrity, ...listIntegrity(module) },
    },
    { ...mount, locale, allow: listNeeds(widget) },
  );
  return { assets, template, text: prepareText(template.pieces) };
}

const listNeeds = ({ needs }: ManifestWidget) => (needs ?? []).join('; ');

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
