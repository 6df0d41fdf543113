import type { HostAssets } from '../../../host/node/assets.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { ModuleDirectory } from '../modules/index.ts';
import { consoleRoutes } from './console.ts';
import { frameRoutes } from './frame.ts';
import { schemaRoutes, serveBuilt } from './static.ts';

export { answerWithFrame, setFrameHeaders } from './answer-frame.ts';

/** Everything a browser opens that is not the API: frames, the console, built files. */
export function pageRoutes(kernel: Kernel, modules: ModuleDirectory, assets: HostAssets, distDir: string) {
  return [
    ...serveBuilt(distDir, modules),
    frameRoutes(kernel, modules, assets),
    schemaRoutes(),
    consoleRoutes(assets, modules),
  ];
}
