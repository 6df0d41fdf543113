import type { HostAssets } from '../../../host/node/assets.ts';
import { renderConsolePage, writeConsolePolicy } from '../../../host/node/console-page.ts';
import { listIntegrity } from '../../../host/node/list-integrity.ts';
import { type Context, createRouter, describe } from '../../kernel/http/index.ts';
import { createNonce, pickLocale } from '../launches/index.ts';
import type { LoadedModule, ModuleDirectory } from '../modules/index.ts';

/** The console: one page for all of its addresses; the browser finds the screen. */
export function consoleRoutes({ console: assets }: HostAssets, modules: ModuleDirectory) {
  const routes = createRouter();
  const answer = (ctx: Context) => {
    if (!assets) return;
    const nonce = createNonce();
    ctx.type = 'html';
    ctx.set('Content-Security-Policy', writeConsolePolicy({ nonce }));
    ctx.set('Referrer-Policy', 'same-origin');
    const lang = pickLocale(ctx.get('accept-language'));
    ctx.body = renderConsolePage({ nonce, assets, lang, integrity: listOwn(modules.list()) });
  };
  const hidden = describe({ summary: 'The console.', hidden: true });
  routes.get('/', hidden, answer);
  routes.get('/console', hidden, answer);
  routes.get('/console/*path', hidden, answer);
  return routes;
}

/** Strangers' widgets do not run in the console's page. */
const listOwn = (modules: readonly LoadedModule[]): Record<string, string> =>
  Object.assign({}, ...modules.filter(({ thirdParty }) => !thirdParty).map(listIntegrity));
