import { readFileSync } from 'node:fs';
import type { HostAssets } from '../../../host/node/assets.ts';
import { createOutlet } from '../../kernel/fetch/index.ts';
import { type Context, createRouter, describe, rateLimit } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { writePlainly } from '../../kernel/log/index.ts';
import { readAddress } from '../address.ts';
import { createLaunchIssuer } from '../launches/index.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import type { SigningKeys } from '../signing-keys/index.ts';
import { answerDeepLink } from './deep-link/answer-deep-link.ts';
import { searchPositions } from './deep-link/search-positions.ts';
import type { LtiDoor } from './door.ts';
import { answerRefusal } from './ladder/answer-refusal.ts';
import { continueLaunch } from './ladder/continue-launch.ts';
import { openWindow } from './ladder/open-window.ts';
import { createKeySets } from './launch/key-sets.ts';
import { launch } from './launch/launch.ts';
import { createRecentModules } from './launch/recent-modules.ts';
import { login } from './login/login.ts';
import { register } from './registration/register.ts';

const icon = readFileSync(new URL('icon.svg', import.meta.url), 'utf8');

interface Parts {
  readonly modules: ModuleDirectory;
  readonly assets: HostAssets;
  readonly signingKeys: SigningKeys;
}

/**
 * The LTI 1.3 tool: pages that browsers open and an LMS posts to, so they come before the fence against posts from
 * other sites.
 */
export function ltiRoutes(kernel: Kernel, { modules, assets, signingKeys }: Parts) {
  const outlet = createOutlet(kernel.config);
  const door: LtiDoor = {
    kernel,
    plainLog: writePlainly(kernel.log),
    modules,
    recentModules: createRecentModules(modules),
    issuer: createLaunchIssuer(kernel),
    assets,
    outlet,
    signingKeys,
    keySets: createKeySets(outlet),
  };
  const routes = createRouter('/lti');
  const hidden = describe({ summary: 'LTI 1.3.', hidden: true });
  // A whole school may come from one address.
  const limit = rateLimit({
    cache: kernel.cache,
    name: 'lti',
    limit: 6000,
    windowSeconds: 60,
    key: readAddress,
  });
  // A secret is needed to make this server ask another; this is for those who guess.
  const registrationLimit = rateLimit({
    cache: kernel.cache,
    name: 'lti-register',
    limit: 300,
    windowSeconds: 60,
    key: readAddress,
  });
  const page = (work: (door: LtiDoor, ctx: Context) => Promise<void>) =>
    [hidden, answerRefusal(kernel), limit, (ctx: Context) => work(door, ctx)] as const;

  routes.get('/login', ...page(login));
  routes.post('/login', ...page(login));
  routes.post('/launch', ...page(launch));
  routes.post('/deep-link', ...page(launch));
  routes.post('/deep-link/answer', ...page(answerDeepLink));
  routes.post('/deep-link/positions', hidden, limit, (ctx: Context) => searchPositions(door, ctx));
  routes.post('/continue', ...page(continueLaunch));
  routes.get('/window', ...page(openWindow));
  routes.get('/register', hidden, answerRefusal(kernel), registrationLimit, (ctx: Context) =>
    register(door, ctx),
  );
  routes.get('/icon.svg', hidden, (ctx) => {
    ctx.set('Cache-Control', 'public, max-age=86400');
    ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
    ctx.type = 'image/svg+xml';
    ctx.body = icon;
  });
  routes.get('/jwks', hidden, async (ctx) => {
    ctx.set('Cache-Control', 'public, max-age=300');
    ctx.body = await signingKeys.jwks();
  });
  return routes;
}
