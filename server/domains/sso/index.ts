import { openSealer } from '../../kernel/crypto/index.ts';
import { createOutlet } from '../../kernel/fetch/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { createOidc } from '../../kernel/oidc/index.ts';
import { ssoSettingsRoutes } from './routes.ts';
import { ssoRoutes } from './sign-in/routes.ts';

export { sweepSso } from './sign-in/flow.ts';

/** Single sign-on: the pages on the way, and its settings. */
export function createSso(kernel: Kernel) {
  const outlet = createOutlet(kernel.config);
  const door = { kernel, outlet, oidc: createOidc(outlet), sealer: openSealer(kernel.config) };
  return { pages: ssoRoutes(door), settings: ssoSettingsRoutes(door) };
}
